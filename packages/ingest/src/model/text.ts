/** Full-width and compatibility forms of one character, where the form is one character as well. */
export function foldCharacter(character: string): string {
  const folded = character.normalize('NFKC').toLowerCase();
  return folded.length === 1 ? folded : character;
}

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;

/** True for a Chinese character. */
export const isHan = (character: string): boolean => HAN.test(character);

/** Letters and digits of a text, folded, each with its offset in the text. */
export interface Skeleton {
  text: string;
  /** Offset of each character of `text` in the original. */
  at: number[];
}

/** A year in brackets inside a label, as in 本年（2023）制发件数. */
const BRACKETED_YEAR = /[（(]\s*20\d\d\s*年?\s*[)）]/g;

const offsetsOf = (match: RegExpMatchArray): number[] =>
  Array.from(match[0], (_, at) => (match.index as number) + at);

/** Drops spaces, punctuation, brackets and quote marks, so that printing habits do not matter. */
export function skeletonOf(text: string): Skeleton {
  const letters: string[] = [];
  const at: number[] = [];
  const years = new Set([...text.matchAll(BRACKETED_YEAR)].flatMap(offsetsOf));
  for (let offset = 0; offset < text.length; offset++) {
    if (years.has(offset)) continue;
    const character = foldCharacter(text[offset] as string);
    if (!WORD.test(character)) continue;
    letters.push(character);
    at.push(offset);
  }
  return { text: letters.join(''), at };
}

const NUMERALS = '〇一二三四五六七八九';

/** Value of a Chinese numeral up to 9999 (十二, 一百零三, 两), or undefined. */
export function chineseNumber(text: string): number | undefined {
  const scale: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  let total = 0;
  let digit = 0;
  for (const character of text.replace(/两/g, '二').replace(/零/g, '〇')) {
    const factor = scale[character];
    const value = NUMERALS.indexOf(character);
    if (factor !== undefined) {
      total += (digit || 1) * factor;
      digit = 0;
    } else if (value >= 0) digit = value;
    else return undefined;
  }
  return text === '' ? undefined : total + digit;
}
