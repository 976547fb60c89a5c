import type { FormRow, FormTable } from '@nianbao/domain';
import { type Figures, form } from './tables.js';

/** How one table is laid out as running text. */
export interface Layout {
  /** Put between the cells of a row, one for each gap, used in turn. */
  between: string[];
  /** Put between rows. */
  rows: string[];
  /** Turns a printed number into what the page shows. */
  write: (value: number) => string;
}

const turn = (choices: string[], at: number): string => choices[at % choices.length] ?? '';

const rowText = (
  row: FormRow,
  table: FormTable,
  figures: Figures,
  layout: Layout,
  at: number,
): string => {
  const cells = table.columns
    .flatMap(({ id }) => figures.get(`${row.id}@${id}`) ?? [])
    .map(layout.write);
  const single = table.columns.length === 1 && row.unit && row.id ? row.unit : '';
  const joined = cells.reduce(
    (text, cell, index) => text + (index > 0 ? turn(layout.between, at + index) : '') + cell,
    '',
  );
  return row.printed + single + joined;
};

/** True for a row below an optional row that is printed in its place. */
const within = (row: FormRow, whole: FormRow | undefined): boolean =>
  whole?.path.every((label, at) => row.path[at] === label) ?? false;

/** A table of a form as the text that copying leaves of it. */
export function renderTable(id: string, table: string, figures: Figures, layout: Layout): string {
  const found = form(id).tables.find((one) => one.id === table) as FormTable;
  const heads = found.columns.map((column) => column.label).join('');
  const has = (row: FormRow) => found.columns.some(({ id }) => figures.has(`${row.id}@${id}`));
  const whole = found.rows.find((row) => row.optional && has(row));
  const shown = found.rows.filter((row) => row === whole || !within(row, whole));
  const rows = shown.map(
    (row, at) => rowText(row, found, figures, layout, at) + turn(layout.rows, at),
  );
  return `${found.columns.length > 1 ? heads : `统计指标单位${heads}`}${rows.join('')}`;
}

/** A table whose rows stand side by side: two lines of heads, then all cells. */
export function renderAcross(id: string, table: string, figures: Figures, layout: Layout): string {
  const found = form(id).tables.find((one) => one.id === table) as FormTable;
  const columns = found.columns.map((column) => column.label).join('');
  const outer = found.rows.filter(({ depth }) => depth === 0).map(({ label }) => label);
  const inner = found.rows.filter(({ depth }) => depth > 0).map(({ label }) => label);
  const cells = found.rows.flatMap((row) =>
    row.id === null
      ? []
      : found.columns.map(({ id: column }) => figures.get(`${row.id}@${column}`) ?? 0),
  );
  const run = cells.reduce(
    (text, cell, at) => text + (at > 0 ? turn(layout.between, at) : '') + layout.write(cell),
    '',
  );
  return `${outer.join('')}${columns}${inner.join('')}${columns}${columns}${run}`;
}

/** A short report of a made-up body around a table. */
export const reportAround = (year: number, heading: string, table: string): string =>
  [
    `示例市${year}年政府信息公开工作年度报告`,
    '一、概述',
    `${year}年，示例市认真做好政府信息公开工作。`,
    `二、${heading}`,
    table,
  ].join('\n');

/** Bytes of a text. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
