import { RECENT } from '../words/operation-words.js';
import { UNIT_PATTERN } from '../words/units.js';

/** Numerals of bank notes, as some write years: 贰零贰贰年. */
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_YEAR = /贰[零壹贰叁肆伍陆柒捌玖]{3}(?=年)/gu;
const DIGITS = '零〇一二三四五六七八九';
const digit = (han: string): string =>
  String(han === '〇' ? 0 : DIGITS.replace('〇', '').indexOf(han));
const toDigits = (han: string): string => [...han].map(digit).join('');

/** 二〇一八年 → 2018年, 一八年 → 18年; what follows 年 tells a year from a count of years. */
export const writeYearsInDigits = (text: string): string =>
  text
    .replace(FORMAL_YEAR, (year) => [...year].map((one) => FORMAL.indexOf(one)).join(''))
    .replace(/[一二][零〇一二三四五六七八九]{3}(?=年|$|[^\p{Script=Han}])/gu, toDigits)
    .replace(
      /(?<![一二三四五六七八九十])[零〇一二][零〇一二三四五六七八九](?=年(?!来|内|间|以))/gu,
      toDigits,
    );

/** A mention of one or more years and where it stands. */
export interface YearMention {
  years: number[];
  /** 上年 behind 比: relative to the year asked for, not to today. */
  previous: boolean;
  start: number;
  end: number;
}

const century = (digits: string): number =>
  digits.length === 2 ? 2000 + Number(digits) : Number(digits);
const plausible = (year: number): boolean => year >= 1990 && year <= 2100;
const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.min(Math.max(last - first + 1, 0), 50) }, (_, index) => first + index);

const mention = (match: RegExpMatchArray, years: number[], previous = false): YearMention => ({
  years,
  previous,
  start: match.index as number,
  end: (match.index as number) + match[0].length,
});

const RANGE =
  /(?<!\d)(20\d{2}|\d{2})年?度?\s*(?:-|—|–|~|至|到)\s*(20\d{2}|\d{2})年度?(?!\d)|(?<!\d)(20\d{2})\s*(?:-|—|–|~|至|到)\s*(20\d{2})(?!\d)/g;

function ranges(text: string): YearMention[] {
  return [...text.matchAll(RANGE)].flatMap((match) => {
    const [first, last] = [match[1] ?? match[3], match[2] ?? match[4]];
    const years = range(century(first as string), century(last as string));
    return years.length > 1 && years.every(plausible) ? [mention(match, years)] : [];
  });
}

/** Behind a number, that something is counted; 2021平潭 begins with no 平方米, 2023部分 counts no 部. */
const COUNTED = `[余多]|(?!年)(?:${UNIT_PATTERN})(?!分)`;
/** A bare 2018 is a year unless a unit or more digits follow it: 2000件 is a count. */
const SINGLE = new RegExp(
  `(?<![\\d.])(?:(20\\d{2})(?:年度|年|(?![\\d.]|${COUNTED}))|(\\d{2})(?:年度|年|(?=(?:[、,，和]\\d{2})+年)))(?!\\d)`,
  'g',
);

function singles(text: string): YearMention[] {
  return [...text.matchAll(SINGLE)].flatMap((match) => {
    const year = century((match[1] ?? match[2]) as string);
    return plausible(year) ? [mention(match, [year])] : [];
  });
}

/** Five-year plans, by the number in their name. */
const PLANS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
};

const plans = (text: string): YearMention[] =>
  Object.entries(PLANS).flatMap(([name, [first, last]]) =>
    [...text.matchAll(new RegExp(`${name}(?:期间|时期)?`, 'g'))].map((match) =>
      mention(match, range(first, last)),
    ),
  );

/** Words for a year, relative to today. */
const RELATIVE: readonly (readonly [word: RegExp, shift: number])[] = [
  [/前年/g, -2],
  [/去年度?|上一?年度?/g, -1],
  [/今年/g, 0],
];

/** 上年结转 names an indicator, not the year that is asked for. */
const NOT_A_YEAR = /^(?:上年|上一年|去年)(?:度)?(?:结转(?!(?:到|至)?下)|项目)/;
const BEHIND_COMPARISON = /(?:比|较|与|和|同|跟)$/;

function relatives(text: string, today: Date): YearMention[] {
  return RELATIVE.flatMap(([word, shift]) =>
    [...text.matchAll(word)]
      .filter((match) => !NOT_A_YEAR.test(text.slice(match.index)))
      .map((match) => {
        const previous = shift === -1 && BEHIND_COMPARISON.test(text.slice(0, match.index));
        return mention(match, previous ? [] : [today.getFullYear() + shift], previous);
      }),
  );
}

const overlaps = (a: YearMention, b: YearMention): boolean => a.start < b.end && b.start < a.end;

/** Every year that `text` names, in the order of naming. `today` decides what 去年 is. */
export function findYears(text: string, today: Date): YearMention[] {
  const found: YearMention[] = [];
  for (const candidate of [
    ...ranges(text),
    ...plans(text),
    ...singles(text),
    ...relatives(text, today),
  ])
    if (!found.some((one) => overlaps(one, candidate))) found.push(candidate);
  return found.sort((a, b) => a.start - b.start);
}

const COUNTS: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** 近三年 → 3 and where it stands; undefined where nothing like it is said. */
export function findRecent(text: string): { last: number; start: number; end: number } | undefined {
  const match = RECENT.exec(text);
  if (!match) return undefined;
  const count = (match[1] ?? match[2]) as string;
  return {
    last: COUNTS[count] ?? Number(count),
    start: match.index,
    end: match.index + match[0].length,
  };
}
