import type { NameIndex } from './names/name-index.js';
import type { AttributeValue, FacetCounts, Filter } from './passages/attributes.js';
import { newestPassages } from './passages/newest.js';
import type { PassageIndex, PassageSearchOptions, Tally } from './passages/passage-index.js';
import type { ScoredPassage } from './passages/top.js';
import type {
  NamePort,
  PassageFacet,
  PassageFilter,
  PassagePort,
  PassageQuery,
  PassageResult,
} from './ports.js';
import type { Tokeniser } from './tokeniser/token.js';

/** The attribute that each list of a filter is about; what builds an index sets these attributes. */
const filterAttributes = {
  years: 'year',
  agencies: 'agency',
  forms: 'form',
  reports: 'report',
} as const satisfies Record<keyof PassageFilter, PassageFacet>;

/**
 * The passage port on an index in this process. `passageIds[n]` is the store's id of passage
 * number `n`; the index must have been built with `tokeniser`, and its passages with the
 * attributes `year`, `agency`, `form` and `report`.
 */
export function localPassagePort(
  index: PassageIndex,
  tokeniser: Tokeniser,
  passageIds: readonly string[],
): PassagePort {
  return {
    search: async (query) => searchIndex(index, passageIds, tokeniser.terms(query.words), query),
  };
}

function searchIndex(
  index: PassageIndex,
  passageIds: readonly string[],
  terms: readonly string[],
  { limit, offset = 0, facets = [], filter: asked = {}, order = 'relevance' }: PassageQuery,
): PassageResult {
  const filter = attributeFilter(asked);
  const tally = index.tally(terms, { filter, facets });
  const find = order === 'newest' ? newestPassages : bestPassages;
  const hits = find(index, terms, { limit, offset, filter }).map(({ passage, score }) => ({
    passage: passageIds[passage] ?? '',
    score,
  }));
  return { total: tally.total, hits, facets: plainFacets(tally) };
}

const bestPassages = (
  index: PassageIndex,
  terms: readonly string[],
  options: PassageSearchOptions,
): ScoredPassage[] => index.search(terms, options);

function attributeFilter(filter: PassageFilter): Filter {
  const result: Record<string, readonly AttributeValue[]> = {};
  for (const [list, attribute] of Object.entries(filterAttributes)) {
    const values = filter[list as keyof PassageFilter];
    if (values !== undefined) result[attribute] = values;
  }
  return result;
}

function plainFacets({ facets }: Tally): PassageResult['facets'] {
  return Object.fromEntries(Object.entries(facets).map(([name, counts]) => [name, plain(counts)]));
}

function plain(counts: FacetCounts): Record<string, number> {
  return Object.fromEntries([...counts].map(([value, count]) => [String(value), count]));
}

/** The name port on an index in this process. */
export function localNamePort(index: NameIndex): NamePort {
  return {
    suggest: async (prefix, limit, kinds) => index.suggest(prefix, limit, kinds),
    find: async (text, options) => index.find(text, options),
  };
}
