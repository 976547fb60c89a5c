import { compareDocuments, documentAt, type IndexedDocument } from './documents.js';
import type { LivingDocuments } from './living-documents.js';
import type { Numbering } from './top.js';

/** A document of a collection with the place it stands at. */
export interface PlacedDocument {
  readonly entry: IndexedDocument;
  /** Which of the segments, and which document of it. */
  readonly segment: number;
  readonly document: number;
}

/**
 * The one order of the documents that are alive in several segments, whichever segment they stand
 * in: passages are numbered as those of an index that is built whole from them.
 */
export class CollectionOrder {
  readonly documents: readonly PlacedDocument[];
  /** Number of the first passage by place in the order, and one more: how many there are. */
  readonly #firsts: Uint32Array;
  readonly #numberings: readonly DocumentNumbering[];

  constructor(segments: readonly LivingDocuments[]) {
    const placed = segments.flatMap((segment, number) => placedIn(segment, number));
    this.documents = placed.sort((one, other) => compareDocuments(one.entry, other.entry));
    this.#firsts = new Uint32Array(placed.length + 1);
    this.#numberings = segments.map((segment) => new DocumentNumbering(segment.documents.starts));
    this.documents.forEach(({ segment, document }, place) => {
      const first = this.#firsts[place] ?? 0;
      this.#firsts[place + 1] = first + (segments[segment]?.passagesOf(document) ?? 0);
      this.#numberings[segment]?.set(document, first);
    });
  }

  /** How many passages there are. */
  get size(): number {
    return this.#firsts[this.documents.length] ?? 0;
  }

  /** The numbers of a segment's passages. */
  numberingOf(segment: number): Numbering {
    return this.#numberings[segment] as DocumentNumbering;
  }

  /** The document of passage number `passage`, and which of its passages it is, from 0. */
  placeOf(passage: number): { document: IndexedDocument; passage: number } | undefined {
    const place = documentAt(this.#firsts, passage);
    const document = this.documents[place]?.entry;
    return document && { document, passage: passage - (this.#firsts[place] ?? 0) };
  }
}

function placedIn(segment: LivingDocuments, number: number): PlacedDocument[] {
  const { entries } = segment.documents;
  return segment.liveDocuments().map((document) => ({
    entry: entries[document] as IndexedDocument,
    segment: number,
    document,
  }));
}

class DocumentNumbering implements Numbering {
  readonly #starts: Uint32Array;
  readonly #firsts: Uint32Array;

  constructor(starts: Uint32Array) {
    this.#starts = starts;
    this.#firsts = new Uint32Array(starts.length);
  }

  set(document: number, first: number): void {
    this.#firsts[document] = first;
  }

  numberOf(passage: number): number {
    const document = documentAt(this.#starts, passage);
    return (this.#firsts[document] ?? 0) + passage - (this.#starts[document] ?? 0);
  }
}
