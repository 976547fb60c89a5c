import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SNAPSHOT_FILE } from '../index/keeper.js';
import type { IngestOutcome } from '../ingest/outcome.js';
import { openLibrary } from '../open-library.js';
import { openStore, STORE_FILE } from '../store/open.js';
import { bundledData } from './bundled.js';

/** Texts that the bundled library is made from. */
const SOURCES = fileURLToPath(new URL('../../bundled', import.meta.url));

/** Takes the sources into a library elsewhere and puts a compact copy of it, made to be read only, in its place. */
async function make(target: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'nianbao-bundled-'));
  try {
    await takeIn(work);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    copyCompact(work, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function takeIn(folder: string): Promise<void> {
  const library = await openLibrary({ data: folder });
  for (const name of readdirSync(SOURCES).filter((file) => file.endsWith('.txt'))) {
    const outcomes = await library.ingest(join(SOURCES, name));
    for (const outcome of outcomes) mustBeWhole(outcome);
  }
  await library.close();
}

/** What we bundle must be read without any doubt. */
function mustBeWhole({ file, status, error, findings }: IngestOutcome): void {
  const bad = findings.filter(({ severity }) => severity === 'error');
  if (status === 'ok' && bad.length === 0) return;
  const reasons = [error?.message ?? status, ...bad.map(({ message }) => message)];
  throw new Error(`Expected ${file} to be read whole, got: ${reasons.join(' ')}`);
}

function copyCompact(from: string, to: string): void {
  const connection = openStore(from, 'write');
  connection.run('VACUUM INTO ?', join(to, STORE_FILE));
  connection.close();
  copyFileSync(join(from, SNAPSHOT_FILE), join(to, SNAPSHOT_FILE));
}

await make(bundledData());
