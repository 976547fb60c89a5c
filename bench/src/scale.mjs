/**
 * Reading ten thousand reports in: whether the last thousand goes as fast as the first, and in as little memory.
 * The library it makes is the one that the other benchmarks ask.
 *
 *     node src/scale.mjs [--reports 10000]
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { processorSeconds, watchMemory } from './family.mjs';
import { madeAnew } from './generated-library.mjs';
import { print } from './measure.mjs';

/** Parts that the run is looked at in. */
const PARTS = 10;

/** Marks of a run: when so many reports were stored, with the processor time until then. */
function stopwatch() {
  return { seconds: performance.now() / 1000, processor: processorSeconds() };
}

/** A tenth as it is told when it is over: whoever watches sees the trend, and has it where the run is broken off. */
function tell({ seconds, processor, megabytes, own }, stored, inPart) {
  const figures = [
    `${(inPart / seconds).toFixed(1)} reports a second`,
    `${((processor / inPart) * 1000).toFixed(1)} processor ms a report`,
    `${megabytes.toFixed(0)} MB at most, all processes`,
    `${own.toFixed(0)} MB this one afterwards`,
  ];
  console.log(`  ${stored} reports: ${figures.join(', ')}`);
}

/** Reads the reports in and looks at each tenth. */
async function tenths(reports, onPart) {
  const parts = [];
  const memory = watchMemory();
  let before = stopwatch();
  await madeAnew(reports, (stored) => {
    if (stored < ((parts.length + 1) * reports) / PARTS) return;
    const now = stopwatch();
    const part = {
      seconds: now.seconds - before.seconds,
      processor: now.processor - before.processor,
      megabytes: memory.most(),
      own: process.memoryUsage.rss() / 2 ** 20,
    };
    parts.push(part);
    onPart(part, stored);
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
  const inPart = reports / PARTS;
  const parts = await tenths(reports, (part, stored) => quiet || tell(part, stored, inPart));
  const [first, second] = parts;
  const last = parts.at(-1);
  const figures = {
    reports,
    'reports a second, each tenth': row(parts, ({ seconds }) => inPart / seconds),
    'processor ms a report, each tenth': row(parts, ({ processor }) => (processor / inPart) * 1000),
    'most memory of all processes, each tenth, MB': row(parts, ({ megabytes }) => megabytes),
    'memory of this process after each tenth, MB': row(parts, ({ own }) => own),
    'processor time of the last tenth to the first, at most 1.2': last.processor / first.processor,
    'memory of the last tenth to the second, at most 1.2': last.megabytes / second.megabytes,
    'reports a second of the first tenth to the last, at most 1.2': last.seconds / first.seconds,
  };
  if (!quiet) print(figures);
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { reports: { type: 'string', default: '10000' } } });
  await run({ reports: Number(values.reports) });
}
