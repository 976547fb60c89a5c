import type { DocumentTable } from './documents.js';

/** The documents of an index of which some were deleted since it was made. */
export class LivingDocuments {
  readonly #deleted: ReadonlySet<number>;

  /** `deleted` holds numbers of documents, rising. */
  constructor(
    readonly documents: DocumentTable,
    readonly deleted: readonly number[] = [],
  ) {
    this.#deleted = new Set(deleted);
  }

  isLive(document: number): boolean {
    return !this.#deleted.has(document);
  }

  /** The numbers of the documents that are alive, rising. */
  liveDocuments(): number[] {
    const all = this.documents.entries.map((_, document) => document);
    return this.#deleted.size === 0 ? all : all.filter((document) => this.isLive(document));
  }

  /** How many passages a document has. */
  passagesOf(document: number): number {
    const { starts } = this.documents;
    return (starts[document + 1] ?? 0) - (starts[document] ?? 0);
  }

  /** What is alive of an index with so many filled passages and terms; documents know what they hold. */
  livingOf({ passages, terms }: { passages: number; terms: number }) {
    const { filled, lengths } = this.documents;
    return {
      passages: passages - sumAt(filled, this.deleted),
      terms: terms - sumAt(lengths, this.deleted),
    };
  }
}

const sumAt = (values: Uint32Array, places: readonly number[]): number =>
  places.reduce((total, place) => total + (values[place] ?? 0), 0);
