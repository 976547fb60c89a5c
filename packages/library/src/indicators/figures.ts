import { type FigurePort, type Reading, readConcept } from '@nianbao/answer';
import type { Concept } from '@nianbao/domain';
import type { FigureStatus, IndicatorFigure } from './model.js';

/** Which bodies and years; left out means all. */
export interface FigureScope {
  agencies?: readonly string[];
  years?: readonly number[];
}

/** Read at once, years must be named; these are all that a report can have. */
export const ALL_YEARS = Array.from({ length: 2200 - 2000 }, (_, index) => 2000 + index);

/** An indicator's figures by body and year, read as answers read them. */
export async function figuresOf(
  figures: FigurePort,
  concept: Concept,
  { agencies = [], years = ALL_YEARS }: FigureScope = {},
): Promise<IndicatorFigure[]> {
  const scope = { agencies: [...agencies], years: [...years], dimension: null };
  const readings = await readConcept({ figures }, concept, scope);
  return readings.map(figureOf).sort(byPlace);
}

function figureOf(reading: Reading): IndicatorFigure {
  const { agency, year, report, value, figures, concept } = reading;
  return {
    ...{ agency, year, report, value },
    form: figures[0]?.form ?? null,
    unit: figures[0]?.unit ?? concept.unit,
    status: statusOf(figures.map(({ status }) => status)),
    derivation: figures.every((one) => one.derivation === 'printed') ? 'printed' : 'reconstructed',
    approximate: figures.some((one) => one.approximate),
    cells: figures.map(({ id, path, column, value, status, source }) => ({
      ...{ observation: id, path, column, value, status },
      text: source.text,
    })),
  };
}

/** What keeps a sum from being one, the gravest first. */
const GRAVITY: readonly FigureStatus[] = ['unreadable', 'mark', 'blank'];

const statusOf = (all: readonly FigureStatus[]): FigureStatus =>
  GRAVITY.find((status) => all.includes(status)) ?? 'reported';

const byPlace = (one: IndicatorFigure, other: IndicatorFigure): number =>
  compareText(one.agency, other.agency) || one.year - other.year;

const compareText = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);
