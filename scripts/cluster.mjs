/**
 * `npm run cluster -- [--nodes 3] [--heap 512m] [--base-port 9201]`: starts a real OpenSearch cluster on
 * this machine, prints its addresses, and ends it with itself.
 */
import { parseArgs } from 'node:util';
import { startCluster } from './lib/cluster/cluster.mjs';
import { runScript, SetupError, say } from './lib/say.mjs';

await runScript(async () => {
  const { nodes, heap, basePort } = readOptions();
  const asked = untilAsked();
  const started = performance.now();
  const cluster = await Promise.race([startCluster({ nodes, heap, basePort, say }), asked]);
  if (!cluster) process.exit(0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`green after ${seconds} s; Ctrl-C ends it`);
  console.log(cluster.addresses.join(','));
  await asked;
  say('stopping');
  await cluster.stop();
  process.exit(0);
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      nodes: { type: 'string', default: '3' },
      heap: { type: 'string', default: '512m' },
      'base-port': { type: 'string', default: '9201' },
    },
  });
  const nodes = Number(values.nodes);
  const basePort = Number(values['base-port']);
  if (!Number.isInteger(nodes) || nodes < 1 || nodes > 9) {
    throw new SetupError(`Expected --nodes to be 1 to 9, got ${values.nodes}.`);
  }
  if (!Number.isInteger(basePort) || basePort < 1024 || basePort > 65_000) {
    throw new SetupError(`Expected --base-port to be 1024 to 65000, got ${values['base-port']}.`);
  }
  if (!/^\d+[mg]$/.test(values.heap)) {
    throw new SetupError(`Expected --heap to be like 512m or 2g, got ${values.heap}.`);
  }
  return { nodes, heap: values.heap, basePort };
}

/** @returns {Promise<void>} */
function untilAsked() {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => resolve());
  });
}
