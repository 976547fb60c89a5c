/**
 * Reading reports in: against merely opening the same file, and a folder of them.
 *
 *     node src/ingest.mjs [--reports 1000]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readReport } from '@nianbao/ingest';
import { openLibrary } from '@nianbao/library';
import { residentMegabytes } from './family.mjs';
import { identityOf, reportBlocks } from './generate-reports.mjs';
import { asDocx, asFlattenedText, asHtml, asText } from './lay-out.mjs';
import { asPdf } from './lay-out-pdf.mjs';
import { medianMilliseconds, print } from './measure.mjs';
import { openDocx, openHtml, openPdf } from './open-only.mjs';

const kinds = [
  { name: 'report.docx', make: asDocx, open: openDocx },
  { name: 'report.html', make: asHtml, open: openHtml },
  { name: 'report.pdf', make: asPdf, open: openPdf },
  { name: 'report.txt', make: asText },
  { name: 'flattened.txt', make: asFlattenedText },
];

/** Figures of the tables that were read, so that a quick reading of nothing is seen. */
function figuresOf({ report }) {
  return report.observations.filter(({ kind, value }) => kind === 'table' && value !== null).length;
}

async function measureKind({ name, make, open }) {
  const bytes = make(reportBlocks(1));
  const outcome = await readReport(bytes, { name });
  const works = [() => readReport(bytes, { name }), ...(open ? [() => open(bytes)] : [])];
  const [readMilliseconds, openMilliseconds] = await medianMilliseconds(works);
  const figures = {
    kilobytes: bytes.length / 1024,
    tableFigures: figuresOf(outcome),
    readMilliseconds,
  };
  if (openMilliseconds === undefined) return figures;
  return { ...figures, openMilliseconds, ratio: readMilliseconds / openMilliseconds };
}

/** Times a folder of reports; memory after a fifth of them and after all. */
async function measureFolder(reports) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    mkdirSync(join(folder, 'in'));
    for (let number = 0; number < reports; number += 1) {
      const { agency, year } = identityOf(number);
      const path = join(folder, 'in', `${agency}${year}.txt`);
      writeFileSync(path, asText(reportBlocks(number)));
    }
    return await takeIn(folder, reports);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeIn(folder, reports) {
  const library = await openLibrary({ data: join(folder, 'data') });
  const memory = [];
  const start = performance.now();
  const outcomes = await library.ingest(join(folder, 'in'), {
    onOutcome: (_outcome, { done }) => {
      if (done === reports / 5 || done === reports) memory.push(residentMegabytes());
    },
  });
  const seconds = (performance.now() - start) / 1000;
  await library.close();
  return {
    reports,
    workers: availableParallelism(),
    ok: outcomes.filter(({ status }) => status === 'ok').length,
    seconds,
    reportsPerSecond: reports / seconds,
    megabytesAfterAFifth: memory[0],
    megabytesAfterAll: memory[1],
  };
}

/**
 * Measures and prints. `ratio` is the time to read a file into a checked report against the time to open it.
 *
 * @param {{ reports?: number, quiet?: boolean }} [options]
 */
export async function run({ reports = 1000, quiet = false } = {}) {
  // The folder first: memory that the single files need would blur its figures.
  const folder = await measureFolder(reports);
  const files = {};
  for (const kind of kinds) files[kind.name] = await measureKind(kind);
  const figures = { files, folder };
  if (!quiet) print(figures);
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { reports: { type: 'string', default: '1000' } } });
  await run({ reports: Number(values.reports) });
}
