/** A cell of a table on a page. */
export interface PlacedCell {
  text: string;
  rowSpan: number;
  columnSpan: number;
  x0: number;
  x1: number;
}

/** A table on a page, or on several after they are joined. */
export interface Table {
  kind: 'table';
  top: number;
  bottom: number;
  x0: number;
  x1: number;
  rows: PlacedCell[][];
  /** Drawn with lines; otherwise its columns were found by the gaps between them. */
  isRuled: boolean;
}
