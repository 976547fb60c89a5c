import type { PassageIndexData } from './arrays.js';
import { blocksOf } from './blocks.js';
import { DocumentTableBuilder } from './documents.js';
import { mergeAttributes } from './merge-attributes.js';
import { mergePostings } from './merge-postings.js';
import { CollectionOrder } from './order.js';
import { PassageIndex } from './passage-index.js';
import type { Segment } from './segment.js';

/**
 * One index of the documents that are alive in several segments, the same as one built whole from
 * them; their texts are not needed.
 */
export function mergeSegments(segments: readonly Segment[]): PassageIndex {
  const order = new CollectionOrder(segments);
  const passages = sum(segments.map(({ statistics }) => statistics.passages));
  const terms = sum(segments.map(({ statistics }) => statistics.terms));
  const partial = { ...mergePostings(segments, order), norms: mergedNorms(segments, order) };
  const data: PassageIndexData = {
    arrays: { ...partial, ...blocksOf(partial, { passages, terms }) },
    attributes: mergeAttributes(segments, order),
    documents: mergedDocuments(segments, order),
    size: order.size,
    passages,
    terms,
  };
  return new PassageIndex(data);
}

function mergedNorms(segments: readonly Segment[], order: CollectionOrder): Uint8Array {
  const norms = new Uint8Array(order.size);
  let first = 0;
  for (const { segment, document } of order.documents) {
    const { data } = (segments[segment] as Segment).index;
    const { starts } = data.documents;
    const own = data.arrays.norms.subarray(starts[document], starts[document + 1]);
    norms.set(own, first);
    first += own.length;
  }
  return norms;
}

function mergedDocuments(segments: readonly Segment[], order: CollectionOrder) {
  const builder = new DocumentTableBuilder();
  let first = 0;
  for (const { entry, segment, document } of order.documents) {
    const from = segments[segment] as Segment;
    const { filled, lengths } = from.documents;
    builder.begin(entry, first);
    builder.count(filled[document] ?? 0, lengths[document] ?? 0);
    first += from.passagesOf(document);
  }
  return builder.build(first);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
