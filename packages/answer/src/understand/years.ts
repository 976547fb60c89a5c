const DIGITS = '零〇一二三四五六七八九';
const digit = (han: string): string =>
  String(han === '〇' ? 0 : DIGITS.replace('〇', '').indexOf(han));
const toDigits = (han: string): string => [...han].map(digit).join('');

/** 二〇一八年 → 2018年, 一八年 → 18年; what follows 年 tells a year from a count of years. */
export const writeYearsInDigits = (text: string): string =>
  text
    .replace(/[一二][零〇一二三四五六七八九]{3}(?=年|$|[^\p{Script=Han}])/gu, toDigits)
    .replace(
      /(?<![一二三四五六七八九十])[零〇一二][零〇一二三四五六七八九](?=年(?!来|内|间|以))/gu,
      toDigits,
    );

/** Words for a year, relative to today. */
const RELATIVE: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  上年: -1,
  前年: -2,
};

/** A mention of one or more years and where it stands. */
export interface YearMention {
  years: number[];
  start: number;
  end: number;
}

const century = (digits: string): number =>
  digits.length === 2 ? 2000 + Number(digits) : Number(digits);
const plausible = (year: number): boolean => year >= 1990 && year <= 2100;

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.min(Math.max(last - first + 1, 0), 50) }, (_, index) => first + index);

const RANGE = /(?<!\d)(20\d{2}|\d{2})年?度?\s*(?:-|—|–|~|至|到)\s*(20\d{2}|\d{2})年?度?(?!\d)/g;
const SINGLE =
  /(?<!\d)(?:(20\d{2})(?:年度|年|(?![\d.%件条次个人份篇家项期宗名位万元余多]))|(\d{2})(?:年度|年))(?!\d)/g;

function ranges(text: string): YearMention[] {
  return [...text.matchAll(RANGE)].flatMap((match) => {
    const years = range(century(match[1] as string), century(match[2] as string));
    return years.length > 1 && years.every(plausible) ? [mention(match, years)] : [];
  });
}

const mention = (match: RegExpMatchArray, years: number[]): YearMention => ({
  years,
  start: match.index as number,
  end: (match.index as number) + match[0].length,
});

function singles(text: string): YearMention[] {
  return [...text.matchAll(SINGLE)].flatMap((match) => {
    const year = century((match[1] ?? match[2]) as string);
    return plausible(year) ? [mention(match, [year])] : [];
  });
}

/** 上年结转 and 比上年 speak of an indicator or a comparison, not of the year that is asked for. */
const NOT_A_YEAR = /^(?:上年|本年|去年)(?:度)?(?:结转|新收|制发|废止|处理决定|增)/;

function relatives(text: string, today: Date): YearMention[] {
  return Object.entries(RELATIVE).flatMap(([word, shift]) =>
    [...text.matchAll(new RegExp(word, 'g'))]
      .filter(
        (match) =>
          !NOT_A_YEAR.test(text.slice(match.index)) && text[(match.index as number) - 1] !== '比',
      )
      .map((match) => mention(match, [today.getFullYear() + shift])),
  );
}

const overlaps = (a: YearMention, b: YearMention): boolean => a.start < b.end && b.start < a.end;

/** Every year that `text` names, in the order of naming. `today` decides what 去年 is. */
export function findYears(text: string, today: Date): YearMention[] {
  const found = ranges(text);
  for (const candidate of [...singles(text), ...relatives(text, today)])
    if (!found.some((one) => overlaps(one, candidate))) found.push(candidate);
  return found.sort((a, b) => a.start - b.start);
}
