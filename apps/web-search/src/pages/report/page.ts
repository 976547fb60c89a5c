import { addresses } from '../../addresses.js';
import { html, type Markup } from '../../html/template.js';
import type { StoredReport } from '../../library.js';
import { reportList, reportPage as strings } from '../../strings.js';
import { figuresOf } from './figures.js';
import { findingsSection } from './findings.js';
import { outline, sections } from './sections.js';
import { legend, summary } from './summary.js';

/** A report as a document to read, with what was read from it and what was found in checking it. */
export function reportPage(report: StoredReport): Markup {
  return html`<div class="frame report">
<div class="report-head">
<p class="crumb"><a href="${addresses.reports}">${reportList.title}</a></p>
<h1>${report.title}</h1>
${summary(report)}
</div>
${outline(report)}
<div class="report-body">
${findingsSection(report)}
${legend(report)}
${sections(report, figuresOf(report))}
<p class="to-top"><a href="#top">${strings.toTop}</a></p>
</div>
</div>`;
}
