import type { Line } from './lines.js';
import { cellRows } from './loose-cells.js';
import { numberColumns, type Span } from './loose-columns.js';
import { isData, type Row, rowOf } from './loose-rows.js';
import { findStretches, widened } from './loose-stretches.js';
import type { Margins } from './margins.js';
import type { Table } from './table.js';

function tableOf(rows: readonly Row[], columns: readonly Span[]): Table {
  const lines = rows.map(({ line }) => line);
  return {
    kind: 'table',
    top: Math.min(...lines.map(({ y, size }) => y - size)),
    bottom: Math.max(...lines.map(({ y }) => y)),
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
    rows: cellRows(rows, columns),
    isRuled: false,
  };
}

/** Lines of a page with the tables among them that no lines draw. */
export function looseTables(
  lines: readonly Line[],
  margins: Margins,
): { tables: Table[]; rest: Line[] } {
  const rows = lines.map(rowOf);
  const tables: Table[] = [];
  const taken = new Set<Line>();
  let firstFree = 0;
  for (const stretch of findStretches(rows, margins)) {
    const [from, to] = widened(stretch, rows, margins, firstFree);
    const within = rows.slice(from, to + 1);
    const columns = numberColumns(within.filter(isData));
    if (!columns) continue;
    tables.push(tableOf(within, columns));
    for (const { line } of within) taken.add(line);
    firstFree = to + 1;
  }
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}
