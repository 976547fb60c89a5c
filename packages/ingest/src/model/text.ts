import { oncePerUnit, textOfUnits } from './once-per-unit.js';

function fold(character: string): string {
  const folded = character.normalize('NFKC').toLowerCase();
  return folded.length === 1 ? folded : character;
}

const foldUnit = oncePerUnit((unit) => fold(String.fromCharCode(unit)).charCodeAt(0));

/** Full-width and compatibility forms of one character, where the form is one character as well. */
export const foldCharacter = (character: string): string =>
  character.length === 1 ? String.fromCharCode(foldUnit(character.charCodeAt(0))) : fold(character);

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;

const hanUnit = oncePerUnit((unit) => Number(HAN.test(String.fromCharCode(unit))));

/** True for the UTF-16 unit of a Chinese character. */
export const isHanUnit = (unit: number): boolean => hanUnit(unit) === 1;

/** True for a Chinese character. */
export const isHan = (character: string): boolean =>
  character.length === 1 ? isHanUnit(character.charCodeAt(0)) : HAN.test(character);

/** The folded unit of a letter or digit; 0 for anything else. */
const letterUnit = oncePerUnit((unit) => {
  const folded = foldUnit(unit);
  return WORD.test(String.fromCharCode(folded)) ? folded : 0;
});

/** Letters and digits of a text, folded, each with its offset in the text. */
export interface Skeleton {
  text: string;
  /** Offset of each character of `text` in the original. */
  at: number[];
}

/** A year in brackets inside a label, as in 本年（2023）制发件数. */
const BRACKETED_YEAR = /[（(]\s*20\d\d\s*年?\s*[)）]/g;

/** Drops spaces, punctuation, brackets and quote marks, so that printing habits do not matter. */
export function skeletonOf(text: string): Skeleton {
  const letters = new Uint16Array(text.length);
  const at: number[] = [];
  const years = text.matchAll(BRACKETED_YEAR);
  let year = years.next().value;
  for (let offset = 0; offset < text.length; offset++) {
    if (year?.index === offset) {
      offset += year[0].length - 1;
      year = years.next().value;
      continue;
    }
    const letter = letterUnit(text.charCodeAt(offset));
    if (letter === 0) continue;
    letters[at.length] = letter;
    at.push(offset);
  }
  return { text: textOfUnits(letters.subarray(0, at.length)), at };
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
