import type { PassageArrays } from './arrays.js';
import type { DocumentTable } from './documents.js';
import { LivingDocuments } from './living-documents.js';
import type { PassageIndex } from './passage-index.js';
import { PassageSet } from './passage-set.js';
import type { CollectionStatistics } from './statistics.js';
import { holdersOf, TermMemory } from './terms.js';

/**
 * An index that never changes, and which of its documents were deleted since it was made. What is
 * deleted is neither found nor counted, in a passage's score neither.
 */
export class Segment extends LivingDocuments {
  /** The passages that are alive; undefined where all are. */
  readonly live: PassageSet | undefined;
  readonly statistics: CollectionStatistics;

  /** `deleted` holds numbers of documents, rising. */
  constructor(
    readonly index: PassageIndex,
    deleted: readonly number[] = [],
  ) {
    super(index.data.documents, deleted);
    this.live = deleted.length > 0 ? livePassages(index, deleted) : undefined;
    this.statistics = liveStatistics(index, this);
  }

  /** How many passages are alive. */
  get size(): number {
    return this.live === undefined ? this.index.size : this.live.count();
  }

  /** How many passages the index has, dead or alive. */
  get slots(): number {
    return this.index.size;
  }

  /** The same segment with these documents deleted as well. */
  without(documents: Iterable<number>): Segment {
    const deleted = [...new Set([...this.deleted, ...documents])].sort((one, other) => one - other);
    return deleted.length === this.deleted.length ? this : new Segment(this.index, deleted);
  }
}

function livePassages({ data }: PassageIndex, deleted: readonly number[]): PassageSet {
  const live = new PassageSet(data.size);
  live.addRange(0, data.size);
  for (const [start, end] of rangesOf(data.documents, deleted)) live.removeRange(start, end);
  return live;
}

/** Exact: what deleted documents hold of a term is counted in its postings. */
function liveStatistics(index: PassageIndex, living: LivingDocuments): CollectionStatistics {
  if (living.deleted.length === 0) return index.statistics;
  const { data } = index;
  const ranges = rangesOf(data.documents, living.deleted);
  const frequencies = new TermMemory((term) => {
    const number = index.numberOf(term);
    const dead = ranges.map(([start, end]) => holdersWithin(data.arrays, number, start, end));
    return holdersOf(data.arrays, number) - dead.reduce((total, count) => total + count, 0);
  });
  return {
    ...living.livingOf(data),
    documentFrequency: (term) => frequencies.of(term),
  };
}

type Range = readonly [start: number, end: number];

const rangesOf = ({ starts }: DocumentTable, documents: readonly number[]): Range[] =>
  documents.map((document) => [starts[document] ?? 0, starts[document + 1] ?? 0]);

/** How many passages of `[start, end)` hold a term. */
function holdersWithin(arrays: PassageArrays, term: number, start: number, end: number): number {
  if (term < 0) return 0;
  return postingFrom(arrays, term, end) - postingFrom(arrays, term, start);
}

/** The first posting of a term whose passage is `passage` or later. */
function postingFrom({ passages, postingOffsets }: PassageArrays, term: number, passage: number) {
  let low = postingOffsets[term] ?? 0;
  let high = postingOffsets[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}
