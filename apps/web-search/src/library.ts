/** The one place where this app names what it takes from the library. */
import type { Library } from '@nianbao/library';

export type {
  Answer,
  AnswerValue,
  Block,
  Cell,
  Comparison,
  ComparisonPoint,
  ComparisonQuery,
  ComparisonSeries,
  ErrorCode,
  Evidence,
  ExportRow,
  Finding,
  Indicator,
  IndicatorDetail,
  IndicatorFigure,
  IndicatorForm,
  IndicatorGroup,
  IndicatorSummary,
  Observation,
  Ranking,
  ReportSummary,
  SearchHit,
  SearchQuery,
  SearchResult,
  Section,
  StoredReport,
  Suggestion,
} from '@nianbao/library';

export { exportMediaType, formById } from '@nianbao/library';

/** The site only reads: it needs no more of the library than this. */
export type SiteLibrary = Pick<
  Library,
  | 'ask'
  | 'search'
  | 'suggest'
  | 'spelling'
  | 'report'
  | 'reports'
  | 'document'
  | 'rows'
  | 'export'
  | 'indicators'
  | 'indicator'
  | 'compare'
  | 'exportComparison'
  | 'revision'
>;
