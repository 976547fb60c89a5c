import { html, type Markup, raw } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';
import type { Section, StoredReport } from '../../library.js';
import { sectionBlock, titleOf } from './blocks.js';
import type { ReportFigures } from './figures.js';

/** Deeper sections than this look alike. */
const DEEPEST = 3;

/** Links to the sections, indented as they are nested. */
export function outline(view: View, report: StoredReport): Markup {
  const { sections } = report;
  const items = sections
    .filter((section) => hasHeading(section, report))
    .map(
      (section) =>
        html`<li class="level-${depth(section)}"><a href="#${section.id}">${mixed(view, titleOf(section))}</a></li>`,
    );
  return html`<nav class="outline" aria-labelledby="outline-heading">
<h2 id="outline-heading">${view.t.reportPage.outline}</h2>
<ul><li class="level-1"><a href="#findings">${view.t.reportPage.findings}</a></li>${items}</ul>
</nav>`;
}

/** The report itself, section by section. */
export function sections(view: View, report: StoredReport, figures: ReportFigures): Markup {
  return html`<div class="document" lang="zh-CN">${report.sections.map((section) => sectionPart(view, section, report, figures))}</div>`;
}

function sectionPart(
  view: View,
  section: Section,
  report: StoredReport,
  figures: ReportFigures,
): Markup {
  const tag = raw(`h${depth(section) + 1}`);
  const heading = hasHeading(section, report) && html`<${tag}>${titleOf(section)}</${tag}>`;
  const blocks = section.blocks.map((_, index) => sectionBlock(view, section, index, figures));
  return html`<section id="${section.id}">${heading}${blocks}</section>\n`;
}

/** What stands before the first heading is often stored under the title of the report itself. */
function hasHeading({ title }: Section, report: StoredReport): boolean {
  return title !== '' && title !== report.title;
}

function depth({ level }: Section): number {
  return Math.min(level, DEEPEST);
}
