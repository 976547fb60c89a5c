/** The one place where this app names what it takes from the library. */
import type { Library } from '@nianbao/library';

export type {
  Answer,
  AnswerValue,
  Block,
  Cell,
  ErrorCode,
  Evidence,
  Finding,
  Observation,
  ReportSummary,
  SearchHit,
  SearchQuery,
  SearchResult,
  Section,
  StoredReport,
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
  | 'revision'
>;
