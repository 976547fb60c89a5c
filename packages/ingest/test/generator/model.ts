/** What a cell of a made-up report really says. */
export interface Truth {
  status: 'reported' | 'blank' | 'mark';
  value: number | null;
  /** Unit printed in the cell itself, as 251000元, or in its head where that is not the form's. */
  unit?: string;
}

/** A cell as it is printed. */
export interface PrintedCell {
  /** `row@column` of the form; for a row that the form does not list, `+label@column`. */
  key: string;
  text: string;
  truth: Truth;
}

/** A cell of a drawn table: words, or a figure. Places count from 0 and spans from 1. */
export interface DrawnCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  header: boolean;
  /** Key of the figure that stands in it. */
  key?: string;
}

/** A table drawn with spans, as a clerk would see it on paper. */
export interface Drawing {
  columns: number;
  rows: number;
  /** Rows of column heads at the top, which a cut table repeats. */
  headRows: number;
  cells: DrawnCell[];
}

/** A piece of a made-up document, in reading order. */
export type Part =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; drawing: Drawing };

/** A figure told in the prose. */
export interface Told {
  /** The cells it is the sum of. */
  keys: string[];
  value: number;
  unit: string;
  sentence: string;
  /** True where it was made to contradict the table. */
  differs: boolean;
}

/** A relation that was broken on purpose. */
export interface Misprint {
  key: string;
  right: number;
  printed: number;
}

/** Figures by `row@column`. */
export type Figures = Map<string, number>;

/** A made-up report with all that is known of it. */
export interface Sample {
  seed: string;
  form: string;
  year: number;
  body: string;
  title: string;
  cells: Map<string, PrintedCell>;
  told: Told[];
  misprints: Misprint[];
  parts: Part[];
  /** The report of the year before, where it is known. */
  yearBefore?: Sample;
}
