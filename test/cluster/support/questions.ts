import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { allQuestions } from '../../../eval/questions.mjs';
import { type Library, openLibrary } from '../../../packages/library/dist/index.js';
import { several } from './cluster.js';

/** Reports of bodies that do not exist, which questions of the set are about. */
export const REPORTS = fileURLToPath(new URL('../../../eval/reports', import.meta.url));

/** How many questions a test asks at most; fewer where a machine is slow or busy. */
export const MOST_QUESTIONS = Number(process.env.NIANBAO_CLUSTER_QUESTIONS ?? 100_000);

/** Questions about {@link REPORTS}, spread over the whole set. */
export function someQuestions(count: number): string[] {
  const all = allQuestions().flatMap(({ library, q }) => (library === 'own' && q ? [q] : []));
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_question, at) => at % step === 0).slice(0, count);
}

/** A library of this machine with those reports, for all tests of a file; nobody adds to it. */
export function ownReports(): () => Library {
  let folder: string;
  let library: Library;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-cluster-test-'));
    library = await openLibrary({ data: folder });
    const outcomes = await library.ingest(REPORTS);
    const failed = outcomes.find(({ error }) => error !== null);
    if (failed) throw new Error(`${failed.file}: ${failed.error?.message}`);
  });
  afterAll(async () => {
    await library.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => library;
}

let conversations = 0;

/** The answers as text; each question in a conversation of its own, so that none is given again from memory. */
export const answersOf = (
  library: Library,
  questions: readonly string[],
  atOnce = 4,
): Promise<string[]> =>
  several(questions, atOnce, async (question) => {
    conversations += 1;
    const answer = await library.ask(question, { conversation: `${conversations}` });
    return JSON.stringify(answer);
  });

/** Places where two lists differ. */
export const differences = (one: readonly string[], other: readonly string[]): string[] =>
  one.flatMap((text, at) => (text === other[at] ? [] : [`${text}\n≠ ${other[at]}`]));
