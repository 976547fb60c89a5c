import type { ReportsState } from '../../addresses.js';
import { formatNumber } from '../../html/format.js';
import { formName } from '../../html/forms.js';
import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';
import type { ReportSummary } from '../../library.js';
import { pager } from '../pager.js';
import { filterForm } from './form.js';
import { type ListedReports, PAGE_SIZE } from './listed.js';

/** The library as a list: by body, year, form and state, with how each report could be read. */
export function reportsPage(view: View, listed: ListedReports, state: ReportsState = {}): Markup {
  const { home, reportList } = view.t;
  const { reports, agencies } = listed.held;
  return html`<div class="frame">
<h1>${reportList.heading}</h1>
<p class="lead">${reportList.count(reports, agencies)}</p>
${reports === 0 ? html`<p class="notice">${home.empty}</p>` : filtered(view, listed, state)}
</div>`;
}

function filtered(view: View, listed: ListedReports, state: ReportsState): Markup {
  const { total, choices } = listed.page;
  const { reportList } = view.t;
  return html`${filterForm(view, choices, state)}
<h2 class="list-heading" id="list-heading">${reportList.found(total)}</h2>
${total === 0 ? html`<p>${reportList.nothing} <a href="${view.to.reports}">${reportList.showAll}</a></p>` : list(view, listed, state)}`;
}

function list(view: View, { page, offset }: ListedReports, state: ReportsState): Markup {
  const address = (at: number) => view.to.reportsWith({ ...state, offset: at });
  return html`${table(view, page.reports)}
${pager(view, { offset, pageSize: PAGE_SIZE, total: page.total, address })}`;
}

function table(view: View, reports: readonly ReportSummary[]): Markup {
  const { reportList } = view.t;
  // A region that can be focused: at a large size of text it is scrolled, with the keyboard too.
  return html`<section class="list-frame" aria-labelledby="list-heading" tabindex="0"><table class="list">
<caption class="hidden">${reportList.caption}</caption>
<thead class="list-head"><tr>
<th scope="col">${reportList.agency}</th>
<th scope="col" class="amount">${reportList.year}</th>
<th scope="col" class="wide-only">${reportList.form}</th>
<th scope="col" class="amount wide-only">${reportList.figures}</th>
<th scope="col">${reportList.state}</th>
<th scope="col" class="amount">${reportList.findings}</th>
</tr></thead>
<tbody>${reports.map((each) => row(view, each))}</tbody>
</table></section>`;
}

function row(view: View, report: ReportSummary): Markup {
  const { id, agency, year, form, observations, findings } = report;
  return html`<tr>
<th scope="row"><a href="${view.to.report(id)}">${mixed(view, agency)} <span class="hidden">${view.t.answerCard.yearOf(year)}</span></a></th>
<td class="amount">${year}</td>
<td class="wide-only form-name">${formName(view, form)}</td>
<td class="amount wide-only">${formatNumber(observations)}</td>
<td>${reading(view, report)}</td>
<td class="amount">${findings === 0 ? view.t.reportList.none : html`<a href="${view.to.report(id, 'findings')}">${formatNumber(findings)}<span class="hidden"> ${view.t.reportList.findings}</span></a>`}</td>
</tr>
`;
}

/** How far the report could be read, in words: a colour alone says nothing to many. */
function reading({ t }: View, { status, unreadable }: ReportSummary): Markup {
  if (unreadable > 0) {
    return html`<span class="state state-unreadable">${t.reportList.unreadable(unreadable)}</span>`;
  }
  if (status === 'partial') {
    return html`<span class="state state-partial">${t.reportList.partial}</span>`;
  }
  return html`<span class="state">${t.reportList.read}</span>`;
}
