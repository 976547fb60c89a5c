import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords, mixed } from '../../html/words.js';
import type { ComparisonPoint, ComparisonSeries, Indicator } from '../../library.js';
import { pointCell } from './cell.js';
import { type Notes, noteOf } from './notes.js';

/** What a table shows. */
export interface TableOfSeries {
  indicator: Indicator;
  series: readonly ComparisonSeries[];
  years: readonly number[];
  notes: Notes;
}

/** Bodies and years of one indicator; whichever are fewer are the columns, so that it fits a phone. */
export function seriesTable(view: View, table: TableOfSeries): Markup {
  const { indicator, series, years } = table;
  const name = inWords(view, indicator.label);
  const label = view.t.compare.scroll(name);
  const body = series.length <= years.length ? byYear(view, table) : byAgency(view, table);
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
<table class="grid">
<caption class="hidden">${view.t.compare.caption(name, inWords(view, indicator.unit))}</caption>
${body}
</table>
</div>`;
}

function byYear(view: View, { series, years, notes }: TableOfSeries): Markup {
  const { t } = view;
  const [first, second, ...others] = series;
  const isPair = first && second && others.length === 0;
  // Where no year has both, a column of dashes says nothing.
  const gap = isPair && second.points.some((point) => point.gap !== null) ? second : undefined;
  return html`<thead><tr><th scope="col">${t.compare.year}</th>
${series.map(({ agency }) => html`<th scope="col" class="amount">${mixed(view, agency)}</th>`)}
${gap && html`<th scope="col" class="amount">${mixed(view, t.compare.gap(gap.agency, first?.agency ?? ''))}</th>`}</tr></thead>
<tbody>${years.map(
    (year, index) => html`<tr><th scope="row">${t.compare.yearOf(year)}</th>
${series.map((one) => cellAt(view, one, index, notes))}${gap && gapCell(view, gap.points[index])}</tr>\n`,
  )}</tbody>`;
}

function byAgency(view: View, { series, years, notes }: TableOfSeries): Markup {
  const { t } = view;
  return html`<thead><tr><th scope="col">${t.compare.agency}</th>
${years.map((year) => html`<th scope="col" class="amount">${t.compare.yearOf(year)}</th>`)}</tr></thead>
<tbody>${series.map(
    (one) => html`<tr><th scope="row">${mixed(view, one.agency)}</th>
${years.map((_, index) => cellAt(view, one, index, notes))}</tr>\n`,
  )}</tbody>`;
}

function cellAt(view: View, series: ComparisonSeries, index: number, notes: Notes): Markup {
  const point = series.points[index];
  return point ? pointCell(view, point, noteOf(notes, series, point)) : html`<td></td>`;
}

const gapCell = ({ t }: View, point: ComparisonPoint | undefined): Markup =>
  html`<td class="amount">${point?.gap == null ? '–' : t.compare.signed(point.gap)}</td>`;
