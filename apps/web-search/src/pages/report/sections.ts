import { blockAnchor } from '../../addresses.js';
import { attributes, html, type Markup, raw } from '../../html/template.js';
import type { Block, Observation, Section, StoredReport } from '../../library.js';
import { reportPage as strings } from '../../strings.js';
import type { ReportFigures } from './figures.js';
import { otherFigures, proseBlock } from './prose.js';
import { tableBlock } from './table.js';

/** Deeper sections than this look alike. */
const DEEPEST = 3;

/** Links to the sections, indented as they are nested. */
export function outline(report: StoredReport): Markup {
  const { sections } = report;
  const items = sections
    .filter((section) => hasHeading(section, report))
    .map(
      (section) =>
        html`<li class="level-${depth(section)}"><a href="#${section.id}">${titleOf(section)}</a></li>`,
    );
  return html`<nav class="outline" aria-labelledby="outline-heading">
<h2 id="outline-heading">${strings.outline}</h2>
<ul><li class="level-1"><a href="#findings">${strings.findings}</a></li>${items}</ul>
</nav>`;
}

/** The report itself, section by section. */
export function sections(report: StoredReport, figures: ReportFigures): Markup {
  return html`<div class="document">${report.sections.map((section) => sectionPart(section, report, figures))}</div>`;
}

function sectionPart(section: Section, report: StoredReport, figures: ReportFigures): Markup {
  const tag = raw(`h${depth(section) + 1}`);
  const heading = hasHeading(section, report) && html`<${tag}>${titleOf(section)}</${tag}>`;
  const blocks = section.blocks.map((block, index) => blockPart(section.id, block, index, figures));
  return html`<section id="${section.id}">${heading}${blocks}</section>\n`;
}

function blockPart(section: string, block: Block, index: number, figures: ReportFigures): Markup {
  const here = figures.inBlock(section, index);
  const place = attributes({ id: blockAnchor(section, index), class: 'block' });
  if (block.kind === 'paragraph') {
    return html`<p${place}>${proseBlock(block.text, here, figures)}</p>\n`;
  }
  const cells = new Set(block.rows.flat().map(({ observation }) => observation));
  const others = here.filter(({ id }: Observation) => !cells.has(id));
  return html`<div${place}>${tableBlock(block, figures)}${otherFigures(others)}</div>\n`;
}

/** What stands before the first heading is often stored under the title of the report itself. */
function hasHeading({ title }: Section, report: StoredReport): boolean {
  return title !== '' && title !== report.title;
}

function titleOf({ numbering, title }: Section): string {
  return `${numbering}${title}`;
}

function depth({ level }: Section): number {
  return Math.min(level, DEEPEST);
}
