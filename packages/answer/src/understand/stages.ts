import { CHINESE } from '../respond/wording/chinese.js';
import { explain } from './explain.js';
import { normalised } from './normalised.js';
import { indicatorsOf } from './plan.js';
import { namedYears, type Query } from './query.js';
import { leftoverIn } from './subject/pieces.js';

/** How a question was understood, stage by stage; every stage is plain data that can be printed. */
export interface Stages {
  question: string;
  /** Simplified, half width, years in digits. */
  normalised: string;
  agencies: readonly string[];
  /** Years named; empty where none is, then `latest` says how many of the last ones are meant. */
  years: readonly number[];
  latest: number | null;
  /** Year compared with. */
  base: number | 'previous' | null;
  task: string;
  /** Kind of subject, and its indicators by id. */
  subject: string;
  indicators: readonly string[];
  dimension: string | null;
  unit: string | null;
  /** Words that carry what it is about. */
  content: readonly string[];
  /** Words that the nearest indicator leaves unexplained: why the table does not answer. */
  leftOver: readonly string[];
  understood: string;
}

/** The stages that led from a question to its query. */
export const stagesOf = (question: string, query: Query): Stages => ({
  question,
  normalised: normalised(question),
  agencies: query.agencies,
  years: namedYears(query),
  latest: Array.isArray(query.years) ? null : (query.years as { last: number }).last,
  base: query.base,
  task: query.task.kind,
  subject: query.subject.kind,
  indicators: indicatorsOf(query),
  dimension:
    query.subject.kind === 'columns'
      ? query.subject.dimensions.map(({ id }) => id).join('+')
      : (query.dimension?.id ?? null),
  unit: query.unit,
  content: query.content,
  leftOver: query.subject.kind === 'words' ? leftoverIn(query.about) : [],
  understood: explain(query, CHINESE),
});
