import type { Observation, Relation } from '@nianbao/domain';
import type { Budget } from '../limits.js';
import { readingToldInProse } from './prose-help.js';
import type { LineReadings, Reading } from './readings.js';
import { type Decision, solve } from './solve.js';

const isZero = (reading: Reading): boolean =>
  reading.values.every((cell) => cell.status === 'reported' && cell.value === 0);

/** This document prints its zeros, so that a run with as many digits as cells has no blank ones among them. */
const printsZeros = (decisions: readonly Decision[]): boolean =>
  decisions.some(
    ({ chosen }) => chosen !== undefined && chosen.values.length > 1 && isZero(chosen),
  );

/** A split that no sum supports stands only when no other is possible and no cell can have been blank. */
function isSupported({ readings, chosen }: Decision, zeros: boolean): boolean {
  if (!chosen?.glued || !readings.unsupported) return true;
  return isZero(chosen) || (zeros && /^\s*\S+\s*$/.test(readings.zone.text));
}

/** Withdraws splits that nothing supports, and settles open ones that the prose of the report tells. */
function review(decisions: readonly Decision[], told: readonly Observation[]): Decision[] {
  const zeros = printsZeros(decisions);
  return decisions.map((decision) => {
    const trusted: Decision = isSupported(decision, zeros)
      ? decision
      : { ...decision, chosen: undefined, reason: 'ambiguous' };
    if (trusted.chosen || trusted.reason !== 'ambiguous') return trusted;
    const chosen = readingToldInProse(trusted, told);
    return chosen ? { ...trusted, chosen, reason: 'decided' } : trusted;
  });
}

/** A line that the prose has settled has one reading from then on. */
const fixed = (decisions: readonly Decision[]): LineReadings[] =>
  decisions.map(({ readings, chosen }) =>
    chosen ? { ...readings, candidates: [chosen], unsupported: false } : readings,
  );

const openLines = (decisions: readonly Decision[]): number =>
  decisions.filter(({ chosen, reason }) => !chosen && reason === 'ambiguous').length;

/**
 * Chooses the readings of all lines: by the relations, then by the prose, and again by the relations as
 * long as a line settled by the prose settles others.
 */
export function settle(
  lines: readonly LineReadings[],
  relations: readonly Relation[],
  told: readonly Observation[],
  budget: () => Budget,
): Decision[] {
  const decisions = review(solve(lines, relations, budget()), told);
  const open = openLines(decisions);
  if (open === 0) return decisions;
  const again = review(solve(fixed(decisions), relations, budget()), told);
  return openLines(again) < open ? settle(fixed(again), relations, told, budget) : again;
}

const cellsPrinted = ({ zone }: LineReadings): number => zone.text.replace(/\s/g, '').length;

/** A run with fewer characters than cells leaves some of them blank. */
const leavesBlanks = (readings: LineReadings): boolean =>
  !readings.line.grid && cellsPrinted(readings) < readings.keys.length;

const printsZeroRow = ({ zone, keys }: LineReadings): boolean =>
  keys.length > 1 && zone.text.replace(/\s/g, '') === '0'.repeat(keys.length);

/**
 * In a table that leaves cells blank instead of printing 0, a glued run does not show which cells it
 * fills; then nothing can be told from it.
 */
export function withoutBlankRuns(lines: readonly LineReadings[]): LineReadings[] {
  const tables = new Set(lines.map(({ line }) => line.table));
  const blank = [...tables].filter((table) => {
    const own = lines.filter(({ line, keys }) => line.table === table && keys.length > 1);
    return own.some(leavesBlanks) && !own.some(printsZeroRow);
  });
  return lines.map((readings) => {
    const split = readings.keys.length > 1 && readings.candidates.some(({ glued }) => glued);
    const doubtful = split && blank.includes(readings.line.table);
    return doubtful ? { ...readings, candidates: [], alternates: () => [] } : readings;
  });
}
