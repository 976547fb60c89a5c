/**
 * Reading ten thousand reports in: whether the last thousand goes as fast as the first, and in as little memory.
 * The library it makes is the one that the other benchmarks ask.
 *
 *     node src/scale.mjs [--reports 10000]
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { processorSeconds, residentMegabytes } from './family.mjs';
import { madeAnew } from './generated-library.mjs';
import { print } from './measure.mjs';

/** Parts that the run is looked at in. */
const PARTS = 10;
/** How often memory is looked at, in milliseconds. */
const LOOK = 250;

/** Marks of a run: when so many reports were stored, with the processor time until then. */
function stopwatch() {
  return { seconds: performance.now() / 1000, processor: processorSeconds() };
}

/** The most memory that was seen since it was asked for last. */
function watchMemory() {
  let most = 0;
  const look = () => {
    most = Math.max(most, residentMegabytes());
  };
  const timer = setInterval(look, LOOK);
  return {
    most() {
      look();
      const seen = most;
      most = 0;
      return seen;
    },
    stop: () => clearInterval(timer),
  };
}

/** Reads the reports in and looks at each tenth. */
async function tenths(reports) {
  const parts = [];
  const memory = watchMemory();
  let before = stopwatch();
  await madeAnew(reports, (stored) => {
    if (stored < ((parts.length + 1) * reports) / PARTS) return;
    const now = stopwatch();
    parts.push({
      seconds: now.seconds - before.seconds,
      processor: now.processor - before.processor,
      megabytes: memory.most(),
    });
    before = now;
  });
  memory.stop();
  return parts;
}

const row = (parts, of) => parts.map((part) => of(part).toFixed(0)).join(' ');

/**
 * Measures and prints. The processor's time tells on a busy machine too whether the work for a report grows.
 *
 * @param {{ reports?: number, quiet?: boolean }} [options]
 */
export async function run({ reports = 10_000, quiet = false } = {}) {
  const parts = await tenths(reports);
  const inPart = reports / PARTS;
  const [first, second] = parts;
  const last = parts.at(-1);
  const figures = {
    reports,
    'reports a second, each tenth': row(parts, ({ seconds }) => inPart / seconds),
    'processor ms a report, each tenth': row(parts, ({ processor }) => (processor / inPart) * 1000),
    'most memory of all processes, each tenth, MB': row(parts, ({ megabytes }) => megabytes),
    'processor time of the last tenth to the first, at most 1.2': last.processor / first.processor,
    'memory of the last tenth to the second, at most 1.2': last.megabytes / second.megabytes,
  };
  if (!quiet) print(figures);
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { reports: { type: 'string', default: '10000' } } });
  await run({ reports: Number(values.reports) });
}
