import type { Observation, Report } from '@nianbao/domain';
import { splitPassages } from './split.js';

/** A passage of a report's prose, as stored. Offsets are UTF-16 units into the text of the block. */
export interface Passage {
  /** Unique in the library and fit for an address. */
  id: string;
  report: string;
  section: string;
  sectionTitle: string;
  block: number;
  start: number;
  end: number;
  text: string;
}

/** The passages of a report in reading order. Tables give none: their figures are looked up, not searched. */
export function passagesOf(report: Report): Passage[] {
  const places = report.sections.flatMap((section) =>
    section.blocks.flatMap((block, index) =>
      block.kind === 'table'
        ? []
        : splitPassages(block.text).map(({ start, end }) => ({
            report: report.id,
            section: section.id,
            sectionTitle: section.title,
            block: index,
            start,
            end,
            text: block.text.slice(start, end),
          })),
    ),
  );
  return places.map((place, index) => ({ id: `${report.id}.p${index + 1}`, ...place }));
}

/** Finds the passage in which a figure of the prose stands. */
export function passageFinder(passages: readonly Passage[]) {
  const byBlock = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = blockKey(passage.section, passage.block);
    byBlock.set(key, [...(byBlock.get(key) ?? []), passage]);
  }
  return ({ kind, source }: Observation): Passage | undefined => {
    if (kind !== 'narrative') return undefined;
    const at = source.start ?? -1;
    const candidates = byBlock.get(blockKey(source.section, source.block)) ?? [];
    return candidates.find((passage) => passage.start <= at && at < passage.end);
  };
}

const blockKey = (section: string, block: number): string => `${section} ${block}`;
