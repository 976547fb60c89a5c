/** What is said of cells of the table. */
import { z } from 'zod';
import { cellInChinese, cellInEnglish, cellParameter } from './cell.js';
import { message } from './message.js';
import { list, quoted, type Said, said } from './said.js';

const term = z.object({ name: z.string(), value: z.number().nullable() });
type Term = z.infer<typeof term>;

/** One side of a relation: its cells, and what they come to. */
const side = z.object({ terms: z.array(term), sum: z.number() });
type Side = z.infer<typeof side>;

const relation = z.object({
  label: z.string(),
  left: side,
  right: side,
  gap: z.number(),
  /** A cell is blank and counted as 0. */
  blank: z.boolean(),
});

const sideInChinese = ({ terms, sum }: Side): string => {
  const written = terms.map(({ name, value }) => `${name} ${value ?? '空白'}`);
  return terms.length > 1 ? `${written.join(' + ')} = ${sum}` : written.join('');
};

const termInEnglish = ({ name, value }: Term): Said[] => said`${quoted(name)} ${value ?? 'blank'}`;

const sideInEnglish = ({ terms, sum }: Side): Said[] => {
  const written = list(terms.map(termInEnglish), ' + ');
  return terms.length > 1 ? said`${written} = ${sum}` : written;
};

const blankInChinese = (blank: boolean): string => (blank ? '（空白按0计）' : '');
const blankInEnglish = (blank: boolean): string => (blank ? ' (blanks counted as 0)' : '');

/** The messages about cells of the table. */
export const TABLE_MESSAGES = {
  'relation-broken': message({
    parameters: relation,
    chinese: ({ label, left, right, gap, blank }) =>
      `勾稽关系不成立：${label}。${sideInChinese(right)}，而${sideInChinese(left)}，相差 ${gap}${blankInChinese(blank)}。`,
    english: ({ left, right, gap, blank }) =>
      said`The sum does not hold: ${sideInEnglish(right)}, but ${sideInEnglish(left)}; the difference is ${gap}${blankInEnglish(blank)}.`,
  }),
  'part-above-whole': message({
    parameters: relation,
    chinese: ({ label, left, right, blank }) =>
      `勾稽关系不成立：${label}。其中项 ${sideInChinese(right)} 大于 ${sideInChinese(left)}${blankInChinese(blank)}。`,
    english: ({ left, right, blank }) =>
      said`The part ${sideInEnglish(right)} is more than the whole ${sideInEnglish(left)}${blankInEnglish(blank)}.`,
  }),
  'cell-suspect': message({
    parameters: z.object({
      cell: cellParameter,
      value: z.number().nullable(),
      needed: z.number(),
      relations: z.number(),
    }),
    chinese: ({ cell, value, needed, relations }) =>
      `${cellInChinese(cell)}填${value ?? '空白'}，若为${needed}，${relations}处勾稽关系都成立；请核对这一格。`,
    english: ({ cell, value, needed, relations }) =>
      said`${cellInEnglish(cell)} is ${value ?? 'blank'}; with ${needed} instead, ${relations} relations would hold. Please check this cell.`,
  }),
  'value-impossible': message({
    parameters: z.object({ cell: cellParameter, value: z.number().nullable() }),
    chinese: ({ cell, value }) =>
      `${cellInChinese(cell)}填${value}，不可能是这样的数；件数、次数、人数只能是不小于0的整数。`,
    english: ({ cell, value }) =>
      said`${cellInEnglish(cell)} is ${value ?? ''}, which cannot be: items, times and people are whole numbers from 0 on.`,
  }),
} as const;
