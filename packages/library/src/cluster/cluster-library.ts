import { basename, resolve } from 'node:path';
import type { ClusterClient, Tokeniser } from '@nianbao/search';
import { allFindings } from '../checks/all-findings.js';
import { YearFindings } from '../checks/between-years.js';
import { CommonLibrary, type Stretch } from '../common-library.js';
import type { WordsEngine } from '../engine.js';
import { reportUnknown } from '../errors.js';
import { type ExportFormat, exportBytes } from '../export/export.js';
import type { ExportFilter } from '../export/filter.js';
import type { ObservationsPage } from '../export/page.js';
import { listOf } from '../given.js';
import { type CheckedDocument, checkDocuments } from '../ingest/check-documents.js';
import { type CheckResult, checkBeside } from '../ingest/check-file.js';
import { readDocumentFile } from '../ingest/files.js';
import type { IngestOptions } from '../ingest/ingester.js';
import type { IngestOutcome } from '../ingest/outcome.js';
import type { DocumentBytes, IngestSource } from '../ingest/sources.js';
import type { Library } from '../library.js';
import type { Condition } from '../observe/condition.js';
import type { DocumentReader, ReadOptions } from '../reading/read.js';
import type { ReadingSettings } from '../reading/settings.js';
import type { StoredDocument } from '../store/documents.js';
import type { Holdings } from '../store/holdings.js';
import type { ReportsPage, ReportsQuery } from '../store/report-pages.js';
import { type ReportSummary, readReport, type StoredReport } from '../store/reports.js';
import { withBeside } from './beside.js';
import { clusterCondition } from './condition.js';
import { copyOut } from './copy-out.js';
import { heldIn } from './counts.js';
import type { ClusterFigures } from './figures.js';
import { ingestBatch, ingestInto } from './ingest.js';
import { LAYOUT } from './layout.js';
import { exportedRows, observationsIn } from './observations.js';
import { keptReport, readFileOf, withScratch } from './records.js';
import { holdingsIn, reportsPageIn, summariesIn } from './reports.js';
import type { ClusterView } from './view.js';
import type { ClusterWriter } from './writer.js';

/** What a library on a cluster is made of. */
export interface ClusterParts {
  client: ClusterClient;
  view: ClusterView;
  writer: ClusterWriter;
  engine: WordsEngine;
  figures: ClusterFigures;
  tokeniser: Tokeniser;
  reader: DocumentReader;
  settings: ReadingSettings;
  readOnly: boolean;
}

/** The library on an OpenSearch cluster. What is decided about reports is decided by the same code as on one file. */
export class ClusterLibrary extends CommonLibrary implements Library {
  readonly data: string;
  readonly readOnly: boolean;

  constructor(private readonly parts: ClusterParts) {
    const { client, view, figures } = parts;
    super({
      catalogue: view,
      figures,
      held: (concept) => heldIn(client, view, concept),
      state: () => view.state.state,
    });
    this.data = `${client.where}/${client.prefix}`;
    this.readOnly = parts.readOnly;
  }

  async ingest(
    sources: IngestSource | readonly IngestSource[],
    options: IngestOptions = {},
  ): Promise<IngestOutcome[]> {
    this.mustBeWritable();
    return ingestInto(this.#ingestParts, listOf(sources), options);
  }

  async ingestDocument(document: DocumentBytes, options: ReadOptions = {}): Promise<IngestOutcome> {
    this.mustBeWritable();
    const arrived = [{ file: document.name, document }];
    const [outcome] = await ingestBatch(this.#ingestParts, arrived, options);
    return outcome as IngestOutcome;
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

  holdings(): Promise<Holdings> {
    const { client, view } = this.parts;
    return view.run(() => holdingsIn(client, view));
  }

  document(id: string): Promise<StoredDocument> {
    const { client, view } = this.parts;
    return view.run(() => {
      const known = view.catalogue.report(id);
      if (!known) throw reportUnknown(id);
      return readFileOf(client, id, known.sha256);
    });
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

  protected atOnce<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    return this.parts.view.run(work);
  }

  protected async words(): Promise<WordsEngine> {
    return this.parts.engine;
  }

  protected async holds(report: string): Promise<boolean> {
    const { view } = this.parts;
    return view.run(() => view.catalogue.report(report) !== undefined);
  }

  protected async checkFile(path: string, options: ReadOptions): Promise<CheckResult> {
    const { settings } = this.parts;
    const document = { bytes: readDocumentFile(path, settings), name: basename(path) };
    return withBeside(this.parts, [document], options, (connection, reader) =>
      checkBeside({ connection, reader, settings }, path, options),
    );
  }

  protected checkAll(
    documents: readonly DocumentBytes[],
    unstated: ReadOptions,
  ): Promise<CheckedDocument[]> {
    const { settings } = this.parts;
    return withBeside(this.parts, documents, unstated, (connection, reader) =>
      checkDocuments({ connection, reader, settings }, documents, unstated),
    );
  }

  protected someReports(query: ReportsQuery): Promise<ReportsPage> {
    const { client, view } = this.parts;
    return reportsPageIn(client, view, query);
  }

  protected someRows(filter: ExportFilter, page: Stretch): Promise<ObservationsPage> {
    const { client, view } = this.parts;
    return observationsIn(client, view, filter, page);
  }

  protected file(format: ExportFormat, filter: ExportFilter): AsyncIterable<Uint8Array> {
    const { client, view } = this.parts;
    return view.stream(() => exportBytes(format, exportedRows(client, view, this.named(filter))));
  }

  get #ingestParts() {
    const { client, writer, tokeniser, reader, settings } = this.parts;
    const { ingested: watch } = this.watch;
    return { client, writer, tokeniser: async () => tokeniser, reader, settings, watch };
  }
}
