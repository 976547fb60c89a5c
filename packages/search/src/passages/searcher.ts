import { SearchError } from '../errors.js';
import type { FacetCounts, Filter } from './attributes.js';
import type { CollectionStatistics } from './statistics.js';
import type { ScoredPassage } from './top.js';

/** Options of {@link PassageSearcher.search}. */
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

/** Options of {@link PassageSearcher.tally}. */
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

/** Finds passages by their terms; those must come from the tokeniser that the passages were cut with. */
export interface PassageSearcher {
  /** Number of passages. */
  readonly size: number;
  /** What scores depend on, unless a search says otherwise. */
  readonly statistics: CollectionStatistics;
  /**
   * The best passages that hold at least one of `terms`, best first, equal scores by number.
   * A term given twice counts twice; an unknown term counts nothing.
   *
   * @throws SearchError `invalid-argument` when `limit` or `offset` is no whole number from 0
   */
  search(terms: readonly string[], options: PassageSearchOptions): ScoredPassage[];
  /**
   * Counts the passages that hold at least one of `terms`, or every one. The postings are walked
   * once; total and facets are counted from the set that this gives.
   */
  tally(terms: readonly string[], options?: TallyOptions): Tally;
}

/** How many passages a search must find to fill the page asked for, of `size` in all. */
export function reachOf({ limit, offset = 0 }: PassageSearchOptions, size: number): number {
  const reach = checked('limit', limit) + checked('offset', offset);
  return limit === 0 ? 0 : Math.min(reach, size);
}

function checked(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  const message = `Expected \`${name}\` to be a whole number from 0, got \`${value}\` (${typeof value})`;
  throw new SearchError('invalid-argument', message);
}
