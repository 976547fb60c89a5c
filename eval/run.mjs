import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from './judge.mjs';
import { ALWAYS, openLibraries } from './libraries.mjs';
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

const recordFile = new URL('record.json', import.meta.url);

let asked = 0;

/**
 * @param {Library} library
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
async function answerOf(library, { id, q, turns, agency }) {
  asked += 1;
  // In a conversation of its own: what was answered with other thresholds is not given again.
  const options = { conversation: `${id}-${asked}`, ...(agency !== undefined && { agency }) };
  const answers = [];
  for (const turn of turns ?? [q ?? '']) answers.push(await library.ask(turn, options));
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
 * Opens the libraries that the questions need and are at hand, does the work and closes them.
 *
 * @template T
 * @param {readonly Question[]} questions
 * @param {(askAll: () => Promise<Judged[]>) => Promise<T>} work `askAll` asks every question.
 * @returns {Promise<T>}
 */
export async function withLibraries(questions, work) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-eval-'));
  const needed = new Set(questions.map((question) => question.library));
  const libraries = await openLibraries(folder, needed);
  const asked = questions.filter((question) => libraries[question.library]);
  try {
    return await work(async () => {
      /** @type {Judged[]} */
      const all = [];
      for (const question of asked) all.push(await judged(libraries, question));
      return all;
    });
  } finally {
    await Promise.all(Object.values(libraries).map((library) => library.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Every question whose library is at hand, with its answer and verdict.
 *
 * @returns {Promise<Judged[]>}
 */
export const evaluate = () => withLibraries(allQuestions(), (askAll) => askAll());

/**
 * @param {readonly Judged[]} all
 * @returns {Tally}
 */
export const tallyOf = (all) => ({
  right: all.filter((one) => one.verdict === 'right').length,
  abstained: all.filter((one) => one.verdict === 'abstained').length,
  wrong: all.filter((one) => one.verdict === 'wrong').length,
});

/** @param {Judged} one */
const isOpen = ({ question, verdict }) => question.open !== undefined && verdict === 'wrong';

/**
 * What is wrong and not known to be: the defects that `open` names are told apart until they are mended.
 *
 * @param {readonly Judged[]} all
 */
export const wrongIn = (all) => all.filter((one) => one.verdict === 'wrong' && !isOpen(one));

/**
 * Questions marked as open that are answered wrongly no more.
 *
 * @param {readonly Judged[]} all
 */
export const mendedIn = (all) => all.filter((one) => one.question.open && !isOpen(one));

/** Those whose library is there everywhere, so that the figure recorded is the same everywhere. @param {readonly Judged[]} all */
const everywhere = (all) => all.filter(({ question }) => ALWAYS.includes(question.library));

/**
 * How many are right among those that are asked everywhere.
 *
 * @param {readonly Judged[]} all
 */
export const rightEverywhere = (all) => tallyOf(everywhere(all)).right;

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
    `${JSON.stringify({ right: rightEverywhere(all), of: everywhere(all).length }, null, 2)}\n`,
  );
