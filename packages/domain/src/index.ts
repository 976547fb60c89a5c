export type { CellMap, RelationCell } from './checks/cells.js';
export { FINDING_CODES, type FindingCode, severityOf } from './checks/codes.js';
export { growthOf, sumOf } from './checks/decimal.js';
export { checkNarrative, conceptTold } from './checks/narrative.js';
export {
  cellMap,
  checkRelations,
  type RelationState,
  relationsAmong,
  testRelation,
} from './checks/relations.js';
export { type CheckedReport, checkReport } from './checks/report.js';
export {
  checkYears,
  testYears,
  YEAR_INDICATORS,
  type YearOfReport,
  type YearRelationState,
} from './checks/years.js';
export { breakAcross } from './concepts/breaks.js';
export {
  CONCEPT_GROUPS,
  CONCEPTS,
  type ConceptGroup,
  conceptById,
  conceptOfFigure,
} from './concepts/index.js';
export { ENGLISH } from './english.js';
export { ERROR_CODES, type ErrorCode, isNianbaoError, NianbaoError } from './errors.js';
export type { Said } from './findings/said.js';
export { type FindingParameters, findingInEnglish, stated } from './findings/state.js';
export { APPLICANTS } from './forms/applications.js';
export { defineForm, type FormSource, type TableSource } from './forms/define.js';
export {
  FORMS,
  type FormFigure,
  figureKey,
  figuresOf,
  formById,
  kindOf,
  unitOf,
} from './forms/index.js';
export { type LabelParts, splitLabel } from './forms/label.js';
export type { RelationSource } from './forms/relations.js';
export { reportJsonSchema } from './json-schema.js';
export { type ConceptReading, readConcepts } from './phrases/concepts.js';
export {
  type Coverage,
  cover,
  coveredLength,
  coverFree,
  emptyCoverage,
  foldText,
  matchPhrase,
  uncovered,
} from './phrases/match.js';
export { NATIONALITIES } from './phrases/nationalities.js';
export { OFFICE_NAMES, type OfficeNames } from './phrases/offices.js';
export { type WordFinder, type WordPlaces, wordFinder } from './phrases/word-finder.js';
export { CARRIER_WORDS } from './phrases/words.js';
export { type Concept, conceptSchema } from './schemas/concept.js';
export {
  type FigureReference,
  type Finding,
  figureReference,
  findingSchema,
  type Severity,
  severity,
} from './schemas/finding.js';
export {
  type FigureKey,
  type FigureKind,
  type Form,
  type FormColumn,
  type FormRow,
  type FormTable,
  figureKeySchema,
  figureKind,
  formSchema,
  type Relation,
  relationSchema,
} from './schemas/form.js';
export {
  derivation,
  type Observation,
  observationSchema,
  observationStatus,
  type SourcePlace,
  sourcePlace,
} from './schemas/observation.js';
export {
  type Agency,
  agencySchema,
  type Report,
  reportSchema,
  type SourceDocument,
  sourceDocumentSchema,
} from './schemas/report.js';
export {
  type Block,
  blockSchema,
  type Cell,
  cellSchema,
  type Section,
  sectionSchema,
} from './schemas/section.js';
export { reaches, THRESHOLDS, type Thresholds } from './thresholds.js';
