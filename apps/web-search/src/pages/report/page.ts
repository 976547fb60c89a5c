import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import type { StoredReport } from '../../library.js';
import { figuresOf } from './figures.js';
import { findingsSection } from './findings.js';
import { outline, sections } from './sections.js';
import { legend, summary } from './summary.js';

/** A report as a document to read, with what was read from it and what was found in checking it. */
export function reportPage(view: View, report: StoredReport): Markup {
  return html`<div class="frame report">
<div class="report-head">
<p class="crumb"><a href="${view.to.reports}">${view.t.reportList.title}</a></p>
<h1>${report.title}</h1>
${summary(view, report)}
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
