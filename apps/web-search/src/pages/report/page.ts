import { gravestFirst } from '../../html/finding.js';
import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';
import type { ReportSummary, StoredReport } from '../../library.js';
import { figuresOf } from './figures.js';
import { findingsSection } from './findings.js';
import { outline, sections } from './sections.js';
import { legend, summary } from './summary.js';
import { otherYears, takeAway } from './take-away.js';

/**
 * A report as a document to read, with what was read from it and what was found in checking it.
 * `ofBody` are the body's reports, for its other years.
 */
export function reportPage(
  view: View,
  stored: StoredReport,
  ofBody: readonly ReportSummary[] = [],
): Markup {
  const report = { ...stored, findings: gravestFirst(stored.findings) };
  return html`<div class="frame report">
<div class="report-head">
<p class="crumb"><a href="${view.to.reports}">${view.t.reportList.title}</a></p>
<h1>${mixed(view, report.title)}</h1>
${otherYears(view, report, ofBody)}
${summary(view, report)}
${takeAway(view, report)}
</div>
${outline(view, report)}
<div class="report-body">
${findingsSection(view, report)}
${legend(view, report)}
${sections(view, report, figuresOf(report))}
<p class="to-top"><a href="#top">${view.t.reportPage.toTop}</a></p>
</div>
</div>`;
}
