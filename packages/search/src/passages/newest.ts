import type { FacetCounts } from './attributes.js';
import type { PassageSearcher, PassageSearchOptions } from './searcher.js';
import type { ScoredPassage } from './top.js';

/** The attribute that says how new a passage is. */
const YEAR = 'year';

/**
 * The passages of the latest year first, the best first within a year; passages without a year are
 * left out. Only the years that the wanted page reaches are searched: the counts of the others say
 * how many to pass over.
 */
export function newestPassages(
  index: PassageSearcher,
  terms: readonly string[],
  { limit, offset = 0, filter = {}, ...others }: PassageSearchOptions,
): ScoredPassage[] {
  const admitted = filter[YEAR];
  const { facets } = index.tally(terms, { filter, facets: [YEAR] });
  const found: ScoredPassage[] = [];
  let before = offset;
  for (const [year, count] of latestFirst(facets[YEAR])) {
    if (admitted !== undefined && !admitted.includes(year)) continue;
    if (found.length >= limit) break;
    const options = { limit: limit - found.length, offset: before, ...others };
    if (before < count) {
      found.push(...index.search(terms, { ...options, filter: { ...filter, [YEAR]: [year] } }));
    }
    before = Math.max(0, before - count);
  }
  return found;
}

function latestFirst(years: FacetCounts = new Map()): (readonly [string | number, number])[] {
  return [...years].sort(([one], [other]) => Number(other) - Number(one));
}
