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

/** Labels of row and column, for a message. */
export const cellNamed = (cell: RelationCell) => ({ row: rowName(cell), column: cell.column });
