/** What is said of a report held against the one of the year before. */
import { z } from 'zod';
import { cellInChinese, cellInEnglish, cellParameter } from './cell.js';
import { message } from './message.js';
import { said } from './said.js';

const between = message({
  parameters: z.object({
    cell: cellParameter,
    year: z.number(),
    /** What the year before leads to, and the flows of this year with their signs. */
    terms: z.array(z.number()),
    expected: z.number(),
    value: z.number(),
    gap: z.number(),
  }),
  chinese: ({ cell, year, terms, expected, value, gap }) =>
    `与上一年不衔接：按${year - 1}年报告，${cellInChinese(cell)}应为 ${sumOf(terms, expected)}，${year}年填${value}，相差 ${gap}。`,
  english: ({ cell, year, terms, expected, value, gap }) =>
    said`Does not follow from the year before: by the report of ${year - 1}, ${cellInEnglish(cell)} should be ${sumOf(terms, expected)}; that of ${year} says ${value}. The difference is ${gap}.`,
});

/** 12 + 3 + (-1) = 14; a single term stands alone. */
function sumOf([first, ...flows]: readonly number[], expected: number): string {
  const terms = [first, ...flows.map((value) => (value < 0 ? `(${value})` : value))].join(' + ');
  return flows.length > 0 ? `${terms} = ${expected}` : terms;
}

/** The messages between years. */
export const YEAR_MESSAGES = {
  'carry-over-differs': between,
  'stock-differs': between,
  'items-differ': between,
  'cumulative-differs': between,
} as const;
