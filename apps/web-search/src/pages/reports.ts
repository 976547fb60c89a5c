import { addresses } from '../addresses.js';
import { html, type Markup } from '../html/template.js';
import type { ReportSummary } from '../library.js';
import { formatNumber, home, reportList as strings } from '../strings.js';

/** All reports of the library, by body and year. */
export function reportsPage(reports: readonly ReportSummary[]): Markup {
  const agencies = new Set(reports.map(({ agency }) => agency));
  return html`<div class="frame">
<h1>${strings.heading}</h1>
<p class="lead">${strings.count(reports.length, agencies.size)}</p>
${reports.length === 0 ? html`<p class="notice">${home.empty}</p>` : table(reports)}
</div>`;
}

function table(reports: readonly ReportSummary[]): Markup {
  return html`<table class="list">
<caption class="hidden">${strings.caption}</caption>
<thead class="list-head"><tr>
<th scope="col">${strings.agency}</th>
<th scope="col" class="amount">${strings.year}</th>
<th scope="col" class="amount">${strings.figures}</th>
<th scope="col" class="amount">${strings.findings}</th>
</tr></thead>
<tbody>${reports.map(row)}</tbody>
</table>`;
}

function row({ id, agency, year, observations, findings }: ReportSummary): Markup {
  return html`<tr>
<th scope="row"><a href="${addresses.report(id)}">${agency}</a></th>
<td class="amount">${year}</td>
<td class="amount">${formatNumber(observations)}</td>
<td class="amount">${findings === 0 ? strings.none : formatNumber(findings)}</td>
</tr>`;
}
