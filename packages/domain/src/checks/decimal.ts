/** Money has at most six decimals in these tables; sums are compared in whole millionths. */
const SCALE = 1_000_000;

/** Exact sum of decimals with up to six places. */
export const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * SCALE), 0) / SCALE;
