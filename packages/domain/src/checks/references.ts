import type { FigureReference } from '../schemas/finding.js';
import type { RelationCell } from './cells.js';

/** A cell as a finding names it. */
export const referenceTo = (cell: RelationCell): FigureReference => ({
  observation: cell.id,
  path: cell.path,
  column: cell.column,
  value: cell.value,
});

/** Label of the row. */
export const rowName = (cell: RelationCell): string => cell.path.at(-1) as string;

/** Label of row and column, for a reader who must find the cell. */
export const cellName = (cell: RelationCell): string =>
  cell.column ? `“${rowName(cell)}”的${cell.column}` : `“${rowName(cell)}”`;
