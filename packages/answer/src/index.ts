export {
  type Answerer,
  type AnswererSettings,
  type AskOptions,
  createAnswerer,
} from './answerer.js';
export { type Reading, readConcept, readValues } from './compute/table.js';
export { MEMORY_DEFAULTS, type MemorySettings } from './dialogue/memory.js';
export type { Answer, AnswerStatus, AnswerValue, Evidence, Operation } from './model.js';
export type {
  AgencyEntry,
  AnswerPorts,
  CataloguePort,
  CellQuery,
  CellsQuery,
  CellValue,
  FigurePort,
  NameFinderPort,
  NameHit,
  OpenRow,
  OpenRowHit,
  OpenRowPort,
  PassageFinderPort,
  PassageHit,
  StoredObservation,
  WordSpan,
} from './ports.js';
export type { Language } from './respond/wording/language.js';
export type { Plan } from './understand/plan.js';
export type { Stages } from './understand/stages.js';
