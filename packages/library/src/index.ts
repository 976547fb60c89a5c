export type {
  Answer,
  AnswerStatus,
  AnswerValue,
  Evidence,
  Operation,
  Stages,
} from '@nianbao/answer';
export {
  type Block,
  type Cell,
  conceptById,
  ENGLISH,
  ERROR_CODES,
  type ErrorCode,
  type Finding,
  FORMS,
  type Form,
  findingInEnglish,
  findingSchema,
  formById,
  isNianbaoError,
  NianbaoError,
  type Observation,
  observationSchema,
  type Report,
  reportSchema,
  type Section,
  type Severity,
} from '@nianbao/domain';
export type { ClusterSettings } from '@nianbao/search';
export type { AskOptions } from './ask/options.js';
export { type BackupOptions, backUpLibrary } from './backup/backup.js';
export type { BackedUp } from './backup/check.js';
export { type RestoreOptions, restoreLibrary } from './backup/restore.js';
export { bundledData, openBundled } from './bundled/bundled.js';
export type { PairedFigure, YearPair } from './checks/year-pairs.js';
export type { ClusterProgress, ClusterStatus } from './cluster/administer.js';
export type { Moved } from './cluster/move.js';
export { administerCluster, type ClusterAdministration } from './cluster/open-cluster.js';
export { type ExamineOptions, examineLibrary } from './doctor/examine.js';
export type { Examination, Problem } from './doctor/problem.js';
export {
  EXPORT_FORMATS,
  type ExportFormat,
  exportMediaType,
  isExportFormat,
  TABLE_FORMATS,
  type TableFormat,
  tableBytes,
} from './export/export.js';
export type { ExportFilter } from './export/filter.js';
export type { ObservationsPage } from './export/page.js';
export type { ExportRow } from './export/rows.js';
export type { FlatCell, FlatTable } from './export/table.js';
export type {
  Change,
  Comparison,
  ComparisonPoint,
  ComparisonQuery,
  ComparisonSeries,
} from './indicators/comparison.js';
export type {
  FigureCell,
  FigureStatus,
  FormCell,
  Indicator,
  IndicatorBreak,
  IndicatorDefinition,
  IndicatorDetail,
  IndicatorFigure,
  IndicatorForm,
  IndicatorGroup,
  IndicatorPart,
  IndicatorQuery,
  IndicatorSummary,
  RankedFigure,
  Ranking,
} from './indicators/model.js';
export type { CheckedDocument, ReportBefore } from './ingest/check-documents.js';
export type { CheckResult } from './ingest/check-file.js';
export type { IngestOptions, IngestPosition, IngestProgress } from './ingest/ingester.js';
export type { IngestOutcome } from './ingest/outcome.js';
export type { DocumentBytes, IngestSource, RemoteDocument } from './ingest/sources.js';
export type {
  ClusterLibraryOptions,
  Library,
  LibraryOptions,
  LocalLibrary,
} from './library.js';
export type {
  ClusterCondition,
  Condition,
  IndexCondition,
  StoreCondition,
} from './observe/condition.js';
export type {
  AskEvent,
  CheckEvent,
  FailureCode,
  IndexEvent,
  IngestEvent,
  LibraryEvent,
  LibraryListener,
  SearchEvent,
} from './observe/events.js';
export { checkFile, hasLibrary, openLibrary } from './open-library.js';
export type { ReadOptions } from './reading/read.js';
export { DEFAULT_READING, type ReadingSettings } from './reading/settings.js';
export type { SearchHit, SearchQuery, SearchResult } from './search/search.js';
export type { StoredDocument } from './store/documents.js';
export type { Holdings } from './store/holdings.js';
export type {
  ReportChoices,
  ReportState,
  ReportsOrder,
  ReportsPage,
  ReportsQuery,
} from './store/report-pages.js';
export type { ReadStatus, ReportSummary, StoredReport } from './store/reports.js';
export type { Suggestion } from './suggest/suggestion.js';
