import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Report } from '@nianbao/domain';
import type { Connection } from '../store/connection.js';
import { type ReadStatus, readReport } from '../store/reports.js';
import { storedAs } from '../store/stored-as.js';
import { writeReport } from '../store/write-report.js';
import { withChecks } from './check.js';
import { checkSize, filesAt, readDocumentFile } from './files.js';
import { failureOf, type IngestOutcome, outcomeOf } from './outcome.js';

/** A document in memory. */
export interface DocumentBytes {
  bytes: Uint8Array;
  /** File name, for its extension and for people. */
  name: string;
}

/** What a caller knows better than the document. */
export interface ReadOptions {
  /** The body the report speaks for. Default: as the document says. */
  agency?: string;
  /** The year it reports on. Default: as the document says. */
  year?: number;
}

/** Told after each file. `total` is how many files there are in this call. */
export type IngestProgress = (outcome: IngestOutcome, at: { done: number; total: number }) => void;

/** Options of {@link Ingester.path}. */
export interface IngestOptions extends ReadOptions {
  onOutcome?: IngestProgress;
}

/** Reads a document into a report; throws a NianbaoError where it cannot. */
export type ReadDocument = (
  bytes: Uint8Array,
  options: ReadOptions & { name: string },
) => Promise<{ report: Report; status: ReadStatus }>;

/** A document read and checked, and not stored. */
export async function readChecked(
  read: ReadDocument,
  { bytes, name }: DocumentBytes,
  options: ReadOptions,
): Promise<{ report: Report; status: ReadStatus }> {
  checkSize(name, bytes.length);
  const { report, status } = await read(bytes, { ...options, name: basename(name) });
  return { report: withChecks(report), status };
}

/** Takes documents in: each is read on its own and stored in one transaction, or not at all. */
export class Ingester {
  constructor(
    private readonly connection: Connection,
    private readonly read: ReadDocument,
  ) {}

  /** A file, or every file below a folder; a bad one never stops the others. Never throws. */
  async path(path: string, { onOutcome, ...options }: IngestOptions): Promise<IngestOutcome[]> {
    const files = listed(path);
    if (!Array.isArray(files)) {
      onOutcome?.(files, { done: 1, total: 1 });
      return [files];
    }
    const outcomes: IngestOutcome[] = [];
    for (const file of files) {
      const outcome = await this.#file(file, options);
      outcomes.push(outcome);
      onOutcome?.(outcome, { done: outcomes.length, total: files.length });
    }
    return outcomes;
  }

  /** One document in memory. Never throws. */
  async document(document: DocumentBytes, options: ReadOptions): Promise<IngestOutcome> {
    try {
      return await this.#store(document, options);
    } catch (error) {
      return failureOf(document.name, error);
    }
  }

  async #file(path: string, options: ReadOptions): Promise<IngestOutcome> {
    try {
      return await this.#store({ bytes: readDocumentFile(path), name: path }, options);
    } catch (error) {
      return failureOf(path, error);
    }
  }

  async #store(document: DocumentBytes, options: ReadOptions): Promise<IngestOutcome> {
    const known = this.#known(document.bytes, options);
    if (known) return outcomeOf(document.name, known, { status: 'unchanged', replaced: false });
    const { report, status } = await readChecked(this.read, document, options);
    const ingestedAt = new Date().toISOString();
    const incoming = { report, status, content: document.bytes, ingestedAt };
    const { replaced } = writeReport(this.connection, incoming);
    return outcomeOf(document.name, report, { status, replaced });
  }

  /** What is stored of exactly these bytes, unless the caller now says another body or year. */
  #known(bytes: Uint8Array, { agency, year }: ReadOptions): Report | undefined {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const stored = storedAs(this.connection, sha256);
    if (!stored) return undefined;
    const same =
      (agency ?? stored.agency) === stored.agency && (year ?? stored.year) === stored.year;
    return same ? readReport(this.connection, stored.id) : undefined;
  }
}

/** The files, or the outcome that stands for a path without any. */
function listed(path: string): string[] | IngestOutcome {
  try {
    return filesAt(path);
  } catch (error) {
    return failureOf(path, error);
  }
}
