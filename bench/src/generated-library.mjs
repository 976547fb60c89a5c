/**
 * Libraries of generated reports, kept between runs: reading ten thousand in takes minutes, asking them
 * seconds. A folder is used again while the generator and the store's tables are what they were.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@nianbao/library';
import { reportBlocks } from './generate-reports.mjs';
import { asText } from './lay-out.mjs';

/** Ignored by git. */
const kept = fileURLToPath(new URL('../.cache/', import.meta.url));
const GENERATOR = ['./generate-reports.mjs', './lay-out.mjs'].map(
  (name) => new URL(name, import.meta.url),
);
const STORE = new URL('store/schema.js', import.meta.resolve('@nianbao/library'));
/** Reports handed over at once, at most; all of them would fill the memory. */
const BATCH = 500;
/** Batches of a library, at least. */
const BATCHES = 10;

/** What a library of generated reports depends on, as a short name. */
function keyOf(reports) {
  const hash = createHash('sha256');
  for (const file of [...GENERATOR, STORE]) hash.update(readFileSync(file));
  return `${reports}-${hash.digest('hex').slice(0, 12)}`;
}

async function generate(folder, reports, onBatch) {
  const library = await openLibrary({ data: folder });
  const batch = Math.min(BATCH, Math.ceil(reports / BATCHES));
  for (let first = 0; first < reports; first += batch) {
    const count = Math.min(batch, reports - first);
    const documents = Array.from({ length: count }, (_, at) => ({
      bytes: asText(reportBlocks(first + at)),
      name: `${first + at}.txt`,
    }));
    const outcomes = await library.ingest(documents);
    const failed = outcomes.find(({ status }) => status === 'failed');
    if (failed) throw new Error(`Expected every report to be read, got ${JSON.stringify(failed)}`);
    onBatch(first + count);
  }
  await library.close();
}

const folderOf = (reports) => `${kept}${keyOf(reports)}`;

/**
 * The folder of a library of so many generated reports, made where there is none.
 *
 * @param {number} reports
 * @returns {Promise<string>}
 */
export async function generatedLibrary(reports) {
  const folder = folderOf(reports);
  return existsSync(folder) ? folder : madeAnew(reports);
}

/**
 * Makes such a library, also where there is one. It is put in its place when it is whole, so a run that was
 * stopped leaves the one that was there.
 *
 * @param {number} reports
 * @param {(stored: number) => void} [onBatch] Told after each batch how many reports are stored.
 * @returns {Promise<string>}
 */
export async function madeAnew(reports, onBatch = () => undefined) {
  const folder = folderOf(reports);
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await generate(unfinished, reports, onBatch);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
