import type { Concept } from '@nianbao/domain';
import type { FactKind } from '../words/fact-words.js';

/** Which years are asked for: named ones, or the latest that has the figure. */
export type YearChoice = readonly number[] | 'latest';

/** What a question is about. */
export type Subject =
  /** Figures of the table, by concept, in the order of naming. */
  | { kind: 'concepts'; concepts: readonly Concept[] }
  /** A part and its whole. */
  | { kind: 'share'; part: Concept; whole: Concept }
  /** A fact told in words. */
  | { kind: 'fact'; fact: FactKind }
  /** Only the question's own words. */
  | { kind: 'words' };

/** A question understood; computing never looks at its words again, except to find a clause of prose. */
export interface Query {
  /** As asked. */
  question: string;
  /** Folded, without body and years: what it is about. */
  about: string;
  /** `about` without question words and units; the words that a clause of prose must hold. */
  content: readonly string[];
  /** Names of the bodies asked for; empty means every body. */
  agencies: readonly string[];
  years: YearChoice;
  /** Unit that stands in the question behind 多少 or 几. */
  unit: string | null;
  subject: Subject;
  /** 占比 asked for beside the figure itself. */
  withShare: boolean;
  /** 一共: add up what is named. */
  sum: boolean;
  yesNo: boolean;
  /** True if a number is asked for. */
  quantity: boolean;
}
