import { resolve } from 'node:path';
import { allFindings } from './checks/all-findings.js';
import { YearFindings } from './checks/between-years.js';
import { CommonLibrary, type Stretch } from './common-library.js';
import { type Engine, openEngine } from './engine.js';
import { type ExportFormat, exportBytes } from './export/export.js';
import type { ExportFilter } from './export/filter.js';
import { type ObservationsPage, observationsPage } from './export/page.js';
import { type ExportRow, exportRows } from './export/rows.js';
import { listOf } from './given.js';
import { StoredCounts } from './indicators/counts.js';
import { type CheckedDocument, checkDocuments } from './ingest/check-documents.js';
import { type CheckResult, checkBeside } from './ingest/check-file.js';
import { Ingester, type IngestOptions } from './ingest/ingester.js';
import type { IngestOutcome } from './ingest/outcome.js';
import type { DocumentBytes, IngestSource } from './ingest/sources.js';
import type { LocalLibrary } from './library.js';
import { type Condition, storeCondition } from './observe/condition.js';
import { StoredCatalogue } from './ports/catalogue.js';
import { StoredFigures } from './ports/figures.js';
import type { DocumentReader, ReadOptions } from './reading/read.js';
import { type ReadingSettings, readingSettings } from './reading/settings.js';
import { copyStore } from './store/backup.js';
import type { Connection } from './store/connection.js';
import { readDocument, type StoredDocument } from './store/documents.js';
import { type Holdings, readHoldings } from './store/holdings.js';
import type { StoreMode } from './store/open.js';
import { type ReportsPage, type ReportsQuery, readReportsPage } from './store/report-pages.js';
import {
  hasReport,
  type ReportSummary,
  readReport,
  readSummaries,
  type StoredReport,
} from './store/reports.js';
import { readState } from './store/revision.js';

/** The library on one SQLite file. */
export class StoredLibrary extends CommonLibrary implements LocalLibrary {
  readonly readOnly: boolean;
  readonly #ingester: Ingester;
  readonly #years: YearFindings;
  readonly #catalogue: StoredCatalogue;
  #engine: Promise<Engine> | undefined;

  constructor(
    readonly data: string,
    private readonly connection: Connection,
    private readonly mode: StoreMode,
    private readonly reader: DocumentReader,
    private readonly settings: ReadingSettings = readingSettings(),
  ) {
    const catalogue = new StoredCatalogue(connection);
    const counts = new StoredCounts(connection);
    super({
      catalogue,
      figures: new StoredFigures(connection),
      held: (concept) => counts.of(concept),
      state: () => readState(connection).state,
    });
    this.readOnly = mode !== 'write';
    this.#catalogue = catalogue;
    this.#years = new YearFindings(connection);
    const { ingested } = this.watch;
    this.#ingester = new Ingester(connection, reader, this.#years, settings, ingested);
  }

  async ingest(
    sources: IngestSource | readonly IngestSource[],
    options: IngestOptions = {},
  ): Promise<IngestOutcome[]> {
    this.mustBeWritable();
    const outcomes = await this.#ingester.all(listOf(sources), options);
    await this.#keepUp(outcomes);
    return outcomes;
  }

  async ingestDocument(document: DocumentBytes, options: ReadOptions = {}): Promise<IngestOutcome> {
    this.mustBeWritable();
    const outcome = await this.#ingester.document(document, options);
    await this.#keepUp([outcome]);
    return outcome;
  }

  rows(filter: ExportFilter = {}): Iterable<ExportRow> {
    return exportRows(this.connection, this.named(filter));
  }

  async report(id: string): Promise<StoredReport> {
    return this.connection.read(() => ({
      ...readReport(this.connection, id),
      findings: allFindings(this.connection, this.#years, id),
    }));
  }

  async reports(): Promise<ReportSummary[]> {
    return readSummaries(this.connection);
  }

  async holdings(): Promise<Holdings> {
    return readHoldings(this.connection);
  }

  async document(id: string): Promise<StoredDocument> {
    return readDocument(this.connection, id);
  }

  async condition(): Promise<Condition> {
    const engine = await this.#engine?.catch(() => undefined);
    return {
      store: storeCondition(this.connection, this.data),
      index: engine?.keeper.condition() ?? null,
      cluster: null,
    };
  }

  async revision(): Promise<number> {
    return readState(this.connection).revision;
  }

  async notice(): Promise<string> {
    return (await this.words()).tokeniser.notice;
  }

  async backup(folder: string): Promise<void> {
    const { keeper } = await this.words();
    await keeper.refresh();
    await keeper.settled();
    copyStore(this.connection, this.data, resolve(folder));
  }

  async close(): Promise<void> {
    await this.reader.close();
    const engine = await this.#engine?.catch(() => undefined);
    await engine?.keeper.settled();
    this.connection.close();
  }

  /** Each port reads in transactions of its own. */
  protected async atOnce<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    return work();
  }

  protected words(): Promise<Engine> {
    this.#engine ??= openEngine(this.connection, {
      folder: this.data,
      mode: this.mode,
      watch: this.watch.indexing,
    });
    return this.#engine;
  }

  protected async holds(report: string): Promise<boolean> {
    return hasReport(this.connection, report);
  }

  protected checkFile(path: string, options: ReadOptions): Promise<CheckResult> {
    return checkBeside(this.#desk, path, options);
  }

  protected checkAll(
    documents: readonly DocumentBytes[],
    unstated: ReadOptions,
  ): Promise<CheckedDocument[]> {
    return checkDocuments(this.#desk, documents, unstated);
  }

  protected async someReports(query: ReportsQuery): Promise<ReportsPage> {
    return readReportsPage(this.connection, query, this.#catalogue.current());
  }

  protected someRows(filter: ExportFilter, page: Stretch): Promise<ObservationsPage> {
    return observationsPage(this.connection, filter, page);
  }

  protected file(format: ExportFormat, filter: ExportFilter): AsyncIterable<Uint8Array> {
    return exportBytes(format, this.rows(filter));
  }

  get #desk() {
    const { connection, reader, settings } = this;
    return { connection, reader, settings };
  }

  /** Brings the index in step once for everything taken in; it is written beside what comes next. */
  async #keepUp(outcomes: readonly IngestOutcome[]): Promise<void> {
    if (!outcomes.some(({ status }) => status === 'ok' || status === 'partial')) return;
    try {
      await (await this.words()).keeper.refresh();
    } catch {
      // What was taken in is stored; whoever searches next makes the index, or is told why not.
    }
  }
}
