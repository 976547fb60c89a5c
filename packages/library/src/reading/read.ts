import type { Report, YearOfReport } from '@nianbao/domain';
import type { ReadStatus } from '../store/reports.js';

/** What a caller knows better than the document. */
export interface ReadOptions {
  /** The body the report speaks for. Default: as the document says. */
  agency?: string;
  /** The year it reports on. Default: as the document says. */
  year?: number;
}

/** What is told to a reader about a document. */
export interface ToRead extends ReadOptions {
  name: string;
  /** Encoding that the server of a page named. */
  charset?: string;
  /** The same body's report of the year before, as evidence for glued cells. */
  previous?: YearOfReport | undefined;
  /** The same body's report of the year after. */
  next?: YearOfReport | undefined;
}

/** A report, and how far it could be read. */
export interface ReadResult {
  report: Report;
  status: ReadStatus;
}

/** Reads a document into a report; throws a NianbaoError where it cannot. */
export type ReadDocument = (bytes: Uint8Array, options: ToRead) => Promise<ReadResult>;

/** What reads documents for a library. */
export interface DocumentReader {
  /** Reads a document into a checked report. */
  read: ReadDocument;
  /** How many documents it reads at the same time. */
  readonly atOnce: number;
  /** Ends what it holds, work in hand included. Idempotent. */
  close(): Promise<void>;
}
