import type { Form, FormTable } from '@nianbao/domain';
import type { Drawing } from '../model.js';
import { type CellSource, draw } from './draw.js';
import { figureCell, type Paper } from './paper.js';

/** Part four: three blocks side by side, one row of figures without a label. */
export function drawPartFour(form: Form, paper: Paper): Drawing {
  const { rows, columns } = form.tables.find(({ id }) => id === 'cases') as FormTable;
  const wide = columns.length;
  const head = (text: string, columnSpan = 1, rowSpan = 1): CellSource => ({
    text,
    columnSpan,
    rowSpan,
    header: true,
  });
  const [review, litigation, ...ways] = rows.map(({ label }) => label);
  const results = columns.map(({ label }) => label);
  return draw(
    [
      [head(review as string, wide), head(litigation as string, 2 * wide)],
      [...results.map((label) => head(label, 1, 2)), ...ways.map((label) => head(label, wide))],
      ways.flatMap(() => results.map((label) => head(label))),
      rows.flatMap(({ id }) =>
        id === null ? [] : columns.map((column) => figureCell(paper, `${id}@${column.id}`)),
      ),
    ],
    3,
  );
}
