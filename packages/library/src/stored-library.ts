import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Answer, Stages } from '@nianbao/answer';
import type { Report } from '@nianbao/domain';
import { KeptAnswers } from './ask/kept-answers.js';
import { allFindings } from './checks/all-findings.js';
import { YearFindings } from './checks/between-years.js';
import { type Engine, openEngine } from './engine.js';
import { fileMissing, reportUnknown, storeReadOnly } from './errors.js';
import {
  checkFormat,
  type ExportFormat,
  exportBytes,
  type TableFormat,
  tableBytes,
} from './export/export.js';
import type { ExportFilter } from './export/filter.js';
import { type ObservationsPage, observationsPage } from './export/page.js';
import { type ExportRow, exportRows } from './export/rows.js';
import { isPathLike, listOf } from './given.js';
import type { Comparison, ComparisonQuery } from './indicators/comparison.js';
import { heldOf } from './indicators/counts.js';
import { Indicators } from './indicators/indicators.js';
import type { IndicatorDetail, IndicatorGroup } from './indicators/model.js';
import { tableOf } from './indicators/table.js';
import { type CheckedDocument, checkDocuments } from './ingest/check-documents.js';
import { readFile, resultOf } from './ingest/check-file.js';
import { Ingester, type IngestOptions } from './ingest/ingester.js';
import type { IngestOutcome } from './ingest/outcome.js';
import type { DocumentBytes, IngestSource } from './ingest/sources.js';
import type { AskOptions, CheckResult, LocalLibrary, Suggestion } from './library.js';
import { type Condition, storeCondition } from './observe/condition.js';
import type { LibraryListener } from './observe/events.js';
import { Watch } from './observe/watch.js';
import { agenciesNamed } from './ports/agencies.js';
import { readCatalogue, StoredCatalogue } from './ports/catalogue.js';
import { StoredFigures } from './ports/figures.js';
import type { DocumentReader, ReadOptions } from './reading/read.js';
import { type ReadingSettings, readingSettings } from './reading/settings.js';
import { checkWhole, type SearchQuery, type SearchResult } from './search/search.js';
import { copyStore } from './store/backup.js';
import { bodyOf } from './store/bodies.js';
import type { Connection } from './store/connection.js';
import { readDocument, type StoredDocument } from './store/documents.js';
import { type Holdings, readHoldings } from './store/holdings.js';
import type { StoreMode } from './store/open.js';
import {
  MOST_REPORTS,
  type ReportsPage,
  type ReportsQuery,
  readReportsPage,
} from './store/report-pages.js';
import {
  hasReport,
  type ReportSummary,
  readReport,
  readSummaries,
  type StoredReport,
} from './store/reports.js';
import { readState } from './store/revision.js';
import { evidenceBeside } from './store/years-beside.js';

/** The library on one SQLite file. */
export class StoredLibrary implements LocalLibrary {
  readonly readOnly: boolean;
  readonly #ingester: Ingester;
  readonly #years: YearFindings;
  readonly #indicators: Indicators;
  readonly #catalogue: StoredCatalogue;
  readonly #answers: KeptAnswers;
  readonly #watch = new Watch();
  #engine: Promise<Engine> | undefined;

  constructor(
    readonly data: string,
    private readonly connection: Connection,
    private readonly mode: StoreMode,
    private readonly reader: DocumentReader,
    private readonly settings: ReadingSettings = readingSettings(),
  ) {
    this.readOnly = mode !== 'write';
    this.#years = new YearFindings(connection);
    this.#answers = new KeptAnswers(() => readState(connection).state);
    this.#catalogue = new StoredCatalogue(connection);
    this.#indicators = new Indicators(
      (concept) => heldOf(connection, concept),
      this.#catalogue,
      new StoredFigures(connection),
    );
    const { ingested } = this.#watch;
    this.#ingester = new Ingester(connection, reader, this.#years, settings, ingested);
  }

  async ingest(
    sources: IngestSource | readonly IngestSource[],
    options: IngestOptions = {},
  ): Promise<IngestOutcome[]> {
    this.#mustBeWritable();
    const outcomes = await this.#ingester.all(listOf(sources), options);
    await this.#keepUp(outcomes);
    return outcomes;
  }

  async ingestDocument(document: DocumentBytes, options: ReadOptions = {}): Promise<IngestOutcome> {
    this.#mustBeWritable();
    const outcome = await this.#ingester.document(document, options);
    await this.#keepUp([outcome]);
    return outcome;
  }

  async ask(question: string, options: AskOptions = {}): Promise<Answer> {
    const { answerer } = await this.#opened();
    return this.#watch.asked(question, (make) =>
      this.#answers.answer(question, options, () =>
        make((planned) => answerer.ask(question, { ...options, planned })),
      ),
    );
  }

  async explain(question: string, options: AskOptions = {}): Promise<Stages> {
    const { answerer } = await this.#opened();
    return answerer.explain(question, options);
  }

  async dialogue(conversation: string): Promise<string | undefined> {
    return (await this.#opened()).answerer.dialogue(conversation);
  }

  async resume(conversation: string, state: string): Promise<void> {
    await (await this.#opened()).answerer.resume(conversation, state);
  }

  async forget(conversation: string): Promise<void> {
    (await this.#opened()).answerer.forget(conversation);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const { search } = await this.#opened();
    return this.#watch.searched(() => search.search(query));
  }

  async check(pathOrId: string, options: ReadOptions = {}): Promise<CheckResult> {
    if (hasReport(this.connection, pathOrId)) return this.#checkStored(pathOrId);
    if (existsSync(pathOrId)) return this.#checkFile(pathOrId, options);
    throw isPathLike(pathOrId) ? fileMissing(pathOrId) : reportUnknown(pathOrId);
  }

  async checkDocuments(
    documents: readonly DocumentBytes[],
    unstated: ReadOptions = {},
  ): Promise<CheckedDocument[]> {
    const { connection, reader, settings } = this;
    return this.#watch.checked(documents.length, () =>
      checkDocuments({ connection, reader, settings }, documents, unstated),
    );
  }

  rows(filter: ExportFilter = {}): Iterable<ExportRow> {
    return exportRows(this.connection, this.#named(filter));
  }

  async observations(
    filter: ExportFilter,
    page: { limit: number; offset: number },
  ): Promise<ObservationsPage> {
    checkWhole('limit', page.limit, Number.MAX_SAFE_INTEGER);
    checkWhole('offset', page.offset, Number.MAX_SAFE_INTEGER);
    return observationsPage(this.connection, this.#named(filter), page);
  }

  export({
    format,
    ...filter
  }: { format: ExportFormat } & ExportFilter): AsyncIterable<Uint8Array> {
    checkFormat(format);
    return exportBytes(format, this.rows(filter));
  }

  async report(id: string): Promise<StoredReport> {
    return this.connection.read(() => this.#report(id));
  }

  async reports(): Promise<ReportSummary[]> {
    return readSummaries(this.connection);
  }

  async reportsPage(query: ReportsQuery = {}): Promise<ReportsPage> {
    const { limit = 0, offset = 0 } = query;
    checkWhole('limit', limit, MOST_REPORTS);
    checkWhole('offset', offset, Number.MAX_SAFE_INTEGER);
    return readReportsPage(this.connection, query, this.#catalogue.current());
  }

  async holdings(): Promise<Holdings> {
    return readHoldings(this.connection);
  }

  async indicators(): Promise<IndicatorGroup[]> {
    return this.#indicators.groups();
  }

  async indicator(id: string): Promise<IndicatorDetail | undefined> {
    return this.#indicators.detail(id);
  }

  async compare(query: ComparisonQuery): Promise<Comparison> {
    return this.#indicators.compare(query);
  }

  async exportComparison(format: TableFormat, query: ComparisonQuery): Promise<Uint8Array> {
    return tableBytes(format, tableOf(await this.compare(query)));
  }

  async exportIndicator(format: TableFormat, id: string): Promise<Uint8Array | undefined> {
    const detail = await this.indicator(id);
    if (!detail) return undefined;
    const agencies = [...new Set(detail.figures.map(({ agency }) => agency))];
    return this.exportComparison(format, { indicators: [id], agencies });
  }

  async document(id: string): Promise<StoredDocument> {
    return readDocument(this.connection, id);
  }

  async suggest(typed: string, limit = 8): Promise<Suggestion[]> {
    const { suggestions } = await this.#opened();
    return suggestions.suggest(typed, limit);
  }

  async spelling(words: string): Promise<string | undefined> {
    const { spelling, keeper } = await this.#opened();
    await keeper.refresh();
    return spelling.correct(words);
  }

  observe(listener: LibraryListener): () => void {
    return this.#watch.add(listener);
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
    return (await this.#opened()).tokeniser.notice;
  }

  async backup(folder: string): Promise<void> {
    const { keeper } = await this.#opened();
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

  #checkStored(id: string): CheckResult {
    return { ...resultOf(this.#report(id)), stored: true };
  }

  async #checkFile(path: string, options: ReadOptions): Promise<CheckResult> {
    const beside = (report: Report) =>
      evidenceBeside(this.connection, bodyOf(this.connection, report), report.year);
    const report = await readFile(this.reader, path, { ...options, beside }, this.settings);
    return resultOf({ ...report, findings: [...report.findings, ...this.#years.of(report)] });
  }

  #report(id: string): StoredReport {
    const report = readReport(this.connection, id);
    return { ...report, findings: allFindings(this.connection, this.#years, id) };
  }

  /** The filter with the bodies that its names stand for. */
  #named({ agencies, ...filter }: ExportFilter): ExportFilter {
    if (!agencies) return filter;
    const catalogue = readCatalogue(this.connection);
    return { ...filter, agencies: agencies.flatMap((name) => agenciesNamed(catalogue, name)) };
  }

  #mustBeWritable(): void {
    if (this.readOnly) throw storeReadOnly(this.data);
  }

  /** Brings the index in step once for everything taken in; it is written beside what comes next. */
  async #keepUp(outcomes: readonly IngestOutcome[]): Promise<void> {
    if (!outcomes.some(({ status }) => status === 'ok' || status === 'partial')) return;
    try {
      await (await this.#opened()).keeper.refresh();
    } catch {
      // What was taken in is stored; whoever searches next makes the index, or is told why not.
    }
  }

  #opened(): Promise<Engine> {
    this.#engine ??= openEngine(this.connection, {
      folder: this.data,
      mode: this.mode,
      watch: this.#watch.indexing,
    });
    return this.#engine;
  }
}
