/** A source of chance that gives the same choices for the same seed, on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** Whole number of the range, both ends included. */
  int(least: number, most: number): number;
  /** True that often. */
  chance(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Some of the choices, each taken that often, in their order. */
  some<T>(choices: readonly T[], share: number): T[];
  /** Another source that depends on the seed and the name alone, not on what was drawn before. */
  fork(name: string): Random;
}

/** FNV-1a over the UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return state >>> 0;
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The source of chance of a seed. */
export function createRandom(seed: string | number): Random {
  const next = generator(hash(String(seed)));
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const chance = (share: number) => next() < share;
  return {
    next,
    int,
    chance,
    pick: <T>(choices: readonly T[]) => choices[int(0, choices.length - 1)] as T,
    some: <T>(choices: readonly T[], share: number) => choices.filter(() => chance(share)),
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}
