import type { Random } from '../random.js';

/** A count as offices print it: mostly nothing, often a few, now and then thousands. */
export function makeCount(random: Random): number {
  const kind = random.next();
  if (kind < 0.55) return 0;
  if (kind < 0.8) return random.int(1, 12);
  if (kind < 0.95) return random.int(10, 400);
  return random.int(1000, 40_000);
}

/** An amount of money with up to two decimals. */
export function makeMoney(random: Random): number {
  if (random.chance(0.4)) return 0;
  const scale = random.pick([1, 10, 100]);
  return random.int(1, random.pick([90, 4000, 300_000])) / scale;
}

/** A change of a number of items, up or down. */
export const makeChange = (random: Random): number =>
  random.chance(0.5) ? 0 : random.int(-30, 30);

/** The sum of numbers. */
export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
