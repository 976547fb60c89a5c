import type { Finding } from '../schemas/finding.js';
import type { Observation } from '../schemas/observation.js';
import type { Section } from '../schemas/section.js';
import { wrongShares } from './prose/shares.js';
import { wrongSums } from './prose/sums.js';

const sameBlock = (a: Observation, b: Observation): boolean =>
  a.source.section === b.source.section && a.source.block === b.source.block;

/** Figures told one behind the other in one paragraph. */
function paragraphs(told: Observation[]): Observation[][] {
  const found: Observation[][] = [];
  for (const one of told) {
    const last = found.at(-1);
    if (last && sameBlock(last[0] as Observation, one)) last.push(one);
    else found.push([one]);
  }
  return found;
}

const textOf = (sections: ReadonlyMap<string, Section>, one: Observation): string =>
  sections.get(one.source.section)?.blocks[one.source.block]?.text ?? '';

/** Recomputes the shares and sums that the prose claims, from the figures told beside them. */
export function checkProse(
  sections: readonly Section[],
  observations: readonly Observation[],
): Finding[] {
  const told = observations.filter((one) => one.kind === 'narrative' && one.status === 'reported');
  const byId = new Map(sections.map((section) => [section.id, section]));
  return paragraphs(told).flatMap((paragraph) => {
    const text = textOf(byId, paragraph[0] as Observation);
    return [...wrongShares(paragraph, text), ...wrongSums(paragraph, text)];
  });
}
