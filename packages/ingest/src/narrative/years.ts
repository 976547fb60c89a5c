import { type Span, statementAround } from './clauses.js';

const YEAR = /((?:19|20)\d{2})\s*年/g;
const LAST_YEAR = /(?:去年|上年度?|上一年度?)(?!结转)/g;
/** A year that is only compared with, or that dates a beginning or a name, is not the figure's year. */
const COMPARED = /(?:比|较|同比|自|从|与|于|关于印发|《[^》]*)$/;

/** The year a figure speaks of: the last one named before it in its statement, else the report's. */
export function yearOf(text: string, place: Span, reportYear: number): number {
  const sentence = statementAround(text, place);
  const before = text.slice(sentence.start, place.start);
  const named = [...before.matchAll(YEAR)].map((match) => ({
    at: match.index,
    year: Number(match[1]),
  }));
  const relative = [...before.matchAll(LAST_YEAR)].map((match) => ({
    at: match.index,
    year: reportYear - 1,
  }));
  const speaking = [...named, ...relative].filter(({ at }) => !COMPARED.test(before.slice(0, at)));
  const last = speaking.sort((a, b) => a.at - b.at).at(-1);
  return last && Math.abs(last.year - reportYear) <= 10 ? last.year : reportYear;
}
