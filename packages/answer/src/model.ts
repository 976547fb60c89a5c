/** How a value was come by. A share or growth is in percent with unit `%`. */
export type Operation =
  | 'value'
  | 'sum'
  | 'difference'
  | 'share'
  | 'growth'
  | 'ratio'
  | 'mean'
  | 'max'
  | 'min'
  | 'count';

/** `no_data`: understood, but the library has no such figure or it is blank. `clarify`: `options` holds the readings. */
export type AnswerStatus = 'answered' | 'no_data' | 'clarify' | 'out_of_scope';

/** A number of the answer. `values[0]` is the direct answer, its operands follow. */
export interface AnswerValue {
  value: number;
  unit: string | null;
  agency: string;
  year: number;
  label: string;
  operation: Operation;
  /** True for 1600余. */
  approximate?: boolean;
  /** Id of the figure in its report; a computed value has none. */
  observation?: string;
}

/** Where an answer stands. `quote` is printed text. */
export interface Evidence {
  report: string;
  agency: string;
  year: number;
  section: string;
  kind: 'table' | 'text';
  quote: string;
  /** Anchor of the place on the report's page, without `#`. */
  anchor: string;
}

/** An answer with its evidence; the shape that the command line and the API print. */
export interface Answer {
  question: string;
  status: AnswerStatus;
  /** One Chinese sentence, the number first. */
  answer: string;
  values: AnswerValue[];
  evidence: Evidence[];
  /** Contradictions, series breaks, what was assumed. */
  notes: string[];
  /** Questions to choose from, each complete. */
  options: string[];
  /** Questions that come next, each complete; every one of them has an answer. */
  next: string[];
  /** What was understood, in words: 我理解为：…; empty where nothing was. */
  understood: string;
}
