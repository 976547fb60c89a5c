import { SearchError } from '../errors.js';
import { GrowingUint32 } from './growing.js';
import { lastNotBeyond } from './search-sorted.js';

/** Passages that come and go together: those of a report. */
export interface IndexedDocument {
  readonly id: string;
  /** Another one whenever its passages or their attributes are others. */
  readonly version: string;
  /** Documents stand in the order of these strings, and of their ids where they are equal. */
  readonly order: string;
}

/** The documents of an index in their order; document `d` has the passages `[starts[d], starts[d + 1])`. */
export interface DocumentTable {
  readonly entries: readonly IndexedDocument[];
  readonly starts: Uint32Array;
  /** By document: its passages that hold at least one term. */
  readonly filled: Uint32Array;
  /** By document: the terms of its passages, repeats counted. */
  readonly lengths: Uint32Array;
}

/** The order of documents: below 0 where `one` stands first. */
export function compareDocuments(one: IndexedDocument, other: IndexedDocument): number {
  return compareText(one.order, other.order) || compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The document that a passage belongs to, where `starts` holds the first of each and, behind the last, the end. */
export function documentAt(starts: Uint32Array, passage: number): number {
  // One without passages begins where the next does, which is the one that has it.
  return lastNotBeyond(starts, starts.length - 1, passage);
}

/** Collects documents with what their passages come to, one after another. */
export class DocumentTableBuilder {
  readonly #entries: IndexedDocument[] = [];
  readonly #starts = new GrowingUint32();
  readonly #filled = new GrowingUint32();
  readonly #lengths = new GrowingUint32();

  /** @throws SearchError `invalid-argument` for a document that belongs before the last one */
  begin(document: IndexedDocument, firstPassage: number): void {
    const last = this.#entries.at(-1);
    if (last !== undefined && compareDocuments(last, document) >= 0) {
      const message = `Expected documents in their order, got \`${document.id}\` after \`${last.id}\``;
      throw new SearchError('invalid-argument', message);
    }
    this.#entries.push(document);
    this.#starts.push(firstPassage);
    this.#filled.push(0);
    this.#lengths.push(0);
  }

  /** Counts `filled` passages with `terms` terms to the newest document, where there is one. */
  count(filled: number, terms: number): void {
    const newest = this.#entries.length - 1;
    if (newest < 0) return;
    this.#filled.set(newest, this.#filled.get(newest) + filled);
    this.#lengths.set(newest, this.#lengths.get(newest) + terms);
  }

  build(passages: number): DocumentTable {
    return {
      entries: [...this.#entries],
      starts: withEnd(this.#starts, passages),
      filled: this.#filled.toArray(),
      lengths: this.#lengths.toArray(),
    };
  }
}

function withEnd(starts: GrowingUint32, end: number): Uint32Array {
  const result = new Uint32Array(starts.length + 1);
  result.set(starts.view());
  result[starts.length] = end;
  return result;
}
