import {
  frequencyByte,
  isLargeFrequency,
  type LargeFrequency,
  largeArrays,
  type PassageArrays,
} from './arrays.js';
import { AttributeColumnBuilder, type Attributes } from './attributes.js';
import { blocksOf } from './blocks.js';
import { encodeLength } from './bm25.js';
import { DocumentTableBuilder, type IndexedDocument } from './documents.js';
import { GrowingUint32 } from './growing.js';
import { PassageIndex } from './passage-index.js';

/** One passage to index: its terms in any order, repeats included, and what it is filtered by. */
export interface PassageEntry {
  readonly terms: readonly string[];
  readonly attributes?: Attributes;
}

/** Makes a passage index; passages are numbered from 0 in the order added. */
export interface PassageIndexBuilder {
  /**
   * Begins a document, which the passages added from now on belong to.
   *
   * @throws SearchError `invalid-argument` for one that belongs before the last one
   */
  begin(document: IndexedDocument): void;
  /** Adds a passage and returns its number. Keep the passages of a report together: filters are kept in runs. */
  add(entry: PassageEntry): number;
  /** The index of what was added. Takes seconds for hundreds of thousands of passages. */
  build(): PassageIndex;
}

/** Opens a builder for a new passage index. */
export function createPassageIndexBuilder(): PassageIndexBuilder {
  return new Builder();
}

class Builder implements PassageIndexBuilder {
  readonly #numbers = new Map<string, number>();
  // Postings as they come: passage after passage, terms by their provisional number.
  readonly #postingTerms = new GrowingUint32();
  readonly #postingFrequencies = new GrowingUint32();
  // By term, one more than its newest posting; 0 before the first.
  readonly #newestPostings = new GrowingUint32();
  readonly #passageEnds = new GrowingUint32();
  readonly #lengths = new GrowingUint32();
  readonly #attributes = new Map<string, AttributeColumnBuilder>();
  readonly #documents = new DocumentTableBuilder();

  begin(document: IndexedDocument): void {
    this.#documents.begin(document, this.#lengths.length);
  }

  add({ terms, attributes = {} }: PassageEntry): number {
    const passage = this.#lengths.length;
    const first = this.#postingTerms.length;
    for (const term of terms) this.#count(this.#numbers.get(term) ?? this.#addTerm(term), first);
    this.#passageEnds.push(this.#postingTerms.length);
    this.#lengths.push(terms.length);
    this.#documents.count(terms.length > 0 ? 1 : 0, terms.length);
    this.#setAttributes(passage, attributes);
    return passage;
  }

  // `first` is the first posting of the passage: a term's newest posting from there on is its own.
  #count(term: number, first: number): void {
    const newest = this.#newestPostings.get(term) - 1;
    if (newest >= first) {
      this.#postingFrequencies.set(newest, this.#postingFrequencies.get(newest) + 1);
      return;
    }
    this.#postingTerms.push(term);
    this.#postingFrequencies.push(1);
    this.#newestPostings.set(term, this.#postingTerms.length);
  }

  // A broken surrogate is looked up as the replacement character that it becomes in UTF-8.
  #addTerm(term: string): number {
    const stored = Buffer.from(term).toString();
    const known = this.#numbers.get(stored);
    if (known !== undefined) return known;
    this.#numbers.set(stored, this.#numbers.size);
    this.#newestPostings.push(0);
    return this.#numbers.size - 1;
  }

  #setAttributes(passage: number, attributes: Attributes): void {
    for (const name of Object.keys(attributes)) {
      if (!this.#attributes.has(name)) this.#attributes.set(name, new AttributeColumnBuilder());
    }
    for (const [name, column] of this.#attributes) column.set(passage, attributes[name]);
  }

  build(): PassageIndex {
    const lengths = this.#lengths.view();
    const { termBytes, termOffsets, ranks } = sortTerms([...this.#numbers.keys()]);
    const postings = this.#postingsByTerm(ranks);
    const norms = Uint8Array.from(lengths, encodeLength);
    const passages = lengths.reduce((count, length) => count + (length > 0 ? 1 : 0), 0);
    const terms = lengths.reduce((total, length) => total + length, 0);
    const partial = { termBytes, termOffsets, ...postings, norms };
    const arrays: PassageArrays = { ...partial, ...blocksOf(partial, { passages, terms }) };
    const attributes = [...this.#attributes].map(([name, column]) => column.build(name));
    const size = lengths.length;
    const documents = this.#documents.build(size);
    return new PassageIndex({ arrays, attributes, documents, size, passages, terms });
  }

  #postingsByTerm(ranks: Uint32Array) {
    const terms = this.#postingTerms.view();
    const given = this.#postingFrequencies.view();
    const ends = this.#passageEnds.view();
    const postingOffsets = offsetsOf(terms, ranks);
    const next = postingOffsets.slice();
    const passages = new Uint32Array(terms.length);
    const frequencies = new Uint8Array(terms.length);
    const large: LargeFrequency[] = [];
    for (let passage = 0, entry = 0; passage < ends.length; passage += 1) {
      for (; entry < (ends[passage] ?? 0); entry += 1) {
        const rank = ranks[terms[entry] ?? 0] ?? 0;
        const posting = next[rank] ?? 0;
        const frequency = given[entry] ?? 0;
        next[rank] = posting + 1;
        passages[posting] = passage;
        frequencies[posting] = frequencyByte(frequency);
        if (isLargeFrequency(frequency)) large.push([posting, frequency]);
      }
    }
    return { postingOffsets, passages, frequencies, ...largeArrays(large) };
  }
}

// Counting sort: how many postings stand before those of each term.
function offsetsOf(terms: Uint32Array, ranks: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(ranks.length + 1);
  for (const term of terms) {
    const after = (ranks[term] ?? 0) + 1;
    offsets[after] = (offsets[after] ?? 0) + 1;
  }
  for (let rank = 1; rank < offsets.length; rank += 1) {
    offsets[rank] = (offsets[rank] ?? 0) + (offsets[rank - 1] ?? 0);
  }
  return offsets;
}

// `ranks[n]` is the place in byte order of the term that was the n-th to come.
function sortTerms(terms: readonly string[]) {
  const encoded = terms.map((term, number) => ({ bytes: Buffer.from(term), number }));
  encoded.sort((one, other) => Buffer.compare(one.bytes, other.bytes));
  const ranks = new Uint32Array(terms.length);
  const termOffsets = new Uint32Array(terms.length + 1);
  encoded.forEach(({ bytes, number }, rank) => {
    ranks[number] = rank;
    termOffsets[rank + 1] = (termOffsets[rank] ?? 0) + bytes.length;
  });
  const termBytes = new Uint8Array(Buffer.concat(encoded.map(({ bytes }) => bytes)));
  return { termBytes, termOffsets, ranks };
}
