/** What is said of cells that could not be read as they are printed. */
import { z } from 'zod';
import { message } from './message.js';
import { list, named, quoted, type Said, said } from './said.js';

const printed = z.string();

/** More readings than these are told by their number alone. */
const MOST_LISTED = 6;

const ambiguity = z.object({
  name: z.string(),
  /** How many cells the run of characters stands for. */
  cells: z.number(),
  printed,
  /** How many ways there are; null where nobody counted them. */
  ways: z.number().nullable(),
  /** The ways, where they are few. */
  readings: z.array(z.string()),
});
type Ambiguity = z.infer<typeof ambiguity>;

function waysInChinese({ ways, readings }: Ambiguity): string {
  if (ways === null) return '可能的拆法很多';
  if (ways > MOST_LISTED) return `可能的拆法有 ${ways} 种`;
  if (ways < 2) return '也可能有的格是空的，从这串数字看不出来';
  return `可能是：${readings.join('；或 ')}`;
}

function waysInEnglish({ ways, readings }: Ambiguity): Said[] {
  if (ways === null) return said`There are many ways to split it`;
  if (ways > MOST_LISTED) return said`There are ${ways} ways to split it`;
  if (ways < 2) return said`Some cells may be blank, which the digits do not show`;
  return said`It may be ${list(readings.map(quoted), ' or ')}`;
}

const line = z.object({ name: z.string(), printed });

/** The messages about what could not be read as printed. */
export const READING_MESSAGES = {
  'character-repaired': message({
    parameters: z.object({
      /** What was read, and what is meant. */
      read: z.array(z.string()),
      meant: z.string(),
      /** How many places, for cells of the table. */
      cells: z.number().nullable(),
      /** The words around it, for a place in the prose. */
      around: z.string().nullable(),
    }),
    chinese: ({ read, meant, cells, around }) => {
      const letters = read.map((one) => `“${one}”`).join('、');
      return around === null
        ? `文字识别有误，已更正：统计表中 ${cells} 处${letters}应为“${meant}”。`
        : `文字识别有误，已更正：${letters}应为“${meant}”（“${around}”）。`;
    },
    english: ({ read, meant, cells, around }) => {
      const letters = list(read.map(quoted));
      return around === null
        ? said`Misread characters were put right: ${letters} in ${cells ?? 0} places of the table should be ${quoted(meant)}.`
        : said`A misread character was put right: ${letters} should be ${quoted(meant)} (${quoted(around)}).`;
    },
  }),
  'row-missing': message({
    parameters: z.object({
      form: z.string(),
      /** The first of them. */
      rows: z.array(z.string()),
      count: z.number(),
    }),
    chinese: ({ form, rows, count }) =>
      `“${form}”中没有找到这些行：${rows.join('、')}${count > rows.length ? `等 ${count} 行` : ''}。`,
    english: ({ form, rows, count }) =>
      said`These rows of the form ${named(form)} were not found: ${list(rows.map(quoted))}${count > rows.length ? ` and others, ${count} in all` : ''}.`,
  }),
  'figure-ambiguous': message({
    parameters: ambiguity,
    chinese: (told) => {
      const { name, cells, printed } = told;
      const what =
        cells > 1
          ? `“${name}”的 ${cells} 个数印成了一串“${printed}”，分不清各是多少`
          : `“${name}”的数字与后面的序号印在一起（“${printed}”），分不清从哪里断开`;
      return `${what}，勾稽关系、正文都不能确定，因此没有给出数值。${waysInChinese(told)}。请对照原件确认。`;
    },
    english: (told) => {
      const { name, cells, printed } = told;
      const what =
        cells > 1
          ? said`The ${cells} numbers of ${quoted(name)} are printed as one, ${quoted(printed)}`
          : said`The number of ${quoted(name)} is printed together with the number of the next row (${quoted(printed)})`;
      return said`${what}; neither the sums nor the text decide how to split it, so no value is given. ${waysInEnglish(told)}. Please look at the original.`;
    },
  }),
  'figure-inferred': message({
    parameters: line.extend({
      figures: z.array(z.object({ column: z.string().nullable(), value: z.number().nullable() })),
    }),
    chinese: ({ name, printed, figures }) =>
      `“${name}”的数字连在一起（原文：“${printed}”），按与相邻年度报告的衔接关系拆分为 ${figures.map(({ column, value }) => `${column ?? '数值'} ${value}`).join('、')}。`,
    english: ({ name, printed, figures }) =>
      said`The numbers of ${quoted(name)} are printed together (${quoted(printed)}); by what the reports of the years beside carry over they are ${list(
        figures.map(({ column, value }) =>
          column === null ? said`${value ?? 'blank'}` : said`${quoted(column)} ${value ?? 'blank'}`,
        ),
      )}.`,
  }),
  'figure-unreadable': message({
    parameters: line.extend({ cell: z.boolean() }),
    chinese: ({ name, printed, cell }) =>
      `“${name}”${cell ? '单元格' : ''}无法辨认，未给出数值（原文：“${printed}”）。`,
    english: ({ name, printed }) =>
      said`${quoted(name)} cannot be read, so no value is given (printed: ${quoted(printed)}).`,
  }),
  'search-exhausted': message({
    parameters: line,
    chinese: ({ name, printed }) =>
      `“${name}”可能的拆分方式过多，未能在限定步数内确定，未给出数值（原文：“${printed}”）。`,
    english: ({ name, printed }) =>
      said`${quoted(name)} can be split in too many ways to decide, so no value is given (printed: ${quoted(printed)}).`,
  }),
  'table-unread': message({
    parameters: z.object({}),
    chinese: () => '报告中有统计表，但无法按已知格式识别，未给出表中数值。',
    english: () =>
      said`The report has a statistical table, but not of a known form; no value of it is given.`,
  }),
} as const;
