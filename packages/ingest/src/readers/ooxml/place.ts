import type { GridCell, SourceBlock } from '../../model/blocks.js';

/** A block before it is known where in the text it stands. */
export type Piece =
  | { kind: 'heading'; text: string; level: number }
  | { kind: 'paragraph'; text: string }
  | { kind: 'grid'; rows: GridCell[][] };

const rowLength = (row: readonly GridCell[]): number =>
  row.reduce((length, cell) => length + cell.text.length + 1, 0) - (row.length > 0 ? 1 : 0);

/** Length of a piece when cells are separated by tabs and rows by line breaks. */
function lengthOf(piece: Piece): number {
  if (piece.kind !== 'grid') return piece.text.length;
  return piece.rows.reduce((length, row) => length + rowLength(row) + 1, 0) - 1;
}

/** Gives each piece its place in the extracted text, pieces separated by line breaks. */
export function place(pieces: readonly Piece[]): SourceBlock[] {
  let start = 0;
  return pieces.map((piece) => {
    const end = start + lengthOf(piece);
    const placed = { ...piece, start, end };
    start = end + 1;
    return placed;
  });
}
