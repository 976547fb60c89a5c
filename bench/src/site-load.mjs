/** Servers in processes of their own, and load on them from autocannon in this one. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const SERVER = fileURLToPath(new URL('./site-server.mjs', import.meta.url));

/** Starts a server; its log goes where nobody reads it, as it does on a server. */
export async function started(...of) {
  const child = fork(SERVER, of, {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [port] = await once(child, 'message');
  return {
    url: `http://127.0.0.1:${port}`,
    async memory() {
      child.send('memory');
      return (await once(child, 'message'))[0];
    },
    stop: () => child.kill(),
  };
}

/**
 * Sends requests over so many connections at once, each taking its share of the addresses in turn, so that
 * as many requests as there are addresses ask each of them once.
 */
export async function load(url, { paths, amount = paths.length, connections = 100, headers = {} }) {
  let next = 0;
  const setupClient = (client) => {
    const share = paths.filter((_, index) => index % connections === next % connections);
    next += 1;
    client.setRequests((share.length > 0 ? share : paths).map((path) => ({ path })));
  };
  const started = performance.now();
  let ended = started;
  // On a busy machine a server is slow; that is for the figures to say.
  const run = autocannon({ url, amount, connections, headers, setupClient, timeout: 60 });
  // Its own duration is counted in whole seconds.
  run.on('response', () => {
    ended = performance.now();
  });
  const { errors, timeouts, non2xx, latency } = await run;
  const failed = errors + timeouts + non2xx;
  if (failed > 0) {
    const parts = `${errors} errors, ${timeouts} timeouts, ${non2xx} refused`;
    throw new Error(`Expected every request to be answered, got ${parts}`);
  }
  return { perSecond: (amount / (ended - started)) * 1000, p50: latency.p50, p99: latency.p99 };
}

/** Mean bytes of what some addresses give, and its type. */
export async function sizeOf(url, paths) {
  let bytes = 0;
  let mediaType = '';
  for (const path of paths) {
    const response = await fetch(new URL(path, url), {
      headers: { 'accept-encoding': 'identity' },
    });
    bytes += (await response.arrayBuffer()).byteLength;
    mediaType = response.headers.get('content-type') ?? '';
  }
  return { bytes: Math.round(bytes / paths.length), mediaType };
}
