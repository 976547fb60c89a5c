import type { CutWords } from '../understand/content.js';
import { waysToSay } from '../words/equivalents.js';
import { onlyPrefixed } from './overlap.js';
import { tokensOf } from './tokens.js';

const ABBREVIATED_FROM = 3;

/** 个体户 for 个体工商户: the same first and last letter, the others in order, nothing but words between. */
function abbreviates(short: string, text: string): boolean {
  if (short.length < ABBREVIATED_FROM || !/^\p{Script=Han}+$/u.test(short)) return false;
  const letters = Array.from(short);
  if (!letters.every((letter) => text.includes(letter))) return false;
  const gap = `\\p{Script=Han}{0,${short.length}}?`;
  const [found] = new RegExp(letters.join(gap), 'u').exec(text) ?? [];
  return found !== undefined && found.length <= 2 * short.length + 1;
}

const stands = (word: string, text: string): boolean =>
  (text.includes(word) && !onlyPrefixed(word, text)) || abbreviates(word, text);

/** One word, in any of the ways to say it. */
const wordMeets = (word: string, text: string): boolean =>
  waysToSay(word).some((way) => stands(way, text));

/** True if two things are one in other words: 个体户 and 个体工商户, 网友 and 网民. */
export const sameThing = (one: string, other: string): boolean =>
  waysToSay(one).some((way) => way === other || abbreviatesAll(way, other));

const abbreviatesAll = (short: string, long: string): boolean =>
  short[0] === long[0] && short.at(-1) === long.at(-1) && abbreviates(short, long);

/** Share of a thing's letters whose words stand in a text, in the best way to say it. */
export function meets(thing: string, text: string, cut: CutWords): number {
  const shares = waysToSay(thing).map((way) => {
    if (stands(way, text)) return 1;
    const tokens = tokensOf(way, cut);
    if (tokens.some((token) => token.length === 1)) return 0;
    return tokens.filter((token) => wordMeets(token, text)).join('').length / way.length;
  });
  return Math.max(...shares);
}
