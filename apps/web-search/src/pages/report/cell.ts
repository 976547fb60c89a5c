import { attributes, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import type { Cell, Observation } from '../../library.js';
import type { ReportFigures } from './figures.js';
import { findingMarks } from './findings.js';

/** A head, a figure with its anchor, or words. `overColumns`: the head stands above its figures. */
export function tableCell(
  view: View,
  cell: Cell,
  figures: ReportFigures,
  overColumns: boolean,
): Markup {
  const { text, header, columnSpan, rowSpan } = cell;
  const spans = { colspan: columnSpan, rowspan: rowSpan };
  // An empty corner heads nothing.
  if (header && text === '') return html`<td class="corner"${attributes(spans)}></td>`;
  if (header)
    return html`<th${attributes({ ...spans, scope: scope(cell, overColumns) })}>${text}</th>`;
  const figure = figures.byId(cell.observation);
  if (!figure) return html`<td${attributes(spans)}>${text}</td>`;
  return figureCell(view, text, figure, figures, spans);
}

function figureCell(
  view: View,
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
  return html`<td${place}>${figureText(view, text, figure)}${findingMarks(view, figure.id, figures)}${asPrinted(view, figure)}</td>`;
}

/** A cell without a number says why: a blank is not a nought. A misread `o` is shown as the 0 it is. */
function figureText(view: View, text: string, { status, derivation, value }: Observation): Markup {
  if (status === 'blank')
    return html`<span class="absent">${view.t.reportPage.status.blank}</span>`;
  if (status === 'unreadable') {
    return html`<span class="absent">${view.t.reportPage.status.unreadable}</span> ${text}`;
  }
  if (derivation === 'reconstructed') {
    return html`<span class="reconstructed">${value ?? text}</span><span class="hidden">${view.t.reportPage.reconstructed}</span>`;
  }
  return html`${text}`;
}

/** Shown where a link led here: what the document prints, if that is not what the cell shows. */
function asPrinted(view: View, { source, derivation, value }: Observation): Markup | false {
  if (derivation === 'printed' || source.text === String(value)) return false;
  return html`<span class="as-printed">${view.t.reportPage.printedAs(source.text)}</span>`;
}

function scope({ columnSpan, rowSpan }: Cell, overColumns: boolean): string {
  if (overColumns) return (columnSpan ?? 1) > 1 ? 'colgroup' : 'col';
  return (rowSpan ?? 1) > 1 ? 'rowgroup' : 'row';
}
