import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Answer, Stages } from '@nianbao/answer';
import type { Report } from '@nianbao/domain';
import type { ClusterClient, Tokeniser } from '@nianbao/search';
import { KeptAnswers } from '../ask/kept-answers.js';
import { allFindings } from '../checks/all-findings.js';
import { YearFindings } from '../checks/between-years.js';
import { fileMissing, reportUnknown, storeReadOnly } from '../errors.js';
import {
  checkFormat,
  type ExportFormat,
  exportBytes,
  type TableFormat,
  tableBytes,
} from '../export/export.js';
import type { ExportFilter } from '../export/filter.js';
import type { ObservationsPage } from '../export/page.js';
import { isPathLike, listOf } from '../given.js';
import type { Comparison, ComparisonQuery } from '../indicators/comparison.js';
import { Indicators } from '../indicators/indicators.js';
import type { IndicatorDetail, IndicatorGroup } from '../indicators/model.js';
import { tableOf } from '../indicators/table.js';
import { type CheckedDocument, checkDocuments } from '../ingest/check-documents.js';
import { readFile, resultOf } from '../ingest/check-file.js';
import { readDocumentFile } from '../ingest/files.js';
import type { IngestOptions } from '../ingest/ingester.js';
import type { IngestOutcome } from '../ingest/outcome.js';
import type { DocumentBytes, IngestSource } from '../ingest/sources.js';
import type { AskOptions, CheckResult, Library, Suggestion } from '../library.js';
import type { Condition } from '../observe/condition.js';
import type { LibraryListener } from '../observe/events.js';
import { Watch } from '../observe/watch.js';
import { agenciesNamed } from '../ports/agencies.js';
import type { DocumentReader, ReadOptions } from '../reading/read.js';
import type { ReadingSettings } from '../reading/settings.js';
import { checkWhole, type SearchQuery, type SearchResult } from '../search/search.js';
import { bodyOf } from '../store/bodies.js';
import type { Connection } from '../store/connection.js';
import type { StoredDocument } from '../store/documents.js';
import type { Holdings } from '../store/holdings.js';
import { MOST_REPORTS, type ReportsPage, type ReportsQuery } from '../store/report-pages.js';
import { type ReportSummary, readReport, type StoredReport } from '../store/reports.js';
import { evidenceBeside } from '../store/years-beside.js';
import { clusterCondition } from './condition.js';
import { copyOut } from './copy-out.js';
import { heldIn } from './counts.js';
import type { ClusterEngine } from './engine.js';
import type { ClusterFigures } from './figures.js';
import { ingestBatch, ingestInto } from './ingest.js';
import { LAYOUT } from './layout.js';
import { MemoReader } from './memo-reader.js';
import { neighboursOf, tiesOf } from './neighbours.js';
import { exportedRows, observationsIn } from './observations.js';
import { keptReport, readFileOf, type Ties, withScratch } from './records.js';
import { holdingsIn, reportsPageIn, summariesIn } from './reports.js';
import type { ClusterView } from './view.js';
import type { ClusterWriter } from './writer.js';

/** What a library on a cluster is made of. */
export interface ClusterParts {
  client: ClusterClient;
  view: ClusterView;
  writer: ClusterWriter;
  engine: ClusterEngine;
  figures: ClusterFigures;
  tokeniser: Tokeniser;
  reader: DocumentReader;
  settings: ReadingSettings;
  readOnly: boolean;
}

/** The library on an OpenSearch cluster. What is decided about reports is decided by the same code as on one file. */
export class ClusterLibrary implements Library {
  readonly data: string;
  readonly readOnly: boolean;
  readonly #indicators: Indicators;
  readonly #answers: KeptAnswers;
  readonly #watch = new Watch();

  constructor(private readonly parts: ClusterParts) {
    const { client, view, figures } = parts;
    this.data = `${client.where}/${client.prefix}`;
    this.readOnly = parts.readOnly;
    this.#answers = new KeptAnswers(() => view.state.state);
    this.#indicators = new Indicators((concept) => heldIn(client, view, concept), view, figures);
  }

  async ingest(
    sources: IngestSource | readonly IngestSource[],
    options: IngestOptions = {},
  ): Promise<IngestOutcome[]> {
    this.#mustBeWritable();
    return ingestInto(this.#ingestParts, listOf(sources), options);
  }

  async ingestDocument(document: DocumentBytes, options: ReadOptions = {}): Promise<IngestOutcome> {
    this.#mustBeWritable();
    const arrived = [{ file: document.name, document }];
    const [outcome] = await ingestBatch(this.#ingestParts, arrived, options);
    return outcome as IngestOutcome;
  }

  ask(question: string, options: AskOptions = {}): Promise<Answer> {
    const { view, engine } = this.parts;
    return this.#watch.asked(question, (make) =>
      view.run(() =>
        this.#answers.answer(question, options, () =>
          make((planned) => engine.answerer.ask(question, { ...options, planned })),
        ),
      ),
    );
  }

  explain(question: string, options: AskOptions = {}): Promise<Stages> {
    const { view, engine } = this.parts;
    return view.run(() => engine.answerer.explain(question, options));
  }

  async dialogue(conversation: string): Promise<string | undefined> {
    return this.parts.engine.answerer.dialogue(conversation);
  }

  resume(conversation: string, state: string): Promise<void> {
    const { view, engine } = this.parts;
    return view.run(() => engine.answerer.resume(conversation, state));
  }

  async forget(conversation: string): Promise<void> {
    this.parts.engine.answerer.forget(conversation);
  }

  search(query: SearchQuery): Promise<SearchResult> {
    const { view, engine } = this.parts;
    return this.#watch.searched(() => view.run(() => engine.search.search(query)));
  }

  async check(pathOrId: string, options: ReadOptions = {}): Promise<CheckResult> {
    const { view } = this.parts;
    if (await view.run(() => view.catalogue.report(pathOrId) !== undefined)) {
      return { ...resultOf(await this.report(pathOrId)), stored: true };
    }
    if (existsSync(pathOrId)) return this.#checkFile(pathOrId, options);
    throw isPathLike(pathOrId) ? fileMissing(pathOrId) : reportUnknown(pathOrId);
  }

  async checkDocuments(
    documents: readonly DocumentBytes[],
    unstated: ReadOptions = {},
  ): Promise<CheckedDocument[]> {
    const { settings } = this.parts;
    return this.#watch.checked(documents.length, () =>
      this.#beside(documents, unstated, (connection, reader) =>
        checkDocuments({ connection, reader, settings }, documents, unstated),
      ),
    );
  }

  async observations(
    filter: ExportFilter,
    page: { limit: number; offset: number },
  ): Promise<ObservationsPage> {
    const { client, view } = this.parts;
    return view.run(() => observationsIn(client, view, this.#named(filter), page));
  }

  export({
    format,
    ...filter
  }: { format: ExportFormat } & ExportFilter): AsyncIterable<Uint8Array> {
    checkFormat(format);
    const { client, view } = this.parts;
    return view.stream(() => exportBytes(format, exportedRows(client, view, this.#named(filter))));
  }

  report(id: string): Promise<StoredReport> {
    const { client, view } = this.parts;
    return view.run(async () => {
      const kept = await keptReport(client, view.state, id);
      return withScratch([kept], (scratch) => ({
        ...readReport(scratch, id),
        findings: allFindings(scratch, new YearFindings(scratch), id),
      }));
    });
  }

  reports(): Promise<ReportSummary[]> {
    const { client, view } = this.parts;
    return view.run(() => summariesIn(client, view));
  }

  async reportsPage(query: ReportsQuery = {}): Promise<ReportsPage> {
    const { limit = 0, offset = 0 } = query;
    checkWhole('limit', limit, MOST_REPORTS);
    checkWhole('offset', offset, Number.MAX_SAFE_INTEGER);
    const { client, view } = this.parts;
    return view.run(() => reportsPageIn(client, view, query));
  }

  holdings(): Promise<Holdings> {
    const { client, view } = this.parts;
    return view.run(() => holdingsIn(client, view));
  }

  indicators(): Promise<IndicatorGroup[]> {
    return this.parts.view.run(() => this.#indicators.groups());
  }

  indicator(id: string): Promise<IndicatorDetail | undefined> {
    return this.parts.view.run(() => this.#indicators.detail(id));
  }

  compare(query: ComparisonQuery): Promise<Comparison> {
    return this.parts.view.run(() => this.#indicators.compare(query));
  }

  async exportComparison(format: TableFormat, query: ComparisonQuery): Promise<Uint8Array> {
    return tableBytes(format, tableOf(await this.compare(query)));
  }

  async exportIndicator(format: TableFormat, id: string): Promise<Uint8Array | undefined> {
    return this.parts.view.run(async () => {
      const detail = await this.indicator(id);
      if (!detail) return undefined;
      const agencies = [...new Set(detail.figures.map(({ agency }) => agency))];
      return this.exportComparison(format, { indicators: [id], agencies });
    });
  }

  document(id: string): Promise<StoredDocument> {
    const { client, view } = this.parts;
    return view.run(() => {
      const known = view.catalogue.report(id);
      if (!known) throw reportUnknown(id);
      return readFileOf(client, id, known.sha256);
    });
  }

  suggest(typed: string, limit = 8): Promise<Suggestion[]> {
    const { view, engine } = this.parts;
    return view.run(() => engine.suggestions.suggest(typed, limit));
  }

  spelling(words: string): Promise<string | undefined> {
    const { view, engine } = this.parts;
    return view.run(() => engine.correct(words));
  }

  observe(listener: LibraryListener): () => void {
    return this.#watch.add(listener);
  }

  async condition(): Promise<Condition> {
    const store = { version: LAYOUT, bytes: null, freeBytes: null };
    return { store, index: null, cluster: await clusterCondition(this.parts.client) };
  }

  revision(): Promise<number> {
    const { view } = this.parts;
    return view.run(() => view.state.revision);
  }

  async notice(): Promise<string> {
    return this.parts.tokeniser.notice;
  }

  backup(folder: string): Promise<void> {
    const { client, view } = this.parts;
    return view.run(() => copyOut(client, view.state, resolve(folder)));
  }

  async close(): Promise<void> {
    await this.parts.reader.close();
    await this.parts.client.close();
  }

  get #ingestParts() {
    const { client, writer, tokeniser, reader, settings } = this.parts;
    const { ingested: watch } = this.#watch;
    return { client, writer, tokeniser: async () => tokeniser, reader, settings, watch };
  }

  async #checkFile(path: string, options: ReadOptions): Promise<CheckResult> {
    const { settings } = this.parts;
    const document = { bytes: readDocumentFile(path, settings), name: basename(path) };
    return this.#beside([document], options, async (scratch, reader) => {
      const years = new YearFindings(scratch);
      const beside = (report: Report) =>
        evidenceBeside(scratch, bodyOf(scratch, report), report.year);
      const report = await readFile(reader, path, { ...options, beside }, settings);
      return resultOf({ ...report, findings: [...report.findings, ...years.of(report)] });
    });
  }

  /** Runs `work` on a store in memory with the reports that some documents may be held against. */
  #beside<Result>(
    documents: readonly DocumentBytes[],
    known: ReadOptions,
    work: (scratch: Connection, reader: DocumentReader) => Promise<Result>,
  ): Promise<Result> {
    const { client, view } = this.parts;
    const reader = new MemoReader(this.parts.reader);
    return view.run(async () => {
      // What a document says by itself, and what it would be where that is not said.
      const ties = await Promise.all([
        tiesOf(reader, documents, {}),
        ...(Object.keys(known).length > 0 ? [tiesOf(reader, documents, known)] : []),
      ]);
      const { kept, contents } = await neighboursOf(client, view.state, joined(ties));
      return withScratch(kept, (scratch) => work(scratch, reader), contents);
    });
  }

  /** The filter with the bodies that its names stand for. */
  #named({ agencies, ...filter }: ExportFilter): ExportFilter {
    if (!agencies) return filter;
    const catalogue = this.parts.view.current();
    return { ...filter, agencies: agencies.flatMap((name) => agenciesNamed(catalogue, name)) };
  }

  #mustBeWritable(): void {
    if (this.readOnly) throw storeReadOnly(this.data);
  }
}

const joined = (all: readonly Ties[]): Ties => ({
  keys: new Set(all.flatMap(({ keys }) => [...keys])),
  names: new Set(all.flatMap(({ names }) => [...names])),
  reports: new Set(all.flatMap(({ reports }) => [...reports])),
  sha256: new Set(all.flatMap(({ sha256 }) => [...sha256])),
});
