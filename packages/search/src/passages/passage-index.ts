import { SearchError } from '../errors.js';
import type { PassageIndexData } from './arrays.js';
import { admitted, countByValue, type FacetCounts, type Filter } from './attributes.js';
import { inverseDocumentFrequency, inverseNorms } from './bm25.js';
import { PostingCursor } from './cursor.js';
import { Matcher } from './matcher.js';
import type { PassageSet } from './passage-set.js';
import { averageLength, type CollectionStatistics } from './statistics.js';
import { findTerm, holdersOf } from './terms.js';
import { type ScoredPassage, Top } from './top.js';
import { Walk } from './walk.js';

/** Options of `PassageIndex.search`. */
export interface PassageSearchOptions {
  /** How many passages to return at most. */
  readonly limit: number;
  /** How many of the best to leave out before those; for pages. Default: 0. */
  readonly offset?: number;
  /** Which passages take part. Default: all. */
  readonly filter?: Filter;
  /** Statistics of the collection that this index is a part of. Default: its own. */
  readonly statistics?: CollectionStatistics;
}

/** Options of `PassageIndex.tally`. */
export interface TallyOptions {
  readonly filter?: Filter;
  /** Count passages that hold every term, not just one. Default: `false`. */
  readonly all?: boolean;
  /** Attributes to count by. Default: none. */
  readonly facets?: readonly string[];
}

/**
 * How many passages match, in all and by the values of each attribute asked for. An attribute that
 * the filter is about is counted without its own list, under all the others: what each other
 * choice would find.
 */
export interface Tally {
  readonly total: number;
  readonly facets: Readonly<Record<string, FacetCounts>>;
}

/**
 * Passages by their words: exact top passages by BM25, exact counts, filters. Immutable; terms
 * must come from the tokeniser that the passages were cut with.
 */
export class PassageIndex {
  readonly data: PassageIndexData;
  readonly #matcher: Matcher;

  constructor(data: PassageIndexData) {
    this.data = data;
    this.#matcher = new Matcher(data);
  }

  /** Number of passages. */
  get size(): number {
    return this.data.size;
  }

  /** The statistics of this index alone. */
  get statistics(): CollectionStatistics {
    const { arrays, passages, terms } = this.data;
    const documentFrequency = (term: string) => holdersOf(arrays, findTerm(arrays, term));
    return { passages, terms, documentFrequency };
  }

  /**
   * The best passages that hold at least one of `terms`, best first, equal scores by number.
   * A term given twice counts twice; an unknown term counts nothing.
   *
   * @throws SearchError `invalid-argument` when `limit` or `offset` is no whole number from 0
   */
  search(terms: readonly string[], options: PassageSearchOptions): ScoredPassage[] {
    const limit = checked('limit', options.limit);
    const offset = checked('offset', options.offset ?? 0);
    const top = new Top(limit === 0 ? 0 : Math.min(limit + offset, this.size));
    const statistics = options.statistics ?? this.statistics;
    const cursors = this.#cursors(terms, statistics);
    new Walk(cursors, this.size, top, this.#admitted(options.filter)).run();
    return top.sorted().slice(offset);
  }

  #cursors(terms: readonly string[], statistics: CollectionStatistics): PostingCursor[] {
    const { arrays } = this.data;
    const inverses = inverseNorms(averageLength(statistics));
    const slack = this.#slack(statistics);
    return [...occurrences(terms)].flatMap(([term, count]) => {
      const number = findTerm(arrays, term);
      if (number < 0) return [];
      const idf = inverseDocumentFrequency(statistics.passages, statistics.documentFrequency(term));
      const weight = Math.fround(count * idf);
      return new PostingCursor(arrays, number, { weight, inverses, slack });
    });
  }

  // Blocks record saturations under this index's average length. Under a longer one, norms
  // shrink at most in proportion; the last factor covers the rounding of that.
  #slack(statistics: CollectionStatistics): number {
    const ratio = averageLength(statistics) / averageLength(this.data);
    return ratio === 1 ? 1 : Math.max(1, ratio) * (1 + 2 ** -20);
  }

  /**
   * Counts the passages that hold at least one of `terms`, or every one. The postings are walked
   * once; total and facets are counted from the set that this gives.
   */
  tally(terms: readonly string[], options: TallyOptions = {}): Tally {
    const { filter = {}, all = false, facets: names = [] } = options;
    const matching = this.#matcher.matching(terms, all);
    const found = this.#within(matching, filter);
    const facets = names.map((name) => {
      const { [name]: own, ...others } = filter;
      const set = own === undefined ? found : this.#within(matching, others);
      return [name, this.#countBy(name, set)] as const;
    });
    return { total: found.count(), facets: Object.fromEntries(facets) };
  }

  #within(matching: PassageSet, filter: Filter): PassageSet {
    const set = this.#admitted(filter);
    set?.intersect(matching);
    return set ?? matching;
  }

  /** How many passages hold at least one of `terms`, or every one with `all`. */
  count(terms: readonly string[], options: Omit<TallyOptions, 'facets'> = {}): number {
    return this.tally(terms, options).total;
  }

  #countBy(name: string, set: PassageSet): FacetCounts {
    const column = this.data.attributes.find((candidate) => candidate.name === name);
    return column === undefined ? new Map() : countByValue(column, set);
  }

  #admitted(filter: Filter | undefined): PassageSet | undefined {
    return filter && admitted(this.data.attributes, this.size, filter);
  }
}

function occurrences(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function checked(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  const message = `Expected \`${name}\` to be a whole number from 0, got \`${value}\` (${typeof value})`;
  throw new SearchError('invalid-argument', message);
}
