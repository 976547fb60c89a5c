import { formatNumber } from '../html/format.js';
import { html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import type { ReportSummary } from '../library.js';

/** What the library holds, in four figures. */
export function holdings(view: View, reports: readonly ReportSummary[]): Markup {
  const years = reports.map(({ year }) => year);
  const agencies = new Set(reports.map(({ agency }) => agency));
  return html`<dl class="holdings">
${holding(formatNumber(reports.length), view.t.home.reportCount)}
${holding(formatNumber(agencies.size), view.t.home.agencyCount)}
${holding(span(years), view.t.home.years)}
${holding(formatNumber(total(reports)), view.t.home.figureCount)}
</dl>`;
}

/** The newest reports, as links. */
export function latestReports(
  view: View,
  reports: readonly ReportSummary[],
  limit: number,
): Markup {
  const latest = [...reports].sort((one, other) => other.year - one.year).slice(0, limit);
  const items = latest.map(
    ({ id, agency, year }) =>
      html`<li><a href="${view.to.report(id)}">${agency} <span class="year">${year}</span></a></li>`,
  );
  return html`<ul class="latest">${items}</ul>`;
}

function holding(value: string, label: string): Markup {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

function span(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

function total(reports: readonly ReportSummary[]): number {
  return reports.reduce((sum, { observations }) => sum + observations, 0);
}
