import { tallyOf } from './run.mjs';

/**
 * @typedef {import('./run.mjs').Judged} Judged
 */

/** @param {readonly Judged[]} all */
const line = (all) => {
  const { right, abstained, wrong } = tallyOf(all);
  return `${right}/${all.length} right, ${abstained} abstained, ${wrong} wrong`;
};

/** @param {Judged} one */
const told = ({ question, answer, verdict }) =>
  `${verdict.padEnd(9)} ${question.id} ${question.q ?? question.turns?.join(' / ')} -- ${answer.status}: ${answer.answer}${question.open ? ` [open: ${question.open}]` : ''}`;

/** @param {Judged} one */
const isHeld = ({ question }) => question.held === true;

/**
 * One line a family, then one for all; before them what is not right, where that is asked for.
 *
 * @param {readonly Judged[]} all
 * @param {{ verbose: boolean }} options
 * @returns {string[]}
 */
export function report(all, { verbose }) {
  const families = [...new Set(all.map((one) => one.question.family))].sort();
  const shown = all.filter(
    (one) => one.verdict === 'wrong' || (verbose && one.verdict !== 'right'),
  );
  return [
    ...shown.map(told),
    ...families.map(
      (family) =>
        `${family.padEnd(22)} ${line(all.filter((one) => one.question.family === family))}`,
    ),
    `held out: ${line(all.filter(isHeld))}`,
    `eval: ${line(all)}`,
  ];
}
