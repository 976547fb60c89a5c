/** The one place where this app names what it takes from the library. */
import type { Library } from '@nianbao/library';

export type {
  Answer,
  AnswerValue,
  Block,
  Cell,
  CheckedDocument,
  Comparison,
  ComparisonPoint,
  ComparisonQuery,
  ComparisonSeries,
  Condition,
  DocumentBytes,
  ErrorCode,
  Evidence,
  ExportFilter,
  ExportRow,
  Finding,
  FlatCell,
  FlatTable,
  Holdings,
  Indicator,
  IndicatorDefinition,
  IndicatorDetail,
  IndicatorFigure,
  IndicatorForm,
  IndicatorGroup,
  IndicatorPart,
  IndicatorSummary,
  IngestOutcome,
  LibraryEvent,
  LibraryListener,
  Observation,
  PairedFigure,
  Ranking,
  ReadOptions,
  ReportBefore,
  ReportSummary,
  ReportsPage,
  ReportsQuery,
  SearchHit,
  SearchQuery,
  SearchResult,
  Section,
  StoredReport,
  Suggestion,
  YearPair,
} from '@nianbao/library';

export {
  exportMediaType,
  formById,
  tableBytes,
} from '@nianbao/library';

/** What the site needs of the library: it reads, and may be allowed to take in what is handed in. */
export type SiteLibrary = Pick<
  Library,
  | 'ask'
  | 'search'
  | 'suggest'
  | 'spelling'
  | 'report'
  | 'reports'
  | 'reportsPage'
  | 'holdings'
  | 'document'
  | 'observations'
  | 'export'
  | 'indicators'
  | 'indicator'
  | 'indicatorPart'
  | 'compare'
  | 'exportComparison'
  | 'exportIndicator'
  | 'revision'
  | 'observe'
  | 'condition'
  | 'checkDocuments'
  | 'ingestDocument'
  | 'readOnly'
>;
