import {
  type CellMap,
  CONCEPTS,
  type Concept,
  cellMap,
  formById,
  type Report,
  sumOf,
} from '@nianbao/domain';
import { breakBetween } from '../indicators/comparable.js';
import type { FigureStatus } from '../indicators/model.js';

/** A figure of one of two years; several cells where an indicator is their sum. */
export interface PairedFigure {
  /** Null unless every cell is reported: a blank is not a nought. */
  value: number | null;
  status: FigureStatus;
  /** The cells it is made of, as ids in their report. */
  observations: string[];
}

/** What two years of a body say of the same indicator. */
export interface YearPair {
  id: string;
  label: string;
  unit: string;
  before: PairedFigure;
  now: PairedFigure;
  /** Later minus earlier; null where a side is no number, or the two do not compare. */
  difference: number | null;
  /** Why the two do not compare. */
  apart: string | null;
}

/** A report as far as its table is compared. */
type Compared = Pick<Report, 'form' | 'observations'>;

/** What keeps a sum from being one, the gravest first. */
const GRAVITY: readonly FigureStatus[] = ['unreadable', 'mark', 'blank'];

/** The indicators that both years' tables have, beside each other, in the order of the subjects. */
export function yearPairs(before: Compared, now: Compared): YearPair[] {
  const [earlier, later] = [cellsOf(before), cellsOf(now)];
  if (!earlier || !later) return [];
  return CONCEPTS.flatMap((concept) => {
    const one = figureOf(concept, before.form, earlier);
    const other = figureOf(concept, now.form, later);
    const says = [one, other].some((figure) => figure && figure.status !== 'unreadable');
    return one && other && says ? [pairOf(concept, one, other)] : [];
  });
}

interface Figure extends PairedFigure {
  form: string | null;
  unit: string;
}

function pairOf(concept: Concept, before: Figure, now: Figure): YearPair {
  const apart = breakBetween(concept, before, now);
  const comparable = apart === null && before.value !== null && now.value !== null;
  const difference = comparable ? sumOf([now.value as number, -(before.value as number)]) : null;
  const { id, label } = concept;
  return { id, label, unit: now.unit, before: bare(before), now: bare(now), difference, apart };
}

const bare = ({ value, status, observations }: Figure): PairedFigure => ({
  value,
  status,
  observations,
});

function cellsOf({ form: id, observations }: Compared): CellMap | undefined {
  const form = formById(id);
  return form && cellMap(form, observations);
}

/** Undefined where the table lacks one of the indicator's cells. */
function figureOf(concept: Concept, form: string | null, map: CellMap): Figure | undefined {
  const keys = concept.figures[form ?? ''] ?? [];
  const cells = keys.flatMap((key) => map.get(key) ?? []);
  if (keys.length === 0 || cells.length < keys.length) return undefined;
  const status = GRAVITY.find((one) => cells.some((cell) => cell.status === one)) ?? 'reported';
  return {
    form,
    unit: cells[0]?.unit ?? concept.unit,
    status,
    value: status === 'reported' ? sumOf(cells.map(({ value }) => value ?? 0)) : null,
    observations: cells.map(({ id }) => id),
  };
}
