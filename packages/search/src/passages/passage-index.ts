import type { PassageIndexData } from './arrays.js';
import { countByValue, type FacetCounts, type Filter } from './attributes.js';
import { type BlockShapes, shapesOf } from './block-shapes.js';
import { PostingCursor } from './cursor.js';
import { FilterMemory } from './filters.js';
import { Matcher } from './matcher.js';
import { PassageRanks } from './passage-ranks.js';
import type { PassageSet } from './passage-set.js';
import { type QueryScoring, scoringOf } from './scoring.js';
import {
  type PassageSearcher,
  type PassageSearchOptions,
  reachOf,
  type Tally,
  type TallyOptions,
} from './searcher.js';
import { averageLength, type CollectionStatistics } from './statistics.js';
import { findTerm, holdersOf, TermMemory } from './terms.js';
import { type ScoredPassage, Top } from './top.js';
import { Walk } from './walk.js';

/** Which passages take part: those that the filter admits, of those that are alive. Default: all. */
interface Within {
  readonly filter?: Filter | undefined;
  /** Never changed here. */
  readonly live?: PassageSet | undefined;
}

/**
 * Passages by their words: exact top passages by BM25, exact counts, filters. Immutable; terms
 * must come from the tokeniser that the passages were cut with.
 */
export class PassageIndex implements PassageSearcher {
  readonly data: PassageIndexData;
  readonly #matcher: Matcher;
  readonly #filters: FilterMemory;
  readonly #numbers: TermMemory<number>;
  readonly #shapes: TermMemory<BlockShapes, number>;

  constructor(data: PassageIndexData) {
    this.data = data;
    this.#numbers = new TermMemory((term) => findTerm(data.arrays, term));
    this.#shapes = new TermMemory((term: number) => shapesOf(data.arrays, term));
    this.#filters = new FilterMemory(data);
    this.#matcher = new Matcher(data, (term) => this.numberOf(term));
  }

  get size(): number {
    return this.data.size;
  }

  /** The number of a term; -1 where no passage holds it. */
  numberOf(term: string): number {
    return this.#numbers.of(term);
  }

  /** The statistics of this index alone. */
  get statistics(): CollectionStatistics {
    const { arrays, passages, terms } = this.data;
    const documentFrequency = (term: string) => holdersOf(arrays, this.numberOf(term));
    return { passages, terms, documentFrequency };
  }

  search(terms: readonly string[], options: PassageSearchOptions): ScoredPassage[] {
    const top = new Top(reachOf(options, this.size));
    const scoring = scoringOf(terms, options.statistics ?? this.statistics);
    this.collect(scoring, top, { filter: options.filter });
    return top.sorted().slice(options.offset ?? 0);
  }

  /** Offers to `top` every passage that could enter it. */
  collect(scoring: QueryScoring, top: Top, within: Within): void {
    const cursors = this.#cursors(scoring);
    if (cursors.length > 0) new Walk(cursors, this.size, top, this.#admitted(within)).run();
  }

  #cursors({ weights, inverses, averageLength: average }: QueryScoring): PostingCursor[] {
    const { arrays } = this.data;
    const slack = this.#slack(average);
    return [...weights].flatMap(([term, weight]) => {
      const number = this.numberOf(term);
      if (number < 0) return [];
      const shapes = this.#shapes.of(number);
      return new PostingCursor(arrays, number, { weight, inverses, slack, shapes });
    });
  }

  // Blocks record saturations under this index's average length. Under a longer one, norms
  // shrink at most in proportion; the last factor covers the rounding of that.
  #slack(average: number): number {
    const ratio = average / averageLength(this.data);
    return ratio === 1 ? 1 : Math.max(1, ratio) * (1 + 2 ** -20);
  }

  tally(terms: readonly string[], options: TallyOptions & Within = {}): Tally {
    const { filter = {}, all = false, facets: names = [], live } = options;
    const matching = this.#matcher.matching(terms, all);
    if (live) matching.intersect(live);
    const found = this.#ranksWithin(matching, filter);
    const facets = names.map((name) => {
      const { [name]: own, ...others } = filter;
      const ranks = own === undefined ? found : this.#ranksWithin(matching, others);
      return [name, this.#countBy(name, ranks)] as const;
    });
    return { total: found.count, facets: Object.fromEntries(facets) };
  }

  #ranksWithin(matching: PassageSet, filter: Filter): PassageRanks {
    const set = this.#filters.of(filter);
    return new PassageRanks(set ? matching.and(set) : matching);
  }

  /** How many passages hold at least one of `terms`, or every one with `all`. */
  count(terms: readonly string[], options: Omit<TallyOptions, 'facets'> = {}): number {
    return this.tally(terms, options).total;
  }

  #countBy(name: string, ranks: PassageRanks): FacetCounts {
    const column = this.data.attributes.find((candidate) => candidate.name === name);
    return column === undefined ? new Map() : countByValue(column, ranks);
  }

  #admitted({ filter = {}, live }: Within): PassageSet | undefined {
    const set = this.#filters.of(filter);
    return set && live ? set.and(live) : (set ?? live);
  }
}
