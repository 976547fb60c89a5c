/** What is said of a document: its form, its parts, whose it is. */
import { z } from 'zod';
import { message } from './message.js';
import { list, named, quoted, type Said, said } from './said.js';

const inForceInChinese = (first: number, last: number | null): string =>
  last === null ? `${first}年起` : `${first}—${last}年`;

const inForceInEnglish = (first: number, last: number | null): string =>
  last === null ? `from ${first} on` : `of ${first}–${last}`;

const change = z.object({
  row: z.string(),
  column: z.string().nullable(),
  before: z.string(),
  now: z.string(),
});

const changeInEnglish = ({ row, column, before, now }: z.infer<typeof change>): Said[] =>
  said`${quoted(column === null ? row : `${row} ${column}`)} ${before === '空白' ? 'blank' : before} → ${now === '空白' ? 'blank' : now}`;

const IDENTITY = {
  agency: { chinese: '单位名称', english: 'body' },
  year: { chinese: '年度', english: 'year' },
} as const;

/** The messages about a document. */
export const DOCUMENT_MESSAGES = {
  'form-year-differs': message({
    parameters: z.object({
      year: z.number(),
      form: z.string(),
      first: z.number(),
      last: z.number().nullable(),
    }),
    chinese: ({ year, form, first, last }) =>
      `${year}年的报告用了“${form}”，这个格式用于${inForceInChinese(first, last)}的报告。`,
    english: ({ year, form, first, last }) =>
      said`The report of ${year} uses the form ${named(form)}, which is for reports ${inForceInEnglish(first, last)}.`,
  }),
  'part-missing': message({
    parameters: z.object({ part: z.string() }),
    chinese: ({ part }) => `没有找到规定的部分“${part}”。`,
    english: ({ part }) => said`A prescribed part was not found: ${named(part)}.`,
  }),
  'document-cut': message({
    parameters: z.object({ missing: z.array(z.string()) }),
    chinese: ({ missing }) =>
      `文档在中途结束，不是完整的报告${missing.length > 0 ? `，后面缺少：${missing.map((part) => `“${part}”`).join('、')}` : ''}。`,
    english: ({ missing }) =>
      missing.length > 0
        ? said`The document breaks off and is not the whole report; behind it are missing: ${list(missing.map(named), '; ')}.`
        : said`The document breaks off and is not the whole report.`,
  }),
  'identity-conflict': message({
    parameters: z.object({
      what: z.enum(['agency', 'year']),
      chosen: z.union([z.string(), z.number()]),
      other: z.union([z.string(), z.number()]),
      from: z.string(),
    }),
    chinese: ({ what, chosen, other, from }) =>
      `${IDENTITY[what].chinese}不一致：采用“${chosen}”，而${from}写的是“${other}”。`,
    english: ({ what, chosen, other, from }) =>
      said`The ${IDENTITY[what].english} is not told alike: ${quoted(String(chosen))} was taken, but ${named(from)} says ${quoted(String(other))}.`,
  }),
  'version-replaced': message({
    parameters: z.object({
      document: z.string(),
      count: z.number(),
      /** The first of them. */
      changes: z.array(change),
    }),
    chinese: ({ document, count, changes }) => {
      const told = changes.map(
        ({ row, column, before, now }) =>
          `“${row}”${column === null ? '' : `的${column}`} ${before} → ${now}`,
      );
      return `库中原有的“${document}”与这一份有 ${count} 处数字不同，现以这一份为准：${told.join('，')}${count > changes.length ? ' 等' : ''}。`;
    },
    english: ({ document, count, changes }) =>
      said`${quoted(document)}, which the library had before, differs in ${count} figures; this one is used now: ${list(changes.map(changeInEnglish))}${count > changes.length ? ' and others' : ''}.`,
  }),
} as const;
