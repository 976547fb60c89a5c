import { resolve } from 'node:path';
import { segmenter } from '../engine.js';
import { IndexKeeper } from '../index/keeper.js';
import type { Connection } from '../store/connection.js';
import { openStore } from '../store/open.js';
import { derivedProblems } from './derived.js';
import { indexProblems, kept, leftoverProblems } from './files.js';
import type { Examination, Problem } from './problem.js';
import { documentProblems, reportProblems, rowsIn, storeProblems } from './store.js';

/** What {@link examineLibrary} takes. */
export interface ExamineOptions {
  /** Folder of the library. */
  data: string;
  /** Whether what can be made again from the rest is put right. Default: true. */
  mend?: boolean;
}

/**
 * Looks through a whole library: the database file, every report and document, counts, the index snapshot,
 * files left behind. What can be made again is; nothing else is ever changed. Throws `file-missing`,
 * `store-corrupt`, `store-newer` or `store-locked` where it cannot be opened.
 */
export async function examineLibrary({ data, mend = true }: ExamineOptions): Promise<Examination> {
  const folder = resolve(data);
  // Opened to read first: a folder without a library stays as it is.
  openStore(folder, 'read').close();
  // Before it is opened to write, which clears them away.
  const left = leftoverProblems(folder, mend);
  const connection = openStore(folder, 'write');
  try {
    return await examined(connection, folder, { left, mend });
  } finally {
    connection.close();
  }
}

async function examined(
  connection: Connection,
  folder: string,
  { left, mend }: { left: Problem[]; mend: boolean },
): Promise<Examination> {
  const counted = {
    reports: rowsIn(connection, 'reports'),
    documents: rowsIn(connection, 'documents'),
  };
  const broken = storeProblems(connection);
  // Nothing is written to a file that is broken.
  if (broken.length > 0) return { ...counted, problems: [...broken, ...left] };
  const stored = [...reportProblems(connection), ...documentProblems(connection)];
  const options = { folder, mode: 'write', keep: mend } as const;
  const keeper = new IndexKeeper(connection, await segmenter(), options);
  const index = await indexProblems(keeper, mend);
  // What cannot be read cannot be counted either.
  const derived = stored.length === 0 ? derivedProblems(connection, mend) : [];
  if (mend) await kept(keeper);
  return { ...counted, problems: [...stored, ...derived, ...index, ...left] };
}
