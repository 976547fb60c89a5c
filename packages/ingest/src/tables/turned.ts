import type { FormTable } from '@nianbao/domain';
import { foldCharacter } from '../model/text.js';
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

/** Figures, and marks that stand alone where a figure is missing. */
const CELLS = /\d+|\b[oO]\b|[〇○◯]|(?<=\s)(?:\/|[—–-]+|\*+|[无空]|不适用)(?=\s|$)/g;

const cellsIn = (text: string): number =>
  [...text].map(foldCharacter).join('').match(CELLS)?.length ?? 0;

/** True where labels are cells of the same rows, with tabs between them: so many have no cells of their own. */
function shareRows(text: string, lines: readonly LineReadings[]): boolean {
  const shared = lines.slice(1).filter(({ line }, at) => {
    const before = lines[at] as LineReadings;
    return /^[^\n]*\t[^\n]*$/.test(text.slice(before.line.label.end, line.label.start));
  });
  return shared.length >= FEWEST;
}

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
  const cells = cellsIn(text.slice(start, end));
  // Blank cells are not seen here: of labels in the same rows a single figure below is enough.
  return cells >= labelled.length || (cells > 0 && shareRows(text, lines));
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
