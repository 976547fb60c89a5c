// Last step of the build: takes the texts of `bundled/` in and keeps the library beside the compiled files.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledData, openLibrary } from '../dist/index.js';

const sources = fileURLToPath(new URL('../bundled', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'nianbao-bundled-'));

try {
  const library = await openLibrary({ data: work });
  const names = readdirSync(sources).filter((file) => file.endsWith('.txt'));
  // All at once, so that the index is one segment.
  const outcomes = await library.ingest(names.map((name) => join(sources, name)));
  // What we bundle must be read without any doubt.
  const doubtful = outcomes.filter(({ status }) => status !== 'ok');
  if (outcomes.length !== names.length || doubtful.length > 0) {
    throw new Error(`Expected every text to be read whole, got ${JSON.stringify(doubtful)}`);
  }
  rmSync(bundledData(), { recursive: true, force: true });
  await library.backup(bundledData());
  await library.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}
