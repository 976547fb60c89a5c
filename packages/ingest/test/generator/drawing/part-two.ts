import type { Form, FormTable } from '@nianbao/domain';
import type { Drawing } from '../model.js';
import { columnHead, rowLabel } from '../words/labels.js';
import { type CellSource, draw } from './draw.js';
import { figureCell, type Paper, spread } from './paper.js';

const WIDTH = 3;

/** One item of article 20: its title over all columns, its heads, its rows. */
function itemRows(table: FormTable, paper: Paper): CellSource[][] {
  const { wording, year, random } = paper;
  const heads = table.columns.map((column) => ({
    text: columnHead(column, year, wording, random, paper.money),
    header: true,
  }));
  return table.rows.flatMap((row): CellSource[][] => {
    const label = { text: rowLabel(row, wording, random), header: true };
    if (row.id === null) {
      const title = [{ ...label, columnSpan: WIDTH + 1 }];
      return [title, [{ text: '信息内容', header: true }, ...spread(heads, WIDTH, paper)]];
    }
    const figures = table.columns.map(({ id }) => figureCell(paper, `${row.id}@${id}`));
    return [[label, ...spread(figures, WIDTH, paper)]];
  });
}

/** Part two: one printed table whose heads change at every item. */
export const drawPartTwo = (form: Form, paper: Paper): Drawing =>
  draw(
    form.tables
      .filter(({ id }) => id.startsWith('article'))
      .flatMap((table) => itemRows(table, paper)),
    0,
  );
