import { SearchError } from '../errors.js';
import type {
  PassageFacet,
  PassageFilter,
  PassageHit,
  PassageQuery,
  PassageResult,
} from '../ports.js';
import type { Tokeniser } from '../tokeniser/token.js';
import type { ClusterClient } from './client.js';
import { type Clause, type FoundDocument, pageOfIndex, searchIndex } from './search.js';

/** The settings of an index of passages: BM25 as the index in one process has it. */
export const PASSAGE_SETTINGS = {
  similarity: { default: { type: 'BM25', k1: 1.2, b: 0.75 } },
} as const;

/** The fields that passages are found, filtered, counted and ordered by; `source` is only kept. */
export const PASSAGE_FIELDS = {
  // Words come cut: the analyzer of the core is enough, no plug-in is needed.
  words: { type: 'text', analyzer: 'whitespace' },
  id: { type: 'keyword' },
  report: { type: 'keyword' },
  agency: { type: 'keyword' },
  year: { type: 'integer' },
  form: { type: 'keyword' },
  number: { type: 'integer' },
  source: { type: 'object', enabled: false },
} as const;

/** A passage as a document of the index. `source` is returned with each hit. */
export interface PassageDocument<Source> {
  readonly words: string;
  readonly id: string;
  readonly report: string;
  readonly agency: string;
  readonly year: number;
  readonly form: string | null;
  /** Its place in the report. */
  readonly number: number;
  readonly source: Source;
}

/** The words of texts, as they are indexed and looked for. */
export const wordsOf = (tokeniser: Tokeniser, texts: readonly string[]): string =>
  texts.flatMap((text) => tokeniser.terms(text)).join(' ');

/** Where passages are searched for. */
export interface PassagesPlace {
  client: ClusterClient;
  index: string;
  tokeniser: Tokeniser;
  /** What every passage must be, besides what is asked for: part of the state that is read. */
  visible(): { filter: readonly Clause[]; must_not: readonly Clause[] };
  /** How many values a facet may have. */
  facetValues(): number;
}

/** A passage found, with what is kept of it. */
export interface ClusterHit<Source> extends PassageHit {
  readonly source: Source;
}

/** What a search for passages in a cluster answers. */
export interface ClusterResult<Source> extends PassageResult {
  readonly hits: readonly ClusterHit<Source>[];
}

/** A question of more different words than the cluster takes has no more to say. */
const MOST_WORDS = 1_000;

const FIELDS = { years: 'year', agencies: 'agency', forms: 'form', reports: 'report' } as const;

/** Equal scores come by body, year and place, as they do in one process. */
const BY_PLACE = [{ agency: 'asc' }, { year: 'asc' }, { report: 'asc' }, { number: 'asc' }];
const ORDERS = {
  relevance: [{ _score: 'desc' }, ...BY_PLACE],
  newest: [{ year: 'desc' }, { _score: 'desc' }, ...BY_PLACE],
} as const;

/** Searches passages as the passage port does; total and facets are exact. */
export async function searchPassages<Source>(
  place: PassagesPlace,
  query: PassageQuery,
): Promise<ClusterResult<Source>> {
  const { limit, offset = 0, facets = [], filter = {}, order = 'relevance' } = query;
  checked('limit', limit);
  checked('offset', offset);
  const words = usableWords(place.tokeniser, query.words);
  const lists = clausesOf(filter);
  const body = {
    query: matching(place, words, []),
    post_filter: { bool: { filter: lists.map(({ clause }) => clause) } },
    aggs: aggregations(facets, lists, place.facetValues()),
    sort: ORDERS[order],
    track_scores: true,
    _source: ['id', 'source'],
  };
  const found = await pageOfIndex<Kept<Source>, Record<string, Buckets>>(
    place.client,
    place.index,
    body,
    { limit, offset, scored: true },
  );
  return {
    total: found.total,
    hits: found.hits.map(hitOf),
    facets: Object.fromEntries(facets.map((name) => [name, countsOf(found.aggregations?.[name])])),
  };
}

/** The best passages alone: no more is looked at than they need. */
export async function bestPassages<Source>(
  place: PassagesPlace,
  { words, limit, filter = {} }: Pick<PassageQuery, 'words' | 'limit' | 'filter'>,
): Promise<ClusterHit<Source>[]> {
  const lists = clausesOf(filter).map(({ clause }) => clause);
  const body = {
    query: matching(place, usableWords(place.tokeniser, words), lists),
    sort: ORDERS.relevance,
    track_scores: true,
    track_total_hits: false,
    _source: ['id', 'source'],
    size: checked('limit', limit),
  };
  const { client, index } = place;
  const found = await searchIndex<Pick<PassageDocument<Source>, 'id' | 'source'>>(
    client,
    index,
    body,
    { scored: true },
  );
  return found.hits.hits.map(hitOf);
}

/** Which of some words stand in any passage. */
export async function knownWords(
  { client, index, visible }: PassagesPlace,
  words: readonly string[],
): Promise<Set<string>> {
  const asked = [...new Set(words)].slice(0, MOST_WORDS);
  if (asked.length === 0) return new Set();
  const filters = Object.fromEntries(
    asked.map((word, position) => [position, { term: { words: word } }]),
  );
  const found = await searchIndex<never, KnownCounts>(client, index, {
    size: 0,
    track_total_hits: false,
    query: { bool: visible() },
    aggs: { known: { filters: { filters } } },
  });
  const counts = found.aggregations?.known.buckets ?? {};
  return new Set(asked.filter((_word, position) => (counts[position]?.doc_count ?? 0) > 0));
}

interface KnownCounts {
  known: { buckets: Record<string, { doc_count: number }> };
}

const usableWords = (tokeniser: Tokeniser, words: string): string => {
  const terms = tokeniser.terms(words);
  const usable = new Set([...new Set(terms)].slice(0, MOST_WORDS));
  return terms.filter((term) => usable.has(term)).join(' ');
};

/** Any of the words; a word said twice counts twice. */
function matching({ visible }: PassagesPlace, words: string, lists: readonly Clause[]): Clause {
  const { filter, must_not } = visible();
  const must = [{ match: { words: { query: words, operator: 'or' } } }];
  return { bool: { must, filter: [...filter, ...lists], must_not } };
}

interface List {
  field: PassageFacet;
  clause: Clause;
}

function clausesOf(filter: PassageFilter): List[] {
  return Object.entries(FIELDS).flatMap(([name, field]) => {
    const values = filter[name as keyof PassageFilter];
    return values === undefined ? [] : [{ field, clause: { terms: { [field]: values } } }];
  });
}

/** Each facet without the filter's own list for it. */
function aggregations(facets: readonly PassageFacet[], lists: readonly List[], most: number) {
  return Object.fromEntries(
    facets.map((name) => {
      const others = lists.filter(({ field }) => field !== name).map(({ clause }) => clause);
      const terms = { terms: { field: name, size: most, order: { _key: 'asc' } } };
      return [name, { filter: { bool: { filter: others } }, aggs: { values: terms } }];
    }),
  );
}

interface Buckets {
  values: { buckets: { key: string | number; doc_count: number }[] };
}

const countsOf = (facet: Buckets | undefined): Record<string, number> =>
  Object.fromEntries(
    (facet?.values.buckets ?? []).map(({ key, doc_count }) => [String(key), doc_count]),
  );

type Kept<Source> = Pick<PassageDocument<Source>, 'id' | 'source'>;

const hitOf = <Source>({ _score, _source }: FoundDocument<Kept<Source>>): ClusterHit<Source> => ({
  passage: _source.id,
  // Told in as few digits as tell it from other 32-bit floats.
  score: Math.fround(_score ?? 0),
  source: _source.source,
});

function checked(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  const message = `Expected \`${name}\` to be a whole number from 0, got \`${value}\` (${typeof value})`;
  throw new SearchError('invalid-argument', message);
}
