import { type Concept, figureKey, sumOf } from '@nianbao/domain';
import type { AnswerPorts, CellQuery, CellsQuery, CellValue, StoredObservation } from '../ports.js';
import type { Query, YearChoice } from '../understand/query.js';
import type { Dimension } from '../words/dimensions.js';

/** One concept for one body and year: its value, or why there is none, and the figures it stands on. */
export interface Reading<Figure extends CellValue = StoredObservation> {
  concept: Concept;
  dimension: Dimension | null;
  agency: string;
  year: number;
  report: string;
  /** Null where a figure is blank, a mark or unreadable. */
  value: number | null;
  figures: readonly Figure[];
}

/** What narrows readings down. */
export type Scope = Pick<Query, 'agencies' | 'years' | 'dimension'>;

/** Cells of a concept in one form, by the dimension's columns where one is asked for. */
function keysIn(concept: Concept, form: string, dimension: Dimension | null): string[] {
  const keys = concept.figures[form] ?? [];
  if (!dimension) return keys;
  return keys.flatMap((key) => {
    const [row = '', column = ''] = key.split('@');
    return (dimension.measures[column] ?? []).map((measure) => figureKey(row, measure));
  });
}

function cellsOf(concept: Concept, dimension: Dimension | null): CellQuery[] {
  return Object.keys(concept.figures).flatMap((form) =>
    keysIn(concept, form, dimension).map((key) => {
      const [indicator = '', measure = ''] = key.split('@');
      return { form, indicator, measure };
    }),
  );
}

const groupKey = (one: CellValue): string => `${one.agency}\n${one.year}\n${one.report}`;

function byReport<Figure extends CellValue>(observations: readonly Figure[]): Figure[][] {
  const reports = new Map<string, Figure[]>();
  for (const one of observations) {
    const own = reports.get(groupKey(one));
    if (own) own.push(one);
    else reports.set(groupKey(one), [one]);
  }
  return [...reports.values()];
}

/** All cells must be there; a sum over a missing part is no sum. */
function readingOf<Figure extends CellValue>(
  concept: Concept,
  dimension: Dimension | null,
  figures: Figure[],
): Reading<Figure>[] {
  const first = figures[0] as Figure;
  const wanted = keysIn(concept, first.form ?? '', dimension);
  const present = new Set(figures.map((one) => figureKey(one.indicator ?? '', one.measure ?? '')));
  if (!wanted.every((key) => present.has(key))) return [];
  const values = figures.map((one) => one.value);
  const value = values.every((one) => one !== null) ? sumOf(values as number[]) : null;
  return [
    {
      concept,
      dimension,
      agency: first.agency,
      year: first.year,
      report: first.report,
      value,
      figures,
    },
  ];
}

/** What {@link Scope} admits of a concept. */
function cellsQuery(concept: Concept, { agencies, years, dimension }: Scope): CellsQuery {
  return {
    cells: cellsOf(concept, dimension),
    ...(agencies.length > 0 && { agencies }),
    ...(Array.isArray(years) && { years: years as readonly number[] }),
  };
}

function readingsOf<Figure extends CellValue>(
  figures: readonly Figure[],
  concept: Concept,
  { dimension, years }: Scope,
): Reading<Figure>[] {
  const readings = byReport(figures).flatMap((own) => readingOf(concept, dimension, own));
  return chosen(
    readings.sort((a, b) => a.year - b.year),
    years,
  );
}

/** Readings of one concept by body, years ascending. */
export async function readConcept(
  { figures }: Pick<AnswerPorts, 'figures'>,
  concept: Concept,
  scope: Scope,
): Promise<Reading[]> {
  return readingsOf(await figures.cells(cellsQuery(concept, scope)), concept, scope);
}

/** The same readings in the same order, on figures that tell no more than their value. */
export async function readValues(
  { figures }: Pick<AnswerPorts, 'figures'>,
  concept: Concept,
  scope: Scope,
): Promise<Reading<CellValue>[]> {
  return readingsOf(await figures.values(cellsQuery(concept, scope)), concept, scope);
}

function byAgency<One extends Pick<Reading, 'agency'>>(
  readings: readonly One[],
): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of readings) {
    const own = groups.get(one.agency);
    if (own) own.push(one);
    else groups.set(one.agency, [one]);
  }
  return groups;
}

/** For each body the last years that have the figure; where none has, the last at all. Of every year none is left out. */
function chosen<One extends Pick<Reading, 'agency' | 'value'>>(
  readings: One[],
  years: YearChoice,
): One[] {
  if (Array.isArray(years)) return readings;
  const { last } = years as { last: number };
  return [...byAgency(readings).values()].flatMap((own) => {
    const valued = own.filter((one) => one.value !== null);
    const usable = valued.length > 0 ? valued : own;
    return last === Number.POSITIVE_INFINITY ? own : usable.slice(-last);
  });
}
