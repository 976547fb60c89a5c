import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBundled, openLibrary } from '../packages/library/dist/index.js';
import { judge } from './judge.mjs';
import { allQuestions } from './questions.mjs';

/**
 * Asks every question of the set and counts what became of it.
 *
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {import('./judge.mjs').Verdict} Verdict
 * @typedef {import('../packages/library/dist/index.js').Answer} Answer
 * @typedef {import('../packages/library/dist/index.js').Library} Library
 * @typedef {{ question: Question, answer: Answer, verdict: Verdict }} Judged
 * @typedef {Record<Verdict, number>} Tally
 */

const reports = fileURLToPath(new URL('reports', import.meta.url));
const recordFile = new URL('record.json', import.meta.url);

/**
 * The libraries that the questions are asked of; `own` is made of the reports beside this file.
 *
 * @param {string} folder
 * @returns {Promise<Record<string, Library>>}
 */
async function openLibraries(folder) {
  const own = await openLibrary({ data: join(folder, 'own') });
  await own.ingest(reports);
  return { own, bundled: await openBundled() };
}

/**
 * @param {Library} library
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
async function answerOf(library, { id, q, turns, agency }) {
  const assumed = agency === undefined ? {} : { agency };
  if (!turns) return library.ask(q ?? '', assumed);
  const answers = [];
  for (const turn of turns) answers.push(await library.ask(turn, { ...assumed, conversation: id }));
  return /** @type {Answer} */ (answers.at(-1));
}

/**
 * @param {Record<string, Library>} libraries
 * @param {Question} question
 * @returns {Promise<Judged>}
 */
async function judged(libraries, question) {
  const answer = await answerOf(/** @type {Library} */ (libraries[question.library]), question);
  return { question, answer, verdict: judge(answer, question.expect) };
}

/**
 * Every question with its answer and verdict.
 *
 * @returns {Promise<Judged[]>}
 */
export async function evaluate() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-eval-'));
  const libraries = await openLibraries(folder);
  try {
    /** @type {Judged[]} */
    const all = [];
    for (const question of allQuestions()) all.push(await judged(libraries, question));
    return all;
  } finally {
    await Promise.all(Object.values(libraries).map((library) => library.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {readonly Judged[]} all
 * @returns {Tally}
 */
export const tallyOf = (all) => ({
  right: all.filter((one) => one.verdict === 'right').length,
  abstained: all.filter((one) => one.verdict === 'abstained').length,
  wrong: all.filter((one) => one.verdict === 'wrong').length,
});

/**
 * How many were right when this was last recorded.
 *
 * @returns {{ right: number, of: number }}
 */
export const recorded = () => JSON.parse(readFileSync(recordFile, 'utf8'));

/** @param {readonly Judged[]} all */
export const record = (all) =>
  writeFileSync(
    recordFile,
    `${JSON.stringify({ right: tallyOf(all).right, of: all.length }, null, 2)}\n`,
  );
