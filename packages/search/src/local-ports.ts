import type { NameIndex } from './names/name-index.js';
import type { AttributeValue, FacetCounts, Filter } from './passages/attributes.js';
import { newestPassages } from './passages/newest.js';
import type { PassageSearcher, PassageSearchOptions, Tally } from './passages/searcher.js';
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
 * The passage port on an index in this process. `passageId` tells the store's id of passage
 * number `n`, as a list or by a function; the index must have been built with `tokeniser`, and its passages with the
 * attributes `year`, `agency`, `form` and `report`.
 */
export function localPassagePort(
  index: PassageSearcher,
  tokeniser: Tokeniser,
  passageId: ((passage: number) => string) | readonly string[],
): PassagePort {
  const idOf =
    typeof passageId === 'function' ? passageId : (passage: number) => passageId[passage] ?? '';
  return {
    search: async (query) => searchIndex(index, idOf, tokeniser.terms(query.words), query),
  };
}

function searchIndex(
  index: PassageSearcher,
  passageId: (passage: number) => string,
  terms: readonly string[],
  { limit, offset = 0, facets = [], filter: asked = {}, order = 'relevance' }: PassageQuery,
): PassageResult {
  const filter = attributeFilter(asked);
  const tally = index.tally(terms, { filter, facets });
  const find = order === 'newest' ? newestPassages : bestPassages;
  const hits = find(index, terms, { limit, offset, filter }).map(({ passage, score }) => ({
    passage: passageId(passage),
    score,
  }));
  return { total: tally.total, hits, facets: plainFacets(tally) };
}

const bestPassages = (
  index: PassageSearcher,
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

/** Without a prototype: it is filled several times as quickly with thousands of names, and no name means anything else. */
function plain(counts: FacetCounts): Record<string, number> {
  const record: Record<string, number> = Object.create(null);
  counts.forEach((count, value) => {
    record[value] = count;
  });
  return record;
}

/** The name port on an index in this process. */
export function localNamePort(index: NameIndex): NamePort {
  return {
    suggest: async (prefix, limit, kinds) => index.suggest(prefix, limit, kinds),
    find: async (text, options) => index.find(text, options),
  };
}
