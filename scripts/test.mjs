/**
 * `npm test`: sets up, runs every test, and ends with a line that counts them. Arguments go on to
 * vitest: `npm test -- packages/domain`. Without any, the tests on a real cluster follow where there is
 * a Java for it; `NIANBAO_CLUSTER_TESTS=0` leaves them out.
 */
import { fetchServer, whyNoCluster } from './lib/cluster/cluster.mjs';
import { runScript, SetupError, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { joined, printSummary, runVitest } from './lib/vitest.mjs';

const args = process.argv.slice(2);

await runScript(async () => {
  await setUp();
  const results = [await runVitest(args)];
  const why = await whyNoClusterTests();
  if (why === undefined) results.push(await runVitest(['--config', 'vitest.cluster.config.ts']));
  if (why !== undefined && args.length === 0) say(`cluster tests left out: ${why}`);
  printSummary(results.map(({ summary }) => summary).reduce(joined));
  process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
});

/** @returns {Promise<string | undefined>} */
async function whyNoClusterTests() {
  if (args.length > 0) return 'others were asked for';
  if (process.env.NIANBAO_CLUSTER_TESTS === '0') return 'NIANBAO_CLUSTER_TESTS is 0';
  const why = await whyNoCluster();
  if (why !== undefined) return why;
  try {
    await fetchServer();
    return undefined;
  } catch (error) {
    return error instanceof SetupError ? error.message : String(error);
  }
}
