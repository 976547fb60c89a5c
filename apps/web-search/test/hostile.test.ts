import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REQUESTS } from './hostile/requests.js';
import { serveReports, type TestSite } from './support/site.js';
import { hostileReport, plainReport } from './support/texts.js';

let site: TestSite;
let port: number;
const log: string[] = [];

beforeAll(async () => {
  site = await serveReports([plainReport, hostileReport], {
    logLevel: 'error',
    log: (line) => log.push(line),
  });
  port = Number(new URL(site.url).port);
});

afterAll(() => site[Symbol.asyncDispose]());

/** Sends bytes as they are and returns all that comes back, until the other side is done. */
function send(bytes: string, patience = 10_000): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      // Nothing more comes to a request that left its connection open.
      socket.setTimeout(1000);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

const alive = async () => (await site.get('/healthz')).status === 200;

/** A few at a time, as many clients would. */
async function each(requests: readonly string[], work: (request: string) => Promise<void>) {
  const left = [...requests];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

test('hostile requests get no 500, stop nothing, and are never echoed as markup or header', async () => {
  expect(REQUESTS.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  const statuses: number[] = [];
  await each(REQUESTS, async (request) => {
    const answer = await send(request);
    const shown = JSON.stringify(request.slice(0, 120));
    const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
    statuses.push(status);
    if (status >= 500) wrong.push(`${status}: ${shown}`);
    if (/^injected:/im.test(head)) wrong.push(`a header of its own: ${shown}`);
    if (/root:.*:0:0:|sqlite format|"dependencies"/i.test(body)) wrong.push(`a file: ${shown}`);
    if (/node_modules|\bat .*\.js:\d+/.test(body)) wrong.push(`a stack: ${shown}`);
    if (isPage(head) && /<script>|<img|<svg|<iframe|<math/i.test(body))
      wrong.push(`markup: ${shown}`);
  });
  expect(wrong).toEqual([]);
  // Those without a status are what is not HTTP at all, or what the parser hangs up on.
  expect(statuses.filter((status) => status === 0).length).toBeLessThan(20);
  expect(log).toEqual([]);
  expect(await alive()).toBe(true);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
}, 240_000);

const isPage = (head: string) => /^content-type: text\/html/im.test(head);

test('bodies that nobody asked for are cut off, however large', async () => {
  const head = `POST /search HTTP/1.1\r\nHost: h\r\nContent-Length: ${64 << 20}\r\n\r\n`;
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => send(head + 'a'.repeat(4 << 20))),
  );
  for (const answer of answers) expect(answer === '' || answer.includes(' 405 ')).toBe(true);
  expect(await alive()).toBe(true);
});

test('clients that never finish keep nobody else waiting, and are let go', async () => {
  const slow = Array.from({ length: 50 }, (_, index) =>
    send(index % 2 === 0 ? 'GET / HTTP/1.1\r\nHost: h\r\nX-Slow: ' : 'G', 30_000),
  );
  expect(await alive()).toBe(true);
  for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^$|HTTP\/1\.1 408/);
});
