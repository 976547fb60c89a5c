import type { AttributeValue, FacetCounts } from './attributes.js';
import type { IndexedDocument } from './documents.js';
import { CollectionOrder } from './order.js';
import { scoringOf } from './scoring.js';
import {
  type PassageSearcher,
  type PassageSearchOptions,
  reachOf,
  type Tally,
  type TallyOptions,
} from './searcher.js';
import type { Segment } from './segment.js';
import { type CollectionStatistics, combinedStatistics } from './statistics.js';
import { type ScoredPassage, Top } from './top.js';

/**
 * Several segments searched as one index. Passages have the numbers, scores and counts that they
 * would have in an index built whole from the documents that are alive. Immutable.
 */
export class SegmentedIndex implements PassageSearcher {
  readonly statistics: CollectionStatistics;
  readonly #order: CollectionOrder;
  /** The largest first: it sets a threshold that most of the others' passages do not reach. */
  readonly #walked: readonly number[];

  constructor(readonly segments: readonly Segment[]) {
    this.statistics = combinedStatistics(segments.map(({ statistics }) => statistics));
    this.#order = new CollectionOrder(segments);
    this.#walked = segments
      .map((_, number) => number)
      .sort((one, other) => (segments[other]?.slots ?? 0) - (segments[one]?.slots ?? 0));
  }

  get size(): number {
    return this.#order.size;
  }

  search(terms: readonly string[], options: PassageSearchOptions): ScoredPassage[] {
    const top = new Top(reachOf(options, this.size));
    const scoring = scoringOf(terms, options.statistics ?? this.statistics);
    for (const number of this.#walked) {
      const { index, live } = this.segments[number] as Segment;
      top.enter(this.#order.numberingOf(number));
      index.collect(scoring, top, { filter: options.filter, live });
    }
    return top.sorted().slice(options.offset ?? 0);
  }

  tally(terms: readonly string[], options: TallyOptions = {}): Tally {
    const tallies = this.segments.map(({ index, live }) =>
      index.tally(terms, { ...options, live }),
    );
    const facets = (options.facets ?? []).map((name) => {
      const counts = tallies.map((tally) => tally.facets[name] ?? new Map());
      return [name, added(counts)] as const;
    });
    const total = tallies.reduce((sum, tally) => sum + tally.total, 0);
    return { total, facets: Object.fromEntries(facets) };
  }

  /** The document of passage number `passage`, and which of its passages it is, from 0. */
  placeOf(passage: number): { document: IndexedDocument; passage: number } | undefined {
    return this.#order.placeOf(passage);
  }
}

function added(parts: readonly FacetCounts[]): FacetCounts {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  const sums = new Map<AttributeValue, number>();
  for (const part of parts) {
    for (const [value, count] of part) sums.set(value, (sums.get(value) ?? 0) + count);
  }
  return sums;
}
