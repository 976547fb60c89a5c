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
/** Reports handed over at once; all of them would fill the memory. */
const BATCH = 500;

/** What a library of generated reports depends on, as a short name. */
function keyOf(reports) {
  const hash = createHash('sha256');
  for (const file of [...GENERATOR, STORE]) hash.update(readFileSync(file));
  return `${reports}-${hash.digest('hex').slice(0, 12)}`;
}

async function generate(folder, reports) {
  const library = await openLibrary({ data: folder });
  for (let first = 0; first < reports; first += BATCH) {
    const count = Math.min(BATCH, reports - first);
    const documents = Array.from({ length: count }, (_, at) => ({
      bytes: asText(reportBlocks(first + at)),
      name: `${first + at}.txt`,
    }));
    await library.ingest(documents);
  }
  await library.close();
}

/**
 * The folder of a library of so many generated reports, made where there is none. It is put in its place
 * when it is whole, so a run that was stopped leaves none behind.
 *
 * @param {number} reports
 * @returns {Promise<string>}
 */
export async function generatedLibrary(reports) {
  const folder = `${kept}${keyOf(reports)}`;
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await generate(unfinished, reports);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
