import type { FormTable } from '@nianbao/domain';
import type { Skeleton } from '../model/text.js';
import type { Label } from './lines.js';

/** Letters around the heads that were found in which one that is out of place is looked for. */
const AROUND = 40;

/** Text of the heads of a table: from a little before its first label to its first row with figures. */
function headText(labels: readonly Label[], { text, at }: Skeleton): string {
  const first = labels[0]?.start ?? 0;
  const row = labels.find(({ anchor }) => anchor.kind === 'row' && anchor.row?.id !== null);
  const from = at.findIndex((offset) => offset >= first);
  const to = at.findIndex((offset) => offset >= (row?.start ?? first));
  return text.slice(Math.max(0, from - AROUND), Math.max(from, to));
}

const YEAR_HEAD = /20\d\d|本年|全年|当年|年度/;
const CUMULATIVE_HEAD = /累计/;

/** Heads of a place's own table must show that this year comes first and the cumulative figure second. */
function isInOrder(heads: string): boolean {
  const own = heads.slice(heads.lastIndexOf('单位') + 1);
  const year = own.search(YEAR_HEAD);
  const cumulative = own.search(CUMULATIVE_HEAD);
  return year >= 0 && year < cumulative;
}

/**
 * True when a column head of the form stands among the heads, but not at its place: then the cells are
 * in another order too. Heads in two rows (with a group above them) are never in reading order.
 */
export function columnsMoved(table: FormTable, all: readonly Label[], skeleton: Skeleton): boolean {
  if (table.columns.length < 2 || table.layout === 'across') return false;
  if (table.columns.some(({ group }) => group !== undefined)) return false;
  const labels = all.filter(({ anchor }) => anchor.table === table);
  if (table.open) return labels.length > 0 && !isInOrder(headText(labels, skeleton));
  const found = new Set(labels.map(({ anchor }) => anchor.column));
  const missing = labels.length > 0 ? table.columns.filter((column) => !found.has(column)) : [];
  if (missing.length === 0) return false;
  const heads = headText(labels, skeleton);
  return missing.some(({ label }) => heads.includes(label.replace(/[/／]/g, '')));
}
