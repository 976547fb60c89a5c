import type { FormTable } from '@nianbao/domain';
import type { Label } from './lines.js';
import type { LineReadings } from './readings.js';
import { holdsCells } from './zone.js';

/** A text and the labels found in it. */
interface Found {
  text: string;
  labels: readonly Label[];
}

/** Fewer rows without a figure show nothing. */
const FEWEST = 4;
/** Text behind the labels in which the figures of a turned table stand. */
const BEHIND = 1500;

/** No figure was found behind the label. */
const isEmpty = ({ zone, candidates }: LineReadings): boolean =>
  candidates.length === 0 || !holdsCells(zone);

const numbersIn = (text: string): number => text.match(/\d+|\b[oO]\b|[〇○◯]/g)?.length ?? 0;

/**
 * True for a table whose labels stand side by side, with the figures in rows below them: then an empty
 * stretch behind a label is no blank cell.
 */
function isTurned({ text, labels }: Found, lines: readonly LineReadings[]): boolean {
  const labelled = lines.slice(0, -1);
  const last = lines.at(-1);
  if (!last || labelled.length < FEWEST || !labelled.every(isEmpty)) return false;
  const { start } = (labelled.at(-1) ?? last).zone;
  const next = labels.find(
    (label) => label.start > start && label.anchor.table !== last.line.table,
  );
  const end = Math.min(start + BEHIND, next?.start ?? text.length);
  return numbersIn(text.slice(start, end)) >= labelled.length;
}

/** A table whose rows and columns have changed places is not read. */
export function withoutTurned(where: Found, all: readonly LineReadings[]): LineReadings[] {
  const tables = new Map<FormTable, boolean>();
  const turned = (table: FormTable): boolean => {
    const own = all.filter(({ line }) => line.table === table);
    const found = tables.get(table) ?? isTurned(where, own);
    tables.set(table, found);
    return found;
  };
  return all.map((readings) =>
    turned(readings.line.table) ? { ...readings, candidates: [], alternates: () => [] } : readings,
  );
}
