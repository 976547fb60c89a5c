import type { CollectionOrder } from '../order.js';
import type { PostingsWriter } from './postings-writer.js';
import type { MergeSource } from './source.js';
import { none, TermList } from './term-list.js';

/** Writes the terms and postings of several segments, without what is deleted, in the order of the whole. */
export function mergePostings(
  sources: readonly MergeSource[],
  order: CollectionOrder,
  writer: PostingsWriter,
): void {
  const lists = sources.map(
    (source, number) => new TermList(source.columns(), numbers(order, source, number)),
  );
  for (let term = smallestTerm(lists); term !== undefined; term = smallestTerm(lists)) {
    const holding = lists.filter((list) => list.term === term);
    writePostings(holding, writer);
    writer.end(Buffer.from(term, 'latin1'));
    for (const list of holding) list.next();
  }
}

/** By passage of a segment: its number in the whole, or `none` where it is deleted. */
function numbers(order: CollectionOrder, { living, slots }: MergeSource, number: number) {
  const numbering = order.numberingOf(number);
  const result = new Uint32Array(slots).fill(none);
  const { starts } = living.documents;
  for (const document of living.liveDocuments()) {
    const start = starts[document] ?? 0;
    const count = living.passagesOf(document);
    const first = count > 0 ? numbering.numberOf(start) : 0;
    for (let passage = 0; passage < count; passage += 1) result[start + passage] = first + passage;
  }
  return result;
}

function smallestTerm(lists: readonly TermList[]): string | undefined {
  let smallest: string | undefined;
  for (const { term } of lists) {
    if (term !== undefined && (smallest === undefined || term < smallest)) smallest = term;
  }
  return smallest;
}

/** The living postings of a term, in rising order. */
function writePostings(lists: readonly TermList[], writer: PostingsWriter): void {
  for (;;) {
    const [list, limit] = nearest(lists);
    if (list === undefined || list.passage === none) return;
    for (; list.passage < limit; list.nextPosting()) writer.post(list.passage, list.frequency);
  }
}

/** The list that stands on the lowest passage, and the passage of the next lowest. */
function nearest(lists: readonly TermList[]): [list: TermList | undefined, limit: number] {
  let list: TermList | undefined;
  let limit = none;
  for (const candidate of lists) {
    if (list === undefined || candidate.passage < list.passage) {
      limit = list?.passage ?? none;
      list = candidate;
    } else if (candidate.passage < limit) limit = candidate.passage;
  }
  return [list, limit];
}
