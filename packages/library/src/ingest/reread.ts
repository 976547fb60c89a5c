import type { DocumentReader, ReadResult, ToRead } from '../reading/read.js';
import type { Connection } from '../store/connection.js';
import { readDocument } from '../store/documents.js';
import { readToldWith } from '../store/told-with.js';
import { writeReread } from '../store/write-reread.js';
import { type Pending, pendingReports, readAlone } from '../store/years-beside.js';

/**
 * Reads reports again that leave figures open which the years beside may settle, whenever these are
 * stored, replaced or go. What a reading is made from is the document and what the reports beside say
 * by themselves, so what is stored in the end depends on the documents alone: not on their order, not on how
 * many processes take them in, not on where one was interrupted.
 */
export class Rereader {
  constructor(
    private readonly connection: Connection,
    private readonly reader: DocumentReader,
  ) {}

  /** Brings the reports of those bodies (default: of all) up to date; returns the ids of those read again. */
  async settle(agencies?: readonly string[]): Promise<string[]> {
    const tried = new Set<string>();
    const settled = new Set<string>();
    const next = () =>
      pendingReports(this.connection, agencies)
        .filter((one) => !tried.has(keyOf(one)))
        .slice(0, this.reader.atOnce);
    for (let pending = next(); pending.length > 0; pending = next()) {
      for (const one of pending) tried.add(keyOf(one));
      const done = await Promise.all(pending.map((one) => this.#again(one)));
      for (const id of done) if (id !== undefined) settled.add(id);
    }
    return [...settled];
  }

  async #again(pending: Pending): Promise<string | undefined> {
    const result = await this.#read(pending);
    return result && writeReread(this.connection, pending, result) ? pending.id : undefined;
  }

  /** A document that cannot be read this time keeps the reading it has, and is tried at the next ingest. */
  async #read(pending: Pending): Promise<ReadResult | undefined> {
    try {
      const { content, options } = this.connection.read(() => this.#document(pending));
      return await this.reader.read(content, options);
    } catch {
      return undefined;
    }
  }

  #document({ id, previous, next }: Pending): { content: Uint8Array; options: ToRead } {
    const { content, name } = readDocument(this.connection, id);
    const alone = (beside: string | null) =>
      beside === null ? undefined : readAlone(this.connection, beside);
    const told = readToldWith(this.connection, id);
    return { content, options: { ...told, name, previous: alone(previous), next: alone(next) } };
  }
}

const keyOf = ({ id, sha256, beside }: Pending): string => [id, sha256, beside].join(' ');
