/**
 * What an answer is worth.
 *
 * @typedef {import('../packages/library/dist/index.js').Answer} Answer
 * @typedef {{ value: number, year?: number, agency?: string }} ExpectedValue
 * @typedef {object} Expected
 * @property {string[]} [status] It must not be answered: one of these statuses instead.
 * @property {number} [value] The direct answer.
 * @property {string} [unit] Its unit.
 * @property {number} [tol] How far it may be off, for rounded shares.
 * @property {ExpectedValue[]} [values] Values that must all be among those of the answer.
 * @property {string[]} [contains] Words that the answer or its evidence must hold.
 * @property {string[]} [notes] Words that the notes must hold.
 * @property {Expected[]} [any] Other ways to say the same: 1.8万元 and 18000元.
 * @typedef {'right' | 'abstained' | 'wrong'} Verdict
 */

const EXACT = 1e-6;

/** @param {number} a @param {number} b @param {number} [tolerance] */
const near = (a, b, tolerance = EXACT) => Math.abs(a - b) <= tolerance;

/** @param {Answer} answer */
const wordsOf = (answer) =>
  [answer.answer, ...answer.evidence.map((one) => one.quote), ...answer.notes].join('\n');

/** @param {Answer} answer @param {Expected} expected */
function mainValueFits({ values: [first] }, { value, unit, tol }) {
  if (value === undefined) return true;
  return first !== undefined && near(first.value, value, tol) && (!unit || first.unit === unit);
}

/** @param {Answer} answer @param {ExpectedValue} wanted */
const holds = (answer, wanted) =>
  answer.values.some(
    (one) =>
      near(one.value, wanted.value) &&
      (wanted.year === undefined || one.year === wanted.year) &&
      (wanted.agency === undefined || one.agency.includes(wanted.agency)),
  );

/** @param {Answer} answer @param {Expected} expected */
const proven = (answer, expected) =>
  expected.value === undefined || answer.evidence.some((one) => one.quote !== '');

/** @param {readonly Verdict[]} verdicts @returns {Verdict} */
const bestOf = (verdicts) =>
  /** @type {const} */ (['right', 'abstained', 'wrong']).find((one) => verdicts.includes(one)) ??
  'wrong';

/**
 * A number that is not the one asked for is wrong; saying that there is none is abstaining.
 *
 * @param {Answer} answer
 * @param {Expected} expected
 * @returns {Verdict}
 */
export function judge(answer, expected) {
  if (expected.any) return bestOf(expected.any.map((one) => judge(answer, one)));
  if (expected.status) return expected.status.includes(answer.status) ? 'right' : 'wrong';
  if (answer.status !== 'answered') return 'abstained';
  // Passages shown as such give no number, so none is wrong.
  if (expected.value !== undefined && answer.values.length === 0) return 'abstained';
  const all = wordsOf(answer);
  const fits =
    mainValueFits(answer, expected) &&
    proven(answer, expected) &&
    (expected.values ?? []).every((wanted) => holds(answer, wanted)) &&
    (expected.contains ?? []).every((words) => all.includes(words)) &&
    (expected.notes ?? []).every((words) => all.includes(words));
  return fits ? 'right' : 'wrong';
}
