/** Money has at most six decimals in these tables; sums are compared in whole millionths. */
const SCALE = 1_000_000;

/** Exact sum of decimals with up to six places. */
export const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * SCALE), 0) / SCALE;

/**
 * By how many percent it grew, to two decimals: exact by whole millionths. Null where the first is not
 * above zero, because growth from nothing, or from less, means nothing.
 */
export function growthOf(before: number, after: number): number | null {
  if (before <= 0) return null;
  return Math.round((sumOf([after, -before]) / before) * 10_000) / 100;
}
