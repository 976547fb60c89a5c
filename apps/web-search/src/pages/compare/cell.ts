import { formatNumber } from '../../html/format.js';
import { type Content, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import type { ComparisonPoint, IndicatorFigure } from '../../library.js';

/** A figure as it stands in a table: a link to its cell, or why there is none. Marks stand before it, so that numbers stand below each other. */
export function figureMarkup(
  view: View,
  figure: IndicatorFigure,
  note: Markup | false = false,
): Markup {
  const { t, to } = view;
  const [only, ...others] = figure.cells;
  const value = figure.value === null ? absent(view, figure) : html`${formatNumber(figure.value)}`;
  const mark =
    figure.derivation === 'reconstructed' &&
    html` <span class="tag">${t.compare.reconstructed}</span>`;
  if (!only) return html`${value}${note}`;
  const link = html`<span class="figure-line"><a class="figure-link" href="${to.report(figure.report, only.observation)}">${value}</a>${mark}${note}</span>`;
  return others.length === 0 ? link : html`${link}${parts(view, figure)}`;
}

/** Why there is no number. */
function missingMarkup({ t }: View, hasReport: boolean): Markup {
  return html`<span class="absent">${hasReport ? t.compare.notInForm : t.compare.noReport}</span>`;
}

function absent({ t }: View, { status, cells }: IndicatorFigure): Markup {
  if (status === 'reported') return html``;
  const printed = status === 'mark' && cells.length === 1 && cells[0]?.text.trim();
  const words = t.compare.status[status];
  return printed && printed.length < 8
    ? html`${words} <span class="printed">${t.compare.markedAs(printed)}</span>`
    : html`${words}`;
}

/** What a stated sum is made of, each a link to its cell. */
function parts({ t, to }: View, { report, cells }: IndicatorFigure): Markup {
  const items = cells.map(({ observation, path, value, status }) => {
    const words =
      value === null && status !== 'reported' ? t.compare.status[status] : formatNumber(value ?? 0);
    return html`<li><a href="${to.report(report, observation)}">${path.at(-1)}</a> ${words}</li>`;
  });
  return html`<details class="parts"><summary>${t.compare.sumOf(cells.length)}</summary><ul>${items}</ul></details>`;
}

/** One cell of a comparison: figure, change, break and doubt. */
export function pointCell(view: View, point: ComparisonPoint, note: number | undefined): Markup {
  const { figure, hasReport } = point;
  const marks: Content[] = [change(view, point), broken(view, point)];
  const link = note !== undefined && html` <a class="note-link" href="#note-${note}">[${note}]</a>`;
  const main = figure
    ? figureMarkup(view, figure, link)
    : html`${missingMarkup(view, hasReport)}${link}`;
  return html`<td class="amount">${main}${marks}</td>`;
}

function change({ t }: View, { change: made }: ComparisonPoint): Markup | false {
  if (!made) return false;
  const { since, difference, growth } = made;
  return html`<span class="change">${t.compare.change(since, difference, growth)}${growth === null && html`<span class="why">${t.compare.noGrowth}</span>`}</span>`;
}

const broken = ({ t }: View, point: ComparisonPoint): Markup | false =>
  point.break !== null && html`<span class="break">${t.compare.break}</span>`;
