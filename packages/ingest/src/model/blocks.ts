/** One cell of a grid as a reader found it. */
export interface GridCell {
  text: string;
  columnSpan?: number;
  rowSpan?: number;
}

interface Placed {
  /** Place in the original text, UTF-16 units. */
  start: number;
  end: number;
}

/** What every reader returns, whatever the file type: pieces of a document in reading order. */
export type SourceBlock =
  | (Placed & { kind: 'heading'; text: string; level: number })
  | (Placed & { kind: 'paragraph'; text: string })
  | (Placed & { kind: 'run'; text: string })
  | (Placed & { kind: 'grid'; rows: GridCell[][] });

/** A document as common blocks. */
export interface SourceText {
  mediaType: string;
  blocks: SourceBlock[];
}
