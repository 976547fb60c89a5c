/**
 * Asking over HTTP: the site as it is built, against bare Express that answers a constant JSON of the same
 * size. Each serves from a process of its own; both are asked by this one, in turns.
 *
 *     node src/ask-http.mjs
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { questions } from './ask.mjs';
import { medianOf, millisecondsOf, print } from './measure.mjs';

const server = fileURLToPath(new URL('./ask-server.mjs', import.meta.url));
const BODY = '平潭综合实验区';
const CONNECTIONS = 8;
/** Requests of one turn; each question is asked many times, as many people ask the same. */
const REQUESTS = 1_000;
const TURNS = 7;

/** Starts a server in a process of its own; it tells its port. */
async function started(...of) {
  const child = fork(server, of);
  const [port] = await once(child, 'message');
  return { child, port };
}

function bytesOf(agent, port, path) {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, path }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`Expected status 200, got ${response.statusCode}`)),
      );
    });
    sent.on('error', reject).end();
  });
}

const paths = questions.map(
  (question) => `/api/v1/ask?q=${encodeURIComponent(`${BODY}${question}`)}`,
);

/** Sends so many requests over several connections. */
async function sendAll(agent, port) {
  let next = 0;
  const connection = async () => {
    while (next < REQUESTS) {
      const path = paths[next % paths.length];
      next += 1;
      await bytesOf(agent, port, path);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
}

/** Mean bytes of an answer. */
async function sizeOf(agent, port) {
  const sizes = [];
  for (const path of paths) sizes.push(await bytesOf(agent, port, path));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
}

/**
 * Measures and prints.
 *
 * @param {{ quiet?: boolean }} [options]
 */
export async function run({ quiet = false } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const site = await started('site');
  const bytes = await sizeOf(agent, site.port);
  const bare = await started('bare', String(bytes));
  const runs = { site: [], bare: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    runs.site.push(await millisecondsOf(() => sendAll(agent, site.port)));
    runs.bare.push(await millisecondsOf(() => sendAll(agent, bare.port)));
  }
  agent.destroy();
  site.child.kill();
  bare.child.kill();
  const perSecond = (times) => (REQUESTS / medianOf(times)) * 1000;
  const figures = {
    bytes,
    sitePerSecond: perSecond(runs.site),
    barePerSecond: perSecond(runs.bare),
    'site to bare Express, at least 0.5': perSecond(runs.site) / perSecond(runs.bare),
  };
  if (!quiet) print(figures);
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();
