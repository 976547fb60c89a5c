import { formatNumber } from '../html/format.js';
import { html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import { mixed } from '../html/words.js';
import type { Holdings, ReportSummary } from '../library.js';

/** What the library holds, in four figures. */
export function holdings({ t: { home } }: View, held: Holdings): Markup {
  return html`<dl class="holdings">
${holding(formatNumber(held.reports), home.reportCount)}
${holding(formatNumber(held.agencies), home.agencyCount)}
${held.years && holding(span(held.years), home.years)}
${holding(formatNumber(held.figures), home.figureCount)}
</dl>`;
}

/** The newest reports, as links. */
export function latestReports(view: View, latest: readonly ReportSummary[]): Markup {
  const items = latest.map(
    ({ id, agency, year }) =>
      html`<li><a href="${view.to.report(id)}">${mixed(view, agency)} <span class="year">${year}</span></a></li>`,
  );
  return html`<ul class="latest">${items}</ul>`;
}

function holding(value: string, label: string): Markup {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

const span = ({ first, last }: NonNullable<Holdings['years']>): string =>
  first === last ? String(first) : `${first}–${last}`;
