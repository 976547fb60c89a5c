import { blockAnchor } from '../../addresses.js';
import { attributes, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import type { Block, Section } from '../../library.js';
import type { ReportFigures } from './figures.js';
import { findingsBeside } from './findings.js';
import { otherFigures, proseBlock } from './prose.js';
import { tableBlock } from './table.js';

type Table = Extract<Block, { kind: 'table' }>;

/** One block of a section, with an anchor of its own. */
export function sectionBlock(
  view: View,
  section: Section,
  index: number,
  figures: ReportFigures,
): Markup {
  const block = section.blocks[index] as Block;
  const place = attributes({ id: blockAnchor(section.id, index), class: 'block' });
  const here = figures.inBlock(section.id, index);
  const beside = findingsBeside(
    view,
    here.map(({ id }) => id),
    figures,
  );
  if (block.kind === 'table') {
    return html`<div${place}>${tableWithRest(view, block, section, index, figures)}</div>\n${beside}`;
  }
  return html`<p${place}>${proseBlock(view, block.text, here, figures)}</p>\n${beside}`;
}

/** Heading of a section as printed. */
export function titleOf({ numbering, title }: Section): string {
  return `${numbering}${title}`;
}

function tableWithRest(
  view: View,
  table: Table,
  section: Section,
  index: number,
  figures: ReportFigures,
) {
  const cells = new Set(table.rows.flat().map(({ observation }) => observation));
  const others = figures.inBlock(section.id, index).filter(({ id }) => !cells.has(id));
  return html`${tableBlock(view, table, tableLabel(view, section, index), figures)}${otherFigures(view, others)}`;
}

/** A name for those who do not see the table: its section and which table of it. */
function tableLabel(view: View, section: Section, index: number): string {
  const before = section.blocks.slice(0, index).filter(({ kind }) => kind === 'table');
  return view.t.reportPage.table(titleOf(section), before.length + 1);
}
