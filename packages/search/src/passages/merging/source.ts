import type { AttributeColumn } from '../attributes.js';
import type { LivingDocuments } from '../living-documents.js';
import type { Segment } from '../segment.js';
import { ForwardColumn } from './forward-column.js';

/** The columns of a segment that its postings are read from, forward. */
export type PostingColumns = Readonly<Record<(typeof postingColumns)[number], ForwardColumn>>;

/** Their names. */
export const postingColumns = [
  'termBytes',
  'termOffsets',
  'postingOffsets',
  'passages',
  'frequencies',
  'largePostings',
  'largeFrequencies',
] as const;

/** A segment as it is merged: what grows with its postings is read forward, all else is in memory. */
export interface MergeSource {
  readonly living: LivingDocuments;
  /** Filled passages and terms that are alive. */
  readonly totals: { readonly passages: number; readonly terms: number };
  /** Passages, dead or alive. */
  readonly slots: number;
  readonly attributes: readonly AttributeColumn[];
  readonly norms: Uint8Array;
  /** From their beginning. */
  columns(): PostingColumns;
}

/** A segment in memory. */
export function sourceOf(segment: Segment): MergeSource {
  const { arrays, attributes } = segment.index.data;
  return {
    living: segment,
    totals: segment.statistics,
    slots: segment.slots,
    attributes,
    norms: arrays.norms,
    columns: () => columnsBy((name) => ForwardColumn.of(arrays[name])),
  };
}

/** The columns of postings, each as it is given by its name. */
export function columnsBy(
  column: (name: (typeof postingColumns)[number]) => ForwardColumn,
): PostingColumns {
  const entries = postingColumns.map((name) => [name, column(name)]);
  return Object.fromEntries(entries) as PostingColumns;
}
