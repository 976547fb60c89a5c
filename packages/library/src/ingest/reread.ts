import type { DocumentReader, ReadResult, ToRead } from '../reading/read.js';
import type { Connection } from '../store/connection.js';
import { readDocument } from '../store/documents.js';
import { readToldWith } from '../store/told-with.js';
import { writeReread } from '../store/write-reread.js';
import { type Pending, pendingReports, readAlone } from '../store/years-beside.js';
import { failureOf, type RereadFailure } from './outcome.js';

/** What became of the reports that were to be read again: ids of those that were, and why others were not. */
export interface Settled {
  settled: string[];
  failed: RereadFailure[];
}

/**
 * Reads reports again that leave figures open which the years beside may settle, whenever these are
 * stored, replaced or go. What a reading is made from is the document and what the reports beside say
 * by themselves, so what is stored in the end depends on the documents alone: not on their order, not on how
 * many processes take them in, not on where one was interrupted.
 */
export class Rereader {
  /** What could not be read with these years beside it: each costs its whole time, so it is tried once a folder. */
  #inVain = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly reader: DocumentReader,
  ) {}

  /** Brings every report up to date; what could not be read before is tried again. */
  async settleAll(): Promise<Settled> {
    this.#inVain = new Set();
    return this.settle();
  }

  /** Brings the reports of those bodies (default: of all) up to date. */
  async settle(agencies?: readonly string[]): Promise<Settled> {
    const tried = new Set(this.#inVain);
    const settled = new Set<string>();
    const failed: RereadFailure[] = [];
    const next = () =>
      pendingReports(this.connection, agencies)
        .filter((one) => !tried.has(keyOf(one)))
        .slice(0, this.reader.atOnce);
    for (let pending = next(); pending.length > 0; pending = next()) {
      for (const one of pending) tried.add(keyOf(one));
      const done = await Promise.all(pending.map((one) => this.#again(one)));
      for (const one of done) {
        if (typeof one === 'string') settled.add(one);
        else if (one) failed.push(one);
      }
    }
    return { settled: [...settled], failed };
  }

  /** A document that cannot be read this time keeps the reading it has by itself, and is tried at the next ingest. */
  async #again(pending: Pending): Promise<string | RereadFailure | undefined> {
    const result = await this.#read(pending).catch((error: unknown) => ({ error }));
    if (!('error' in result)) {
      return writeReread(this.connection, pending, result) ? pending.id : undefined;
    }
    this.#inVain.add(keyOf(pending));
    const { error } = failureOf(pending.id, result.error);
    return error ? { report: pending.id, ...error } : undefined;
  }

  async #read(pending: Pending): Promise<ReadResult> {
    const { content, options } = this.connection.read(() => this.#document(pending));
    return this.reader.read(content, options);
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
