import type { Section } from '@nianbao/domain';
import { findHeadings, type Heading } from './headings.js';
import { paragraphsIn, type Range } from './paragraphs.js';

/** A table's place in the flow, with its caption where one stands above it. */
export interface TableRegion extends Range {
  /** Heading of its own: 附件 and the title of the table. */
  heading?: Heading;
}

/** A section whose blocks are still places in the flow. */
export interface PlacedSection extends Omit<Section, 'blocks'> {
  blocks: ({ kind: 'paragraph' | 'table' } & Range)[];
}

/** Hides tables from the search for headings; lengths stay. */
const mask = (text: string, regions: readonly Range[]): string =>
  regions.reduce(
    (masked, { start, end }) =>
      masked.slice(0, start) + '\ufffc'.repeat(end - start) + masked.slice(end),
    text,
  );

/** Prose and tables of a stretch, in order. */
function blocksIn(
  range: Range,
  text: string,
  regions: readonly TableRegion[],
): PlacedSection['blocks'] {
  const blocks: PlacedSection['blocks'] = [];
  let from = range.start;
  const prose = (end: number) => {
    if (end > from)
      for (const found of paragraphsIn({ start: from, end }, text))
        blocks.push({ kind: 'paragraph', ...found });
  };
  for (const region of regions.filter(({ start }) => start >= range.start && start < range.end)) {
    prose(region.start);
    blocks.push({ kind: 'table', start: region.start, end: region.end });
    from = Math.max(from, region.end);
  }
  prose(range.end);
  return blocks;
}

/** Parts, subsections and attached tables of a report; `title` names what stands before the first heading. */
export function outlineOf(
  text: string,
  regions: readonly TableRegion[],
  title: string,
): PlacedSection[] {
  const own = regions.flatMap(({ heading }) => heading ?? []);
  const masked = mask(text, [...regions, ...own]);
  const headings = [...findHeadings(masked), ...own].sort((a, b) => a.start - b.start);
  const opening: Heading = { start: 0, end: 0, level: 1, numbering: '', title };
  const all = [opening, ...headings];
  const placed = all.map((heading, at) => {
    const range = { start: heading.end, end: all[at + 1]?.start ?? text.length };
    const { level, numbering, title: name } = heading;
    return { level, numbering, title: name, blocks: blocksIn(range, text, regions) };
  });
  const kept = placed.filter((section, at) => at > 0 || section.blocks.length > 0);
  return kept.map((section, at) => ({ id: `s${at + 1}`, ...section }));
}
