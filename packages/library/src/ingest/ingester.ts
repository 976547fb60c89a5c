import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { YearFindings } from '../checks/between-years.js';
import type { DocumentReader, ReadOptions, ReadResult } from '../reading/read.js';
import type { ReadingSettings } from '../reading/settings.js';
import type { Connection } from '../store/connection.js';
import { type KnownReport, readSummary } from '../store/reports.js';
import { storedAs } from '../store/stored-as.js';
import { writeReport } from '../store/write-report.js';
import { Arrivals } from './arrivals.js';
import { checkSize } from './files.js';
import { inOrder } from './in-order.js';
import {
  failureOf,
  type IngestOutcome,
  outcomeOf,
  type ToldFinding,
  told,
  unchangedOutcome,
} from './outcome.js';
import { Rereader } from './reread.js';
import type { Arrived, DocumentBytes, IngestSource } from './sources.js';

/** How far an ingest is. */
export interface IngestPosition {
  done: number;
  /** How many files there are, as far as is known. */
  total: number;
  /** True while `total` may still grow, because an archive has not been opened yet. */
  growing: boolean;
}

/** Told after each file. */
export type IngestProgress = (outcome: IngestOutcome, at: IngestPosition) => void;

/** Options of {@link Ingester.all}. */
export interface IngestOptions extends ReadOptions {
  onOutcome?: IngestProgress;
  /** Told of each file of a folder or an archive that certainly is no report and is left out. */
  onSkip?: (file: string) => void;
  /** Once aborted, no further file is begun; those in hand are finished. */
  signal?: AbortSignal;
}

/** A file that was read. */
interface Read {
  file: string;
  document: DocumentBytes;
  result: ReadResult;
}

/** A file as far as it can be brought without writing: read, known already, or failed. */
type Prepared = Read | ({ file: string } & ({ known: string } | { error: unknown }));

/** The same, and when it came. */
interface Begun {
  since: number;
  prepared: Prepared;
}

/** Told what became of a document, and milliseconds since it came. */
export type IngestWatch = (outcome: IngestOutcome, ms: number) => void;

const MEGABYTE = 1024 * 1024;

/** Files in hand for each reading process, so that none waits while results are stored in order. */
const IN_HAND = 4;

/** Bytes in hand; a larger file is in hand alone. */
const BYTES_IN_HAND = 64 * MEGABYTE;

const weigh = (arrived: Arrived): number =>
  'document' in arrived ? arrived.document.bytes.length : 0;

/**
 * Takes documents in: several are read at once, each is stored in one transaction, or not at all.
 * They are stored in the order they come in, so that of two versions in one folder the same one
 * stays whatever the readers' pace.
 */
export class Ingester {
  readonly #rereader: Rereader;

  constructor(
    private readonly connection: Connection,
    private readonly reader: DocumentReader,
    private readonly years: YearFindings,
    private readonly settings: ReadingSettings,
    private readonly watch: IngestWatch = () => undefined,
  ) {
    this.#rereader = new Rereader(connection, reader);
  }

  /** Everything that the sources stand for; a bad file never stops the others. Never throws. */
  async all(
    sources: readonly IngestSource[],
    { onOutcome, onSkip, signal, ...known }: IngestOptions,
  ): Promise<IngestOutcome[]> {
    // What a process that was ended left to be read again.
    await this.#rereader.settleAll();
    const arrivals = new Arrivals(this.settings, onSkip ?? (() => undefined));
    const outcomes: IngestOutcome[] = [];
    const prepared = inOrder(arrivals.of(sources, signal), {
      work: (arrived) => this.#begin(arrived, known),
      weigh,
      room: { items: this.reader.atOnce * IN_HAND, weight: BYTES_IN_HAND },
    });
    for await (const one of prepared) {
      const outcome = await this.#end(one, known);
      outcomes.push(outcome);
      const { total, growing } = arrivals;
      onOutcome?.(outcome, { done: outcomes.length, total, growing });
    }
    return outcomes;
  }

  /** One document in memory. Never throws. */
  async document(document: DocumentBytes, known: ReadOptions): Promise<IngestOutcome> {
    const arrived = { file: document.name, document };
    return this.#end(await this.#begin(arrived, known), known);
  }

  async #begin(arrived: Arrived, known: ReadOptions): Promise<Begun> {
    return { since: performance.now(), prepared: await this.#prepare(arrived, known) };
  }

  async #end({ since, prepared }: Begun, known: ReadOptions): Promise<IngestOutcome> {
    const outcome = await this.#finish(prepared, known);
    this.watch(outcome, performance.now() - since);
    return outcome;
  }

  async #prepare(arrived: Arrived, known: ReadOptions): Promise<Prepared> {
    const { file } = arrived;
    try {
      if ('error' in arrived) throw arrived.error;
      const { document } = arrived;
      const stored = this.#stored(document.bytes, known);
      if (stored !== undefined) return { file, known: stored };
      return { file, document, result: await this.#read(file, document, known) };
    } catch (error) {
      return { file, error };
    }
  }

  async #read(file: string, document: DocumentBytes, known: ReadOptions): Promise<ReadResult> {
    const { bytes, charset, url } = document;
    checkSize(file, bytes.length, this.settings.maxBytes);
    const name = basename(document.name);
    const options = { ...known, name, ...(charset !== undefined && { charset }) };
    const { report, status } = await this.reader.read(bytes, options);
    return { report: url === undefined ? report : withAddress(report, url), status };
  }

  async #finish(prepared: Prepared, known: ReadOptions): Promise<IngestOutcome> {
    const { file } = prepared;
    try {
      if ('error' in prepared) throw prepared.error;
      if ('known' in prepared) return this.#unchanged(file, prepared.known);
      // The same bytes may have been stored since: twice in one folder, or by another process.
      const stored = this.#stored(prepared.document.bytes, known);
      return stored === undefined
        ? await this.#store(prepared, known)
        : this.#unchanged(file, stored);
    } catch (error) {
      return failureOf(file, error);
    }
  }

  /** Stores a reading, and brings what stands beside it up to date before anything is told. */
  async #store(prepared: Read, known: ReadOptions): Promise<IngestOutcome> {
    const { file, document, result } = prepared;
    const { charset } = document;
    const { id, replaced, touched } = writeReport(this.connection, {
      ...result,
      content: document.bytes,
      ingestedAt: new Date().toISOString(),
      toldWith: { ...known, ...(charset !== undefined && { charset }) },
    });
    const { settled, failed } = await this.#rereader.settle(touched);
    const stored = readSummary(this.connection, id);
    const others = settled.filter((one) => one !== id);
    return {
      ...outcomeOf(file, stored, { status: stored.status, replaced }),
      findings: this.#findings(stored, others),
      reread: others,
      rereadFailed: failed,
    };
  }

  /** Those of the report by itself, and those between years that it is the second report of. */
  #findings(stored: KnownReport, reread: readonly string[]): ToldFinding[] {
    const between = this.years.around(stored, reread);
    return [...stored.findings, ...between].map(told);
  }

  #unchanged(file: string, id: string): IngestOutcome {
    return unchangedOutcome(file, readSummary(this.connection, id));
  }

  /** The report that is read from exactly these bytes, unless the caller now says another body or year. */
  #stored(bytes: Uint8Array, { agency, year }: ReadOptions): string | undefined {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const stored = storedAs(this.connection, sha256);
    if (!stored) return undefined;
    const same =
      (agency ?? stored.agency) === stored.agency && (year ?? stored.year) === stored.year;
    return same ? stored.id : undefined;
  }
}

const withAddress = (report: ReadResult['report'], url: string): ReadResult['report'] => ({
  ...report,
  document: { ...report.document, url },
});
