import { attributes, html, type Markup } from '../../html/template.js';
import type { Block, Cell, Observation } from '../../library.js';
import { reportPage as strings } from '../../strings.js';
import type { ReportFigures } from './figures.js';
import { findingMarks } from './findings.js';

type Table = Extract<Block, { kind: 'table' }>;
type Row = readonly Cell[];

/** A table as printed: heads, spans, and every figure with an anchor of its own. */
export function tableBlock({ caption, rows }: Table, figures: ReportFigures): Markup {
  const heads = leadingHeads(rows);
  const head = rows.slice(0, heads);
  // A region that can be focused: a wide table is scrolled with the keyboard too.
  return html`<div class="table-frame" role="region" aria-label="${caption ?? strings.table}" tabindex="0">
<table class="printed">
${caption && html`<caption>${caption}</caption>`}
${head.length > 0 && html`<thead>${head.map((row) => tableRow(row, figures, true))}</thead>`}
<tbody>${rows.slice(heads).map((row) => tableRow(row, figures, false))}</tbody>
</table>
</div>`;
}

/** How many rows at the top are heads of columns: up to the last of them that names several. */
function leadingHeads(rows: readonly Row[]): number {
  const first = rows.findIndex((row) => !isHeads(row));
  const leading = rows.slice(0, first === -1 ? rows.length : first);
  return leading.findLastIndex((row) => row.length > 1) + 1;
}

function isHeads(row: Row): boolean {
  return row.every(({ header }) => header === true);
}

function tableRow(row: Row, figures: ReportFigures, isHead: boolean): Markup {
  // A head that spans a row of its own names the rows below it.
  if (!isHead && row.length === 1 && isHeads(row)) return groupRow(row[0] as Cell);
  return html`<tr>${row.map((cell) => tableCell(cell, figures, isHead || isHeads(row)))}</tr>\n`;
}

function groupRow({ text, columnSpan, rowSpan }: Cell): Markup {
  const spans = attributes({ colspan: columnSpan, rowspan: rowSpan });
  return html`<tr><th class="group" scope="colgroup"${spans}>${text}</th></tr>\n`;
}

function tableCell(cell: Cell, figures: ReportFigures, overColumns: boolean): Markup {
  const { text, header, columnSpan, rowSpan } = cell;
  const spans = { colspan: columnSpan, rowspan: rowSpan };
  if (header)
    return html`<th${attributes({ ...spans, scope: scope(cell, overColumns) })}>${text}</th>`;
  const figure = figures.byId(cell.observation);
  if (!figure) return html`<td${attributes(spans)}>${text}</td>`;
  return figureCell(text, figure, figures, spans);
}

function figureCell(
  text: string,
  figure: Observation,
  figures: ReportFigures,
  spans: Record<string, number | undefined>,
): Markup {
  const place = attributes({
    ...spans,
    id: figure.id,
    class: `amount figure figure-${figure.status}`,
  });
  return html`<td${place}>${figureText(text, figure)}${findingMarks(figure.id, figures)}${printed(text, figure)}</td>`;
}

/** A cell without a number says why: a blank is not a nought. */
function figureText(text: string, { status, derivation }: Observation): Markup {
  if (status === 'blank') return html`<span class="absent">${strings.status.blank}</span>`;
  if (status === 'unreadable') {
    return html`<span class="absent">${strings.status.unreadable}</span> ${text}`;
  }
  return derivation === 'reconstructed'
    ? html`<span class="reconstructed">${text}</span>`
    : html`${text}`;
}

/** Shown where a link led here: what the document prints, if that is not what the cell shows. */
function printed(text: string, { source, derivation }: Observation): Markup | false {
  if (derivation === 'printed' || source.text === text) return false;
  return html`<span class="as-printed">${strings.printedAs(source.text)}</span>`;
}

function scope({ columnSpan, rowSpan }: Cell, overColumns: boolean): string {
  if (overColumns) return (columnSpan ?? 1) > 1 ? 'colgroup' : 'col';
  return (rowSpan ?? 1) > 1 ? 'rowgroup' : 'row';
}
