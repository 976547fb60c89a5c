import { existsSync } from 'node:fs';
import type { Answer, FigurePort, Stages } from '@nianbao/answer';
import type { Concept } from '@nianbao/domain';
import { KeptAnswers } from './ask/kept-answers.js';
import type { AskOptions } from './ask/options.js';
import type { WordsEngine } from './engine.js';
import { fileMissing, reportUnknown, storeReadOnly } from './errors.js';
import { checkFormat, type ExportFormat, type TableFormat, tableBytes } from './export/export.js';
import type { ExportFilter } from './export/filter.js';
import type { ObservationsPage } from './export/page.js';
import { isPathLike } from './given.js';
import type { Comparison, ComparisonQuery } from './indicators/comparison.js';
import type { Held } from './indicators/counts.js';
import { Indicators } from './indicators/indicators.js';
import type {
  IndicatorDetail,
  IndicatorGroup,
  IndicatorPart,
  IndicatorQuery,
} from './indicators/model.js';
import { tableOf } from './indicators/table.js';
import type { CheckedDocument } from './ingest/check-documents.js';
import { type CheckResult, resultOf } from './ingest/check-file.js';
import type { DocumentBytes } from './ingest/sources.js';
import type { Library } from './library.js';
import type { LibraryListener } from './observe/events.js';
import { Watch } from './observe/watch.js';
import { agenciesNamed } from './ports/agencies.js';
import type { CurrentCatalogue } from './ports/catalogue.js';
import type { ReadOptions } from './reading/read.js';
import { checkWhole, type SearchQuery, type SearchResult } from './search/search.js';
import { MOST_REPORTS, type ReportsPage, type ReportsQuery } from './store/report-pages.js';
import type { StoredReport } from './store/reports.js';
import type { Suggestion } from './suggest/suggestion.js';

/** Some of a list: how many at most, and how many to leave out before those. */
export interface Stretch {
  limit: number;
  offset: number;
}

/** The ports that every library stands on. */
export interface CommonPorts {
  catalogue: CurrentCatalogue;
  figures: FigurePort;
  /** In how many reports, bodies and years an indicator is. */
  held(concept: Concept): Held | Promise<Held>;
  /** Tells the state that the library is in: another one whenever something was stored. */
  state(): string;
}

/** What the place where a library stands decides for itself. */
type OfItsPlace =
  | 'ingest'
  | 'ingestDocument'
  | 'reports'
  | 'holdings'
  | 'document'
  | 'condition'
  | 'revision'
  | 'notice'
  | 'backup'
  | 'close';

/**
 * What a library does wherever it stands: everything that is said above the ports. A library on a file and
 * one on a cluster add how they store and read.
 */
export abstract class CommonLibrary implements Omit<Library, OfItsPlace> {
  abstract readonly data: string;
  abstract readonly readOnly: boolean;
  protected readonly watch = new Watch();
  readonly #catalogue: CurrentCatalogue;
  readonly #indicators: Indicators;
  readonly #answers: KeptAnswers;

  constructor({ catalogue, figures, held, state }: CommonPorts) {
    this.#catalogue = catalogue;
    this.#indicators = new Indicators(held, catalogue, figures);
    this.#answers = new KeptAnswers(state);
  }

  abstract report(id: string): Promise<StoredReport>;

  /** Runs `work` on one state of what is stored, whatever is stored meanwhile. */
  protected abstract atOnce<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** What needs the words cut. */
  protected abstract words(): Promise<WordsEngine>;
  protected abstract holds(report: string): Promise<boolean>;
  protected abstract checkFile(path: string, options: ReadOptions): Promise<CheckResult>;
  protected abstract checkAll(
    documents: readonly DocumentBytes[],
    unstated: ReadOptions,
  ): Promise<CheckedDocument[]>;
  protected abstract someReports(query: ReportsQuery): Promise<ReportsPage>;
  protected abstract someRows(filter: ExportFilter, page: Stretch): Promise<ObservationsPage>;
  protected abstract file(format: ExportFormat, filter: ExportFilter): AsyncIterable<Uint8Array>;

  async ask(question: string, options: AskOptions = {}): Promise<Answer> {
    const { answerer } = await this.words();
    return this.watch.asked(question, (make) =>
      this.atOnce(() =>
        this.#answers.answer(question, options, () =>
          make((planned) => answerer.ask(question, { ...options, planned })),
        ),
      ),
    );
  }

  async explain(question: string, options: AskOptions = {}): Promise<Stages> {
    const { answerer } = await this.words();
    return this.atOnce(() => answerer.explain(question, options));
  }

  async dialogue(conversation: string): Promise<string | undefined> {
    return (await this.words()).answerer.dialogue(conversation);
  }

  async resume(conversation: string, state: string): Promise<void> {
    const { answerer } = await this.words();
    return this.atOnce(() => answerer.resume(conversation, state));
  }

  async forget(conversation: string): Promise<void> {
    (await this.words()).answerer.forget(conversation);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const { search } = await this.words();
    return this.watch.searched(() => this.atOnce(() => search.search(query)));
  }

  async suggest(typed: string, limit = 8): Promise<Suggestion[]> {
    const { suggestions } = await this.words();
    return this.atOnce(() => suggestions.suggest(typed, limit));
  }

  async spelling(words: string): Promise<string | undefined> {
    const { correct } = await this.words();
    return this.atOnce(() => correct(words));
  }

  async check(pathOrId: string, options: ReadOptions = {}): Promise<CheckResult> {
    if (await this.holds(pathOrId)) {
      return { ...resultOf(await this.report(pathOrId)), stored: true };
    }
    if (existsSync(pathOrId)) return this.checkFile(pathOrId, options);
    throw isPathLike(pathOrId) ? fileMissing(pathOrId) : reportUnknown(pathOrId);
  }

  async checkDocuments(
    documents: readonly DocumentBytes[],
    unstated: ReadOptions = {},
  ): Promise<CheckedDocument[]> {
    return this.watch.checked(documents.length, () => this.checkAll(documents, unstated));
  }

  async observations(filter: ExportFilter, page: Stretch): Promise<ObservationsPage> {
    checkWhole('limit', page.limit, Number.MAX_SAFE_INTEGER);
    checkWhole('offset', page.offset, Number.MAX_SAFE_INTEGER);
    return this.atOnce(() => this.someRows(this.named(filter), page));
  }

  export({
    format,
    ...filter
  }: { format: ExportFormat } & ExportFilter): AsyncIterable<Uint8Array> {
    checkFormat(format);
    return this.file(format, filter);
  }

  async reportsPage(query: ReportsQuery = {}): Promise<ReportsPage> {
    const { limit = 0, offset = 0 } = query;
    checkWhole('limit', limit, MOST_REPORTS);
    checkWhole('offset', offset, Number.MAX_SAFE_INTEGER);
    return this.atOnce(() => this.someReports(query));
  }

  async indicators(): Promise<IndicatorGroup[]> {
    return this.atOnce(() => this.#indicators.groups());
  }

  async indicator(id: string): Promise<IndicatorDetail | undefined> {
    return this.atOnce(() => this.#indicators.detail(id));
  }

  async indicatorPart(id: string, query: IndicatorQuery): Promise<IndicatorPart | undefined> {
    return this.atOnce(() => this.#indicators.part(id, query));
  }

  async compare(query: ComparisonQuery): Promise<Comparison> {
    return this.atOnce(() => this.#indicators.compare(query));
  }

  async exportComparison(format: TableFormat, query: ComparisonQuery): Promise<Uint8Array> {
    return tableBytes(format, tableOf(await this.compare(query)));
  }

  async exportIndicator(format: TableFormat, id: string): Promise<Uint8Array | undefined> {
    return this.atOnce(async () => {
      const detail = await this.indicator(id);
      if (!detail) return undefined;
      const agencies = [...new Set(detail.figures.map(({ agency }) => agency))];
      return this.exportComparison(format, { indicators: [id], agencies });
    });
  }

  observe(listener: LibraryListener): () => void {
    return this.watch.add(listener);
  }

  /** The filter with the bodies that its names stand for. */
  protected named({ agencies, ...filter }: ExportFilter): ExportFilter {
    if (!agencies) return filter;
    const catalogue = this.#catalogue.current();
    return { ...filter, agencies: agencies.flatMap((name) => agenciesNamed(catalogue, name)) };
  }

  protected mustBeWritable(): void {
    if (this.readOnly) throw storeReadOnly(this.data);
  }
}
