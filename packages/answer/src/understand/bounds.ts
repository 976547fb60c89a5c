import { BOUNDS } from '../words/operation-words.js';

/** A bound to hold figures against. */
export interface Bound {
  value: number;
  /** As it was said, with its unit: 100万元. */
  said: string;
  /** Unit said with it, or null. */
  unit: string | null;
  words: string;
  denied: string;
  holds(value: number, bound: number): boolean;
}

/** More than none. */
export const SOME: Bound = {
  value: 0,
  said: '0',
  unit: null,
  words: '超过',
  denied: '没有超过',
  holds: (value) => value > 0,
};
/** None at all: a figure of 0, not a blank. */
export const NONE: Bound = {
  value: 0,
  said: '0',
  unit: null,
  words: '是',
  denied: '不是',
  holds: (value) => value === 0,
};

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

/** The bound that a text names, and the pattern that it stands in. */
export function boundIn(text: string): { bound: Bound; pattern: RegExp } | undefined {
  for (const { pattern, holds, words, denied } of BOUNDS) {
    const found = pattern.exec(text)?.slice(1);
    const at = found?.findIndex((group) => group !== undefined && /^\d/.test(group)) ?? -1;
    if (!found || at < 0) continue;
    const [number, scale, unit] = found.slice(at, at + 3);
    const value = Number(number) * (scale ? (SCALES[scale] as number) : 1);
    const said = `${number}${scale ?? ''}${unit ?? ''}`;
    return { bound: { value, said, unit: unit ?? null, words, denied, holds }, pattern };
  }
  return undefined;
}

/** The bound in the unit of a figure: 1万元 is 10000元. */
export function boundFor(bound: Bound, unit: string | null): number {
  const from = YUAN[bound.unit ?? ''];
  const to = YUAN[unit ?? ''];
  return from === undefined || to === undefined ? bound.value : (bound.value * from) / to;
}
