import { FIGURE_FORMATS } from '../../addresses.js';
import { attributes, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import type { ReportSummary, StoredReport } from '../../library.js';

/** The figures of the report to take along, and a button that copies its address. */
export function takeAway(view: View, { id }: StoredReport): Markup {
  const { reportPage } = view.t;
  const links = FIGURE_FORMATS.map(
    (format) =>
      html`<li><a href="${view.to.figures(id, format)}" download>${format.toUpperCase()}</a></li>`,
  );
  // Shown by the script alone: without it the button could do nothing.
  const copy = attributes({ 'data-copied': reportPage.copied, hidden: '' });
  return html`<div class="take-away">
<p id="take-away-label">${reportPage.takeAway}</p>
<ul aria-labelledby="take-away-label">${links}</ul>
<button class="button copy" type="button"${copy}>${reportPage.copy}</button>
</div>`;
}

/** The body's reports of other years. */
export function otherYears(
  view: View,
  report: StoredReport,
  ofBody: readonly ReportSummary[],
): Markup | false {
  if (ofBody.length < 2) return false;
  const { reportPage } = view.t;
  const items = [...ofBody]
    .sort((one, other) => one.year - other.year)
    .map(({ id, year }) => {
      const current = id === report.id ? 'page' : undefined;
      return html`<li><a${attributes({ href: view.to.report(id), 'aria-current': current })}>${year}</a></li>`;
    });
  return html`<nav class="years" aria-labelledby="years-label"><p id="years-label">${reportPage.otherYears}</p>
<ul>${items}</ul></nav>`;
}
