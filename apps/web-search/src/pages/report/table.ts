import { attributes, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import type { Block, Cell } from '../../library.js';
import { tableCell } from './cell.js';
import type { ReportFigures } from './figures.js';

type Table = Extract<Block, { kind: 'table' }>;
type Row = readonly Cell[];

/** A table as printed: heads, spans, and every figure with an anchor of its own. */
export function tableBlock(
  view: View,
  { caption, rows }: Table,
  label: string,
  figures: ReportFigures,
): Markup {
  const heads = leadingHeads(rows);
  const above = takenAbove(rows);
  const width = Math.max(0, ...rows.map((row, index) => spanOf(row) + (above[index] ?? 0)));
  const whole = rows.map((row, index) => widened(row, width, above[index] ?? 0));
  const [head, body] = [rows.slice(0, heads), whole.slice(heads)];
  // A region that can be focused: a wide table is scrolled with the keyboard too.
  return html`<section class="table-frame" aria-label="${label}" tabindex="0">
<table class="printed">
${caption && html`<caption>${caption}</caption>`}
${head.length > 0 && html`<thead>${head.map((row) => tableRow(view, row, figures, true))}</thead>`}
<tbody>${body.map((row) => tableRow(view, row, figures, false))}</tbody>
</table>
</section>`;
}

/** How many rows at the top are heads of columns: up to the last of them that names several. */
function leadingHeads(rows: readonly Row[]): number {
  const first = rows.findIndex((row) => !isHeads(row));
  const leading = rows.slice(0, first === -1 ? rows.length : first);
  return leading.findLastIndex((row) => row.length > 1) + 1;
}

const spanOf = (row: Row): number =>
  row.reduce((width, { columnSpan = 1 }) => width + columnSpan, 0);

/**
 * A row that is shorter than the table is stretched by its last cell, as forms print it: a part of the
 * table with fewer columns, or a cell that has the row to itself.
 */
function widened(row: Row, width: number, above: number): Row {
  const last = row.at(-1);
  const missing = width - above - spanOf(row);
  if (!last || missing <= 0) return row;
  return [...row.slice(0, -1), { ...last, columnSpan: (last.columnSpan ?? 1) + missing }];
}

/** How many columns of each row are taken by cells of rows above it. */
function takenAbove(rows: readonly Row[]): number[] {
  const taken = rows.map(() => 0);
  for (const [index, row] of rows.entries()) {
    for (const { rowSpan = 1, columnSpan = 1 } of row) {
      for (let below = index + 1; below < index + rowSpan && below < taken.length; below += 1) {
        taken[below] = (taken[below] ?? 0) + columnSpan;
      }
    }
  }
  return taken;
}

function isHeads(row: Row): boolean {
  return row.every(({ header }) => header === true);
}

function tableRow(view: View, row: Row, figures: ReportFigures, isHead: boolean): Markup {
  // A head that spans a row of its own names the rows below it.
  if (!isHead && row.length === 1 && isHeads(row)) return groupRow(row[0] as Cell);
  return html`<tr>${row.map((cell) => tableCell(view, cell, figures, isHead || isHeads(row)))}</tr>\n`;
}

function groupRow({ text, columnSpan, rowSpan }: Cell): Markup {
  const spans = attributes({ colspan: columnSpan, rowspan: rowSpan });
  return html`<tr><th class="group" scope="colgroup"${spans}><span>${text}</span></th></tr>\n`;
}
