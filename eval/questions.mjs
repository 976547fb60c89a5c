import { readdirSync, readFileSync } from 'node:fs';
import { paraphrased } from './paraphrase.mjs';
import { spoiltBy } from './spoil.mjs';

/**
 * A question of the set: one line of a file in `questions/`.
 *
 * @typedef {object} Question
 * @property {string} id
 * @property {string} library Which library it is asked of: `own` or `bundled`.
 * @property {string} family
 * @property {string} [q]
 * @property {string[]} [turns] Turns of one dialogue instead of `q`; the last answer counts.
 * @property {string} [agency] Body to assume where the question names none.
 * @property {import('./judge.mjs').Expected} expect
 */

const folder = new URL('questions/', import.meta.url);

/**
 * @param {string} name
 * @returns {Question[]}
 */
const linesOf = (name) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/**
 * Every question as written, in other words, and made unanswerable.
 *
 * @returns {Question[]}
 */
export function allQuestions() {
  const written = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap(linesOf);
  return [...written, ...written.flatMap(paraphrased), ...written.flatMap(spoiltBy)];
}
