import { once } from 'node:events';
import { createServer } from 'node:http';

/** @typedef {Awaited<ReturnType<typeof import('./cluster.mjs').startCluster>>} RunningCluster */

/**
 * Lets tests in other processes kill, stop and start the nodes of a cluster: `POST /kill/0`. The answer
 * comes when it is done.
 *
 * @param {RunningCluster} cluster
 */
export async function controlServer(cluster) {
  const server = createServer(async (request, response) => {
    const [, verb = '', number = ''] = (request.url ?? '').split('/');
    try {
      await act(cluster, verb, Number(number));
      response.end();
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/**
 * @param {RunningCluster} cluster
 * @param {string} verb
 * @param {number} number
 */
async function act(cluster, verb, number) {
  const node = cluster.nodes[number];
  if (verb === 'green') return cluster.green();
  if (verb === 'kill') return node?.kill();
  if (verb === 'stop') return node?.stop();
  if (verb === 'start') return node?.start();
  throw new Error(`Expected kill, stop, start or green, got ${verb}`);
}
