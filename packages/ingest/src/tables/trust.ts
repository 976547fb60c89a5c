import type { Relation } from '@nianbao/domain';
import type { Budget } from '../limits.js';
import type { Decision } from './decision.js';
import { readingToldInProse, type Told } from './prose-help.js';
import type { LineReadings, Reading } from './readings.js';
import { solve } from './solve.js';
import { readingToldByYears, type YearHelp } from './year-help.js';

const isZero = (reading: Reading): boolean =>
  reading.values.every((cell) => cell.status === 'reported' && cell.value === 0);

/** Fewer zeros than this show no habit of printing them. */
const MANY_ZEROS = 30;

const zerosIn = ({ values }: Reading): number =>
  values.filter((cell) => cell.status === 'reported' && cell.value === 0).length;

/** This document prints its zeros, so that a run with as many digits as cells has no blank ones among them. */
const printsZeros = (decisions: readonly Decision[]): boolean =>
  decisions.reduce((sum, { chosen }) => sum + (chosen ? zerosIn(chosen) : 0), 0) >= MANY_ZEROS &&
  decisions.some(
    ({ chosen }) => chosen !== undefined && chosen.values.length > 1 && isZero(chosen),
  );

/** A split that no sum supports stands only when no other is possible and no cell can have been blank. */
function isSupported({ readings, chosen }: Decision, zeros: boolean): boolean {
  if (!chosen?.glued || !readings.unsupported || readings.certain) return true;
  return isZero(chosen) || (zeros && /^\s*\S+\s*$/.test(readings.zone.text));
}

/** A run with fewer characters than cells leaves some of them blank. */
const hasGaps = ({ line, letters, keys }: LineReadings): boolean =>
  !line.grid && keys.length > 1 && letters < keys.length;

/** Withdraws splits that nothing supports, and settles open ones that the prose of the report tells. */
function review(decisions: readonly Decision[], told: Told): Decision[] {
  const zeros = printsZeros(decisions) && !decisions.some(({ readings }) => hasGaps(readings));
  return decisions.map((decision) => {
    const trusted: Decision = isSupported(decision, zeros)
      ? decision
      : { ...decision, chosen: undefined, reason: 'ambiguous' };
    if (trusted.chosen || trusted.reason !== 'ambiguous') return trusted;
    const chosen = readingToldInProse(trusted, told);
    return chosen ? { ...trusted, chosen, reason: 'decided' } : trusted;
  });
}

/** Settles what is still open by the years beside, where they leave one reading. */
function reviewByYears(decisions: readonly Decision[], years: YearHelp): Decision[] {
  return decisions.map((decision) => {
    if (decision.chosen || decision.reason !== 'ambiguous') return decision;
    const chosen = readingToldByYears(years, decisions, decision);
    return chosen ? { ...decision, chosen, reason: 'decided', byYears: true } : decision;
  });
}

/** A line that the prose has settled has one reading from then on. */
const fixed = (decisions: readonly Decision[]): LineReadings[] =>
  decisions.map(({ readings, chosen }) =>
    chosen ? { ...readings, candidates: [chosen], unsupported: false } : readings,
  );

const openLines = (decisions: readonly Decision[]): number =>
  decisions.filter(({ chosen, reason }) => !chosen && reason === 'ambiguous').length;

/** What the prose settles seldom settles more than one line in turn. */
const MOST_ROUNDS = 3;

/** What decides between readings, the strongest first. */
export interface Evidence {
  relations: readonly Relation[];
  told: Told;
  years: YearHelp;
  budget: () => Budget;
}

/**
 * Chooses the readings of all lines: by the relations, then by the prose and by the years beside, and
 * again by the relations as long as a line settled so settles others.
 */
export function settle(
  lines: readonly LineReadings[],
  evidence: Evidence,
  rounds = MOST_ROUNDS,
): Decision[] {
  const { relations, told, years, budget } = evidence;
  const decisions = reviewByYears(review(solve(lines, relations, budget()), told), years);
  const settled = decisions.filter(
    ({ readings, chosen }) => chosen && readings.candidates.length > 1,
  );
  const open = openLines(decisions);
  if (open === 0 || settled.length === 0 || rounds === 0) return decisions;
  const byYears = new Set(decisions.flatMap((one) => (one.byYears ? [one.readings.line] : [])));
  return settle(fixed(decisions), evidence, rounds - 1).map((decision) =>
    byYears.has(decision.readings.line) ? { ...decision, byYears: true } : decision,
  );
}

const printsZeroRow = ({ zone, keys }: LineReadings): boolean =>
  keys.length > 1 && zone.text.replace(/\s/g, '') === '0'.repeat(keys.length);

/** Rows of zeros for one row with gaps that make the gaps a slip rather than a habit. */
const SLIP = 4;
/** A table of fewer lines shows no habit of its own; then the whole document is looked at. */
const FEWEST_LINES = 3;

/** True where blank cells are the habit: what a glued run leaves out cannot be seen. */
function leavesBlanks(lines: readonly LineReadings[]): boolean {
  const gaps = lines.filter(hasGaps).length;
  return gaps > 0 && gaps * SLIP > lines.filter(printsZeroRow).length;
}

/**
 * In a table that leaves cells blank instead of printing 0, a glued run does not show which cells it
 * fills; then nothing can be told from it.
 */
export function withoutBlankRuns(lines: readonly LineReadings[]): LineReadings[] {
  const doubtful = ({ line }: LineReadings): boolean => {
    const own = lines.filter((other) => other.line.table === line.table);
    return leavesBlanks(own.length < FEWEST_LINES ? lines : own);
  };
  return lines.map((readings) => {
    const split = readings.keys.length > 1 && readings.candidates.some(({ glued }) => glued);
    return split && !readings.certain && doubtful(readings)
      ? { ...readings, candidates: [], alternates: () => [] }
      : readings;
  });
}
