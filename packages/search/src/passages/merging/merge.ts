import type { PassageArrays } from '../arrays.js';
import { inverseNorms } from '../bm25.js';
import { type DocumentTable, DocumentTableBuilder } from '../documents.js';
import { CollectionOrder } from '../order.js';
import { PassageIndex } from '../passage-index.js';
import type { Segment } from '../segment.js';
import { arrayNames, arrayTypes, type Described, type Elements } from '../snapshot-layout.js';
import { averageLength } from '../statistics.js';
import { mergeAttributes } from './attributes.js';
import { type ColumnKeeper, ColumnWriter, MemoryColumn } from './column-writer.js';
import { mergePostings } from './posting-lists.js';
import { PostingsWriter, type WrittenColumns } from './postings-writer.js';
import { type MergeSource, sourceOf } from './source.js';

/** The arrays that grow with the postings. */
type ColumnName = keyof WrittenColumns;

/** Their names, in the order of a snapshot. */
export const columnNames = arrayNames.filter((name): name is ColumnName => name !== 'norms');

/** What a merge gives beside the columns that it writes. */
export interface Merged {
  readonly described: Described;
  readonly norms: Uint8Array;
  /** Elements of each column. */
  readonly lengths: Readonly<Record<ColumnName, number>>;
}

/**
 * One index of the documents that are alive in several segments, the same as one built whole from
 * them; their texts are not needed.
 */
export function mergeSegments(segments: readonly Segment[]): PassageIndex {
  const columns = byColumn(() => new MemoryColumn());
  const { described, norms } = mergeInto(segments.map(sourceOf), columns);
  const written = byColumn<Elements>((name) => columns[name].array<Elements>(arrayTypes[name]));
  const arrays = { ...written, norms } as PassageArrays;
  return new PassageIndex({ ...described, arrays });
}

/** The same for each column that grows with the postings. */
export function byColumn<Made>(make: (name: ColumnName) => Made): Record<ColumnName, Made> {
  const entries = columnNames.map((name) => [name, make(name)]);
  return Object.fromEntries(entries) as Record<ColumnName, Made>;
}

/**
 * Merges segments term by term. What grows with the postings goes to `keepers` as it comes; what is
 * given back grows with the passages alone.
 */
export function mergeInto(
  sources: readonly MergeSource[],
  keepers: Readonly<Record<ColumnName, ColumnKeeper>>,
): Merged {
  const order = new CollectionOrder(sources.map(({ living }) => living));
  const totals = {
    passages: sum(sources.map((source) => source.totals.passages)),
    terms: sum(sources.map((source) => source.totals.terms)),
  };
  const norms = mergedNorms(sources, order);
  const columns = byColumn((name) => new ColumnWriter(arrayTypes[name], keepers[name]));
  const inverses = inverseNorms(averageLength(totals));
  mergePostings(sources, order, new PostingsWriter(columns, norms, inverses));
  for (const name of columnNames) columns[name].flush();
  const described = {
    ...totals,
    size: order.size,
    attributes: mergeAttributes(sources, order),
    documents: mergedDocuments(sources, order),
  };
  return { described, norms, lengths: byColumn((name) => columns[name].length) };
}

function mergedNorms(sources: readonly MergeSource[], order: CollectionOrder): Uint8Array {
  const merged = new Uint8Array(order.size);
  let first = 0;
  for (const { segment, document } of order.documents) {
    const { living, norms } = sources[segment] as MergeSource;
    const { starts } = living.documents;
    const own = norms.subarray(starts[document], starts[document + 1]);
    merged.set(own, first);
    first += own.length;
  }
  return merged;
}

function mergedDocuments(sources: readonly MergeSource[], order: CollectionOrder): DocumentTable {
  const builder = new DocumentTableBuilder();
  let first = 0;
  for (const { entry, segment, document } of order.documents) {
    const { living } = sources[segment] as MergeSource;
    const { filled, lengths } = living.documents;
    builder.begin(entry, first);
    builder.count(filled[document] ?? 0, lengths[document] ?? 0);
    first += living.passagesOf(document);
  }
  return builder.build(first);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
