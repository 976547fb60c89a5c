import { readdirSync, readFileSync } from 'node:fs';
import { paraphrased } from './paraphrase.mjs';
import { spoiltBy } from './spoil.mjs';

/**
 * A question of the set: one line of a file in `questions/`.
 *
 * @typedef {object} Question
 * @property {string} id
 * @property {string} library Which library it is asked of; `libraries.mjs` makes them.
 * @property {string} family
 * @property {string} [q]
 * @property {number} [times] How often `q` is written one behind the other.
 * @property {string[]} [turns] Turns of one dialogue instead of `q`; the last answer counts.
 * @property {string} [agency] Body to assume where the question names none.
 * @property {boolean} [held] Written before anybody looked at the code; no threshold is learnt from it.
 * @property {string} [open] Answered wrongly, and why: known and not yet mended.
 * @property {import('./judge.mjs').Expected} expect
 */

const folder = new URL('questions/', import.meta.url);

/** @param {Question} question @returns {Question} */
const written = ({ times, ...question }) =>
  times ? { ...question, q: (question.q ?? '').repeat(times) } : question;

/**
 * @param {string} name
 * @returns {Question[]}
 */
const linesOf = (name) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => written(JSON.parse(line)));

/**
 * Every question as written.
 *
 * @returns {Question[]}
 */
export const writtenQuestions = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap(linesOf);

/**
 * Every question as written, and those not held out in other words and made unanswerable.
 *
 * @returns {Question[]}
 */
export function allQuestions() {
  const written = writtenQuestions();
  const varied = written.filter((question) => !question.held);
  return [...written, ...varied.flatMap(paraphrased), ...varied.flatMap(spoiltBy)];
}
