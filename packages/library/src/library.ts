import type { Answer, Stages } from '@nianbao/answer';
import type { ClusterSettings } from '@nianbao/search';
import type { AskOptions } from './ask/options.js';
import type { ExportFormat, TableFormat } from './export/export.js';
import type { ExportFilter } from './export/filter.js';
import type { ObservationsPage } from './export/page.js';
import type { ExportRow } from './export/rows.js';
import type { Comparison, ComparisonQuery } from './indicators/comparison.js';
import type {
  IndicatorDetail,
  IndicatorGroup,
  IndicatorPart,
  IndicatorQuery,
} from './indicators/model.js';
import type { CheckedDocument } from './ingest/check-documents.js';
import type { CheckResult } from './ingest/check-file.js';
import type { IngestOptions } from './ingest/ingester.js';
import type { IngestOutcome } from './ingest/outcome.js';
import type { DocumentBytes, IngestSource } from './ingest/sources.js';
import type { Condition } from './observe/condition.js';
import type { LibraryListener } from './observe/events.js';
import type { ReadOptions } from './reading/read.js';
import type { ReadingSettings } from './reading/settings.js';
import type { SearchQuery, SearchResult } from './search/search.js';
import type { StoredDocument } from './store/documents.js';
import type { Holdings } from './store/holdings.js';
import type { ReportsPage, ReportsQuery } from './store/report-pages.js';
import type { ReportSummary, StoredReport } from './store/reports.js';
import type { Suggestion } from './suggest/suggestion.js';

/**
 * The front door of nianbao. Every method throws a `NianbaoError` whose `code` says what went
 * wrong; nothing that goes wrong harms what is stored. What another process stores is seen by the
 * next call.
 */
export interface Library {
  /** Folder of the store; the address of the cluster. */
  readonly data: string;
  readonly readOnly: boolean;
  /**
   * Reads a file, every file below a folder or in a ZIP archive, or several of these, and stores each
   * in a transaction of its own. A bad file is an outcome with `status: 'failed'` and stops nothing.
   * What is reported as done is on the disk. Throws only when the library is read-only.
   */
  ingest(
    sources: IngestSource | readonly IngestSource[],
    options?: IngestOptions,
  ): Promise<IngestOutcome[]>;
  /** The same for one document in memory. */
  ingestDocument(document: DocumentBytes, options?: ReadOptions): Promise<IngestOutcome>;
  /** Answers a question with its evidence. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** How a question is understood, stage by stage, without answering it. */
  explain(question: string, options?: AskOptions): Promise<Stages>;
  /** What a dialogue is about, as text to be kept for {@link Library.resume}; undefined where there is none. */
  dialogue(conversation: string): Promise<string | undefined>;
  /** Takes a dialogue up where {@link Library.dialogue} left it, after a restart; what cannot be read is no dialogue. */
  resume(conversation: string, state: string): Promise<void>;
  /** Forgets what a dialogue was about. */
  forget(conversation: string): Promise<void>;
  /** Finds passages by their words, best first. */
  search(query: SearchQuery): Promise<SearchResult>;
  /**
   * The findings of a stored report, or of a file, which is read and not stored; both are held
   * against the report of the year before where the library has it.
   */
  check(pathOrId: string, options?: ReadOptions): Promise<CheckResult>;
  /**
   * Reads and checks documents in memory together, and stores nothing: each is held against its body's
   * report of the year before, from the others or else from the library. `unstated` is assumed where a
   * document names no body or no year. One that cannot be read has an `error`; the others go on.
   */
  checkDocuments(
    documents: readonly DocumentBytes[],
    unstated?: ReadOptions,
  ): Promise<CheckedDocument[]>;
  /** Some of the observations that the filter admits, by body, year and printed order, and how many there are in all. */
  observations(
    filter: ExportFilter,
    page: { limit: number; offset: number },
  ): Promise<ObservationsPage>;
  /** Every observation that the filter admits as a file, in chunks. */
  export(options: { format: ExportFormat } & ExportFilter): AsyncIterable<Uint8Array>;
  /** A report, whole. Throws `report-unknown`. */
  report(id: string): Promise<StoredReport>;
  /** Every report, by body and year. */
  reports(): Promise<ReportSummary[]>;
  /** Some of the reports, filtered, sorted and counted by the store: what it costs is little in a large library too. */
  reportsPage(query?: ReportsQuery): Promise<ReportsPage>;
  /** How many reports, bodies, figures and which years the library holds. */
  holdings(): Promise<Holdings>;
  /** Every indicator by subject, with how many reports, bodies and years have it. */
  indicators(): Promise<IndicatorGroup[]>;
  /** One indicator: what carries it in which form, all of its figures, rankings; undefined where there is none. */
  indicator(id: string): Promise<IndicatorDetail | undefined>;
  /** The same with the figures of some bodies and the rankings of one year, as a page shows them. */
  indicatorPart(id: string, query: IndicatorQuery): Promise<IndicatorPart | undefined>;
  /** Bodies × years × indicators, with exact changes and where a series breaks. */
  compare(query: ComparisonQuery): Promise<Comparison>;
  /** The same as a file, one figure a row. */
  exportComparison(format: TableFormat, query: ComparisonQuery): Promise<Uint8Array>;
  /** Every body's and year's figure of one indicator as a file; undefined where there is none. */
  exportIndicator(format: TableFormat, id: string): Promise<Uint8Array | undefined>;
  /** The file a report was read from. Throws `report-unknown`. */
  document(id: string): Promise<StoredDocument>;
  /**
   * Whole questions that a person may be about to type, likeliest first; every one has an answer.
   * Default limit 8.
   */
  suggest(typed: string, limit?: number): Promise<Suggestion[]>;
  /**
   * The words as they must have been meant where something was typed by its sound (行政付议, or in
   * letters); undefined where there is nothing to put right.
   */
  spelling(words: string): Promise<string | undefined>;
  /**
   * Tells `listener` what the library does from now on: each question, search, check, document and work on
   * the index, with how long it took. What this gives back ends it.
   */
  observe(listener: LibraryListener): () => void;
  /** How store, index and cluster are at this moment. Never waits long, for a cluster out of reach neither. */
  condition(): Promise<Condition>;
  /** Counts the changes of what is stored; a cache keyed by it never shows what is gone. */
  revision(): Promise<number>;
  /** Which segmenter cuts Chinese and why, in one line, for an app to print at start. */
  notice(): Promise<string>;
  /** Writes a compact copy of the library into a folder that holds none yet; others may use it meanwhile. */
  backup(folder: string): Promise<void>;
  /** Closes the store. Idempotent. */
  close(): Promise<void>;
}

/** A library in a folder of this machine. */
export interface LocalLibrary extends Library {
  /** Every observation that the filter admits, by body, year and printed order. */
  rows(filter?: ExportFilter): Iterable<ExportRow>;
}

/** What {@link openLibrary} takes for a library in a folder. */
export interface LibraryOptions {
  /** Folder of the store; made when it is not there. */
  data: string;
  /** Never writes to the store, and does not make one. Default: false. */
  readOnly?: boolean;
  /** What reading may cost. */
  reading?: Partial<ReadingSettings>;
}

/** What {@link openLibrary} takes for a library on an OpenSearch cluster. */
export interface ClusterLibraryOptions extends Omit<LibraryOptions, 'data'> {
  opensearch: ClusterSettings;
}
