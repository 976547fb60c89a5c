import type { NameKind } from './names/entry.js';
import type { FindOptions, NameHit } from './names/name-index.js';

/**
 * What the rest of nianbao knows of searching. Both ports are asynchronous, because a cluster
 * is; one machine and a cluster answer alike.
 */

/** What passages can be counted by. */
export type PassageFacet = 'year' | 'agency' | 'form' | 'report';

/** Which passages take part: one value of every list given. An empty list admits none. */
export interface PassageFilter {
  readonly years?: readonly number[];
  readonly agencies?: readonly string[];
  readonly forms?: readonly string[];
  readonly reports?: readonly string[];
}

/** Best first, or those of the latest years first and the best first within a year. */
export type PassageOrder = 'relevance' | 'newest';

/** A search for passages. */
export interface PassageQuery {
  /** What a person typed. */
  readonly words: string;
  readonly filter?: PassageFilter;
  /** How many passages to return at most. */
  readonly limit: number;
  /** How many of the best to leave out before those. Default: 0. */
  readonly offset?: number;
  /** Default: `relevance`. */
  readonly order?: PassageOrder;
  /** What to count the matching passages by, each without the filter's own list for it. Default: nothing. */
  readonly facets?: readonly PassageFacet[];
}

/** A passage found: its id in the store, and its BM25 score. */
export interface PassageHit {
  readonly passage: string;
  readonly score: number;
}

/** The answer to a search for passages. */
export interface PassageResult {
  /** How many passages hold at least one of the words. */
  readonly total: number;
  /** Those asked for, in the order asked for. */
  readonly hits: readonly PassageHit[];
  /** Matching passages by value, for each facet asked for. */
  readonly facets: Readonly<Partial<Record<PassageFacet, Readonly<Record<string, number>>>>>;
}

/** Finds passages by their words. */
export interface PassagePort {
  search(query: PassageQuery): Promise<PassageResult>;
}

/** Finds names: indicators, bodies, sections, years. */
export interface NamePort {
  /** Names that a person may be about to type. */
  suggest(prefix: string, limit: number, kinds?: readonly NameKind[]): Promise<NameHit[]>;
  /** Names that stand in a text or were meant by it. */
  find(text: string, options: FindOptions): Promise<NameHit[]>;
}
