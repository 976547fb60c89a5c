import type { Observation } from '@nianbao/domain';
import { readingToldInProse } from './prose-help.js';
import type { Reading } from './readings.js';
import type { Decision } from './solve.js';

const isZero = (reading: Reading): boolean =>
  reading.values.every((cell) => cell.status === 'reported' && cell.value === 0);

/** This document prints its zeros, so that a run with as many digits as cells has no blank ones among them. */
export const printsZeros = (decisions: readonly Decision[]): boolean =>
  decisions.some(
    ({ chosen }) => chosen !== undefined && chosen.values.length > 1 && isZero(chosen),
  );

/** A split that no sum supports stands only when no other is possible and no cell can have been blank. */
function isSupported({ readings, chosen }: Decision, zeros: boolean): boolean {
  if (!chosen?.glued || !readings.unsupported) return true;
  return isZero(chosen) || (zeros && /^\s*\S+\s*$/.test(readings.zone.text));
}

/** Withdraws splits that nothing supports, and settles open ones that the prose of the report tells. */
export function settle(decisions: readonly Decision[], told: readonly Observation[]): Decision[] {
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
