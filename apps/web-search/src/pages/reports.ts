import { formatNumber } from '../html/format.js';
import { html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import type { ReportSummary } from '../library.js';

/** All reports of the library, by body and year. */
export function reportsPage(view: View, reports: readonly ReportSummary[]): Markup {
  const agencies = new Set(reports.map(({ agency }) => agency));
  return html`<div class="frame">
<h1>${view.t.reportList.heading}</h1>
<p class="lead">${view.t.reportList.count(reports.length, agencies.size)}</p>
${reports.length === 0 ? html`<p class="notice">${view.t.home.empty}</p>` : table(view, reports)}
</div>`;
}

function table(view: View, reports: readonly ReportSummary[]): Markup {
  return html`<table class="list">
<caption class="hidden">${view.t.reportList.caption}</caption>
<thead class="list-head"><tr>
<th scope="col">${view.t.reportList.agency}</th>
<th scope="col" class="amount">${view.t.reportList.year}</th>
<th scope="col" class="amount">${view.t.reportList.figures}</th>
<th scope="col" class="amount">${view.t.reportList.findings}</th>
</tr></thead>
<tbody>${reports.map((each) => row(view, each))}</tbody>
</table>`;
}

function row(view: View, { id, agency, year, observations, findings }: ReportSummary): Markup {
  return html`<tr>
<th scope="row"><a href="${view.to.report(id)}">${agency}</a></th>
<td class="amount">${year}</td>
<td class="amount">${formatNumber(observations)}</td>
<td class="amount">${findings === 0 ? view.t.reportList.none : formatNumber(findings)}</td>
</tr>`;
}
