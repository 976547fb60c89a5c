/**
 * The same library in one process and on a real OpenSearch cluster of one and of three nodes, all on this
 * machine: how long the cluster takes to be there, how fast a library is moved, questions and searches a
 * second, and the processor time of each in this program and in the servers, which a busy machine does not
 * change. Nothing is remembered between questions, so that the cluster is measured and not the memory.
 *
 *     node src/cluster.mjs [--reports 100]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { administerCluster, openLibrary } from '@nianbao/library';
import { startCluster, whyNoCluster } from '../../scripts/lib/cluster/cluster.mjs';
import { questions } from './ask.mjs';
import { identityOf } from './generate-reports.mjs';
import { generatedLibrary } from './generated-library.mjs';
import { print } from './measure.mjs';

const PORT = 9401;
const AT_ONCE = 4;
const ROUNDS = 5;

const secondsOf = async (work) => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** Ticks of the clock that Linux counts processor time in, a second. */
const TICKS = 100;

/** Processor seconds of some processes so far; undefined where the system does not tell. */
function processorOf(pids) {
  try {
    const ticks = pids.map((pid) => {
      // What stands behind the name of the program, which may hold blanks.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return Number(fields[11]) + Number(fields[12]);
    });
    return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
  } catch {
    return undefined;
  }
}

/** How many tasks are done a second, and milliseconds of the processor for each: ours, and the servers'. */
async function rateOf(tasks, servers) {
  const before = { own: process.cpuUsage(), servers: processorOf(servers) };
  const seconds = await secondsOf(() => severalAtOnce(tasks));
  const { user, system } = process.cpuUsage(before.own);
  const spent = (processorOf(servers) ?? Number.NaN) - (before.servers ?? Number.NaN);
  return {
    perSecond: tasks.length / seconds,
    processorMs: (user + system) / 1000 / tasks.length,
    ...(servers.length > 0 && { serversMs: (spent * 1000) / tasks.length }),
  };
}

/** Several at a time, each worker the next one in line. */
async function severalAtOnce(tasks) {
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < tasks.length; at = next++) await tasks[at]();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

let conversations = 0;

function askTasks(library, reports) {
  return Array.from({ length: ROUNDS }, (_, round) => identityOf((round * 7) % reports).agency)
    .flatMap((body) => questions.map((question) => `${body}${question}`))
    .map((question) => () => {
      conversations += 1;
      return library.ask(question, { conversation: `${conversations}` });
    });
}

const searchTasks = (library) =>
  Array.from({ length: ROUNDS }, () => questions)
    .flat()
    .map((words) => () => library.search({ words }));

async function ratesOf(library, reports, servers = []) {
  const asks = askTasks(library, reports);
  const searches = searchTasks(library);
  // What the first ones load is not measured.
  await severalAtOnce(asks);
  await severalAtOnce(searches);
  return { asks: await rateOf(asks, servers), searches: await rateOf(searches, servers) };
}

async function onCluster(nodes, data, reports) {
  let cluster;
  const secondsToGreen = await secondsOf(async () => {
    cluster = await startCluster({ nodes, basePort: PORT });
  });
  try {
    const opensearch = { node: cluster.addresses, remembered: 0 };
    const admin = await administerCluster(opensearch);
    const moving = await secondsOf(() => admin.move(data));
    await admin.close();
    const library = await openLibrary({ opensearch });
    const figures = (await library.holdings()).figures;
    const pids = cluster.nodes.map(({ pid }) => pid);
    const rates = await ratesOf(library, reports, pids);
    await library.close();
    return {
      secondsToGreen,
      movedReportsPerSecond: reports / moving,
      movedFiguresPerSecond: figures / moving,
      ...rates,
    };
  } finally {
    await cluster.stop();
  }
}

/**
 * Measures and prints; says why where no cluster can be started.
 *
 * @param {{ reports?: number }} [options]
 */
export async function run({ reports = 100 } = {}) {
  const why = await whyNoCluster();
  if (why !== undefined) return console.log(`left out: ${why}`);
  const data = await generatedLibrary(reports);
  const local = await openLibrary({ data, readOnly: true });
  const alone = await ratesOf(local, reports);
  await local.close();
  const one = await onCluster(1, data, reports);
  const three = await onCluster(3, data, reports);
  print({
    'one process': alone,
    'one node': one,
    'three nodes': three,
    'asks, one node to one process': one.asks.perSecond / alone.asks.perSecond,
    'asks, three nodes to one': three.asks.perSecond / one.asks.perSecond,
    'searches, three nodes to one': three.searches.perSecond / one.searches.perSecond,
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { reports: { type: 'string', default: '100' } } });
  await run({ reports: Number(values.reports) });
}
