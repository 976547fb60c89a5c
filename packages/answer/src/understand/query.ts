import type { Concept } from '@nianbao/domain';
import type { Dimension } from '../words/dimensions.js';
import type { FactKind } from '../words/facts/kind.js';
import type { Task } from './operation.js';
import type { SharedName } from './shared-name.js';

/** Which years are asked for: named ones, or the last so many that have the figure (1 where none is named). */
export type YearChoice = readonly number[] | { last: number };

/** What is left out of a whole: another indicator, or a column of its own row. */
export type LeftOut =
  | { kind: 'concept'; concept: Concept }
  | { kind: 'column'; dimension: Dimension };

/** What a question is about. */
export type Subject =
  /** Figures of the table, by concept, in the order of naming. */
  | { kind: 'concepts'; concepts: readonly Concept[] }
  /** One indicator by several of its columns: 自然人和商业企业各多少. */
  | { kind: 'columns'; concept: Concept; dimensions: readonly Dimension[] }
  /** A part and its whole. */
  | { kind: 'share'; part: Concept; whole: Concept }
  /** A whole without some of its parts: 除自然人以外的申请. */
  | { kind: 'except'; whole: Concept; parts: readonly LeftOut[] }
  /** A part and its whole in the question's own words; the whole may be left unsaid. */
  | { kind: 'told-share'; part: readonly string[]; whole: readonly string[] }
  /** A fact told in words. */
  | { kind: 'fact'; fact: FactKind }
  /** Only the question's own words. */
  | { kind: 'words' };

/** A question understood; computing never looks at its words again, except to find a clause of prose. */
export interface Query {
  /** As asked. */
  question: string;
  /** Folded, without body, years and operation: what it is about. */
  about: string;
  /** `about` without question words and units; the words that a clause of prose must hold. */
  content: readonly string[];
  /** Names of the bodies asked for; empty means every body. */
  agencies: readonly string[];
  /** A short name in the question that several bodies share. */
  sharedName: SharedName | null;
  /** A region said in front of a body that is not its own (杭州市东湖街道): the library does not hold that body. */
  strayRegion: string | null;
  years: YearChoice;
  /** Year to compare with; `previous` is the one before each year asked for. */
  base: number | 'previous' | null;
  /** Unit that stands in the question behind 多少 or 几. */
  unit: string | null;
  subject: Subject;
  dimension: Dimension | null;
  task: Task;
  /** 各单位, 所有单位: said of every body of the library. */
  everyBody: boolean;
  /** 占比 asked for beside the figure itself. */
  withShare: boolean;
  yesNo: boolean;
  /** True if a number is asked for. */
  quantity: boolean;
}

/** True where the question names no year. */
export const namesNoYear = (query: Pick<Query, 'years'>): boolean => !Array.isArray(query.years);

/** The years named; empty where none is. */
export const namedYears = (query: Pick<Query, 'years'>): readonly number[] =>
  Array.isArray(query.years) ? (query.years as readonly number[]) : [];
