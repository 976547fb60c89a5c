/**
 * `npm run test:cluster`: sets up, then runs the tests on a real cluster of three nodes. Arguments go on to
 * vitest: `npm run test:cluster -- faults`. `NIANBAO_CLUSTER_QUESTIONS=100` asks fewer questions.
 */
import { whyNoCluster } from './lib/cluster/cluster.mjs';
import { runScript, SetupError } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { printSummary, runVitest } from './lib/vitest.mjs';

await runScript(async () => {
  const why = await whyNoCluster();
  if (why !== undefined) throw new SetupError(`The cluster tests cannot run: ${why}.`);
  await setUp();
  const result = await runVitest([
    '--config',
    'vitest.cluster.config.ts',
    ...process.argv.slice(2),
  ]);
  printSummary(result.summary);
  process.exitCode = result.code;
});
