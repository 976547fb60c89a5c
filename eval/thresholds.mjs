import { readFileSync } from 'node:fs';

/**
 * How a threshold is chosen from what was counted with each of its values, body by body. The counting is
 * `learn.mjs`; the counts are kept in `thresholds.json`, so that a test can follow the choice.
 *
 * @typedef {import('../packages/domain/dist/index.js').Thresholds} Thresholds
 * @typedef {keyof Thresholds} Name
 * @typedef {[right: number, abstained: number, wrong: number]} Counts
 * @typedef {{ value: number, bodies: Record<string, Counts> }} Tried What one value answered, by body.
 * @typedef {Record<Name, Tried[]>} Table
 */

/**
 * The values that are tried, from the most cautious on.
 *
 * @type {Record<Name, readonly number[]>}
 */
export const CANDIDATES = {
  wordsHeld: [1, 0.9, 0.75],
  wordsAtFigure: [0.75, 0.5, 0.25],
  partAskedFor: [0.75, 0.5, 0.25],
  factWordsHeld: [1, 0.9, 0.75],
  listItemSaid: [0.4, 0.6, 0.8],
  repeatedRun: [5, 7, 9],
  shareBehind: [3, 6, 10],
  oneSlipFrom: [6, 5, 4],
  twoSlipsFrom: [10, 9, 7],
  rightInFront: [3, 2, 1],
  nameLikeness: [0.7, 0.6, 0.5],
};

/** @param {Tried} tried @param {string} [leftOut] @returns {Counts} */
export const countsOf = ({ bodies }, leftOut) =>
  Object.entries(bodies)
    .filter(([body]) => body !== leftOut)
    .reduce(
      ([right, abstained, wrong], [, more]) => [
        right + more[0],
        abstained + more[1],
        wrong + more[2],
      ],
      /** @type {Counts} */ ([0, 0, 0]),
    );

/**
 * Fewest wrong first, then most right, then the most cautious. A body that is left out has no say.
 *
 * @param {readonly Tried[]} tried From the most cautious value on.
 * @param {string} [leftOut]
 * @returns {Tried}
 */
export function chosenFrom(tried, leftOut) {
  const [first, ...others] = tried;
  return others.reduce(
    (best, one) => {
      const [right, , wrong] = countsOf(one, leftOut);
      const [bestRight, , bestWrong] = countsOf(best, leftOut);
      const better = wrong < bestWrong || (wrong === bestWrong && right > bestRight);
      return better ? one : best;
    },
    /** @type {Tried} */ (first),
  );
}

/**
 * What the bodies get when each is answered with the value that the others choose.
 *
 * @param {readonly Tried[]} tried
 * @returns {{ counts: Counts, choices: Map<number, number> }} `choices`: how many bodies chose a value.
 */
export function leavingBodiesOut(tried) {
  /** @type {Counts} */
  const counts = [0, 0, 0];
  const choices = new Map();
  for (const body of Object.keys(tried[0]?.bodies ?? {})) {
    const { value, bodies } = chosenFrom(tried, body);
    choices.set(value, (choices.get(value) ?? 0) + 1);
    for (const [at, count] of (bodies[body] ?? []).entries())
      counts[/** @type {0 | 1 | 2} */ (at)] += count;
  }
  return { counts, choices };
}

/** Where the counts are kept. */
export const tableFile = new URL('thresholds.json', import.meta.url);

/** @returns {Table} */
export const recordedTable = () => JSON.parse(readFileSync(tableFile, 'utf8'));
