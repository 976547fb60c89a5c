import { type Concept, figureKey, sumOf } from '@nianbao/domain';
import type { AnswerPorts, CellQuery, StoredObservation } from '../ports.js';
import type { YearChoice } from '../understand/query.js';

/** One concept for one body and year: its value, or why there is none, and the figures it stands on. */
export interface Reading {
  concept: Concept;
  agency: string;
  year: number;
  report: string;
  /** Null where a figure is blank, a mark or unreadable. */
  value: number | null;
  figures: readonly StoredObservation[];
}

function cellsOf(concept: Concept): CellQuery[] {
  return Object.entries(concept.figures).flatMap(([form, keys]) =>
    keys.map((key) => {
      const [indicator = '', measure = ''] = key.split('@');
      return { form, indicator, measure };
    }),
  );
}

const groupKey = (one: StoredObservation): string => `${one.agency}\n${one.year}\n${one.report}`;

function groups(observations: readonly StoredObservation[]): StoredObservation[][] {
  const byReport = new Map<string, StoredObservation[]>();
  for (const one of observations)
    byReport.set(groupKey(one), [...(byReport.get(groupKey(one)) ?? []), one]);
  return [...byReport.values()];
}

/** All cells of the concept in that report's form must be there; a sum over a missing part is no sum. */
function readingOf(concept: Concept, figures: StoredObservation[]): Reading[] {
  const first = figures[0] as StoredObservation;
  const wanted = concept.figures[first.form ?? ''] ?? [];
  const present = new Set(figures.map((one) => figureKey(one.indicator ?? '', one.measure ?? '')));
  if (!wanted.every((key) => present.has(key))) return [];
  const values = figures.map((one) => one.value);
  const value = values.every((one) => one !== null) ? sumOf(values as number[]) : null;
  return [
    { concept, agency: first.agency, year: first.year, report: first.report, value, figures },
  ];
}

/** Readings of one concept, by body and year. */
export async function readConcept(
  ports: AnswerPorts,
  concept: Concept,
  scope: { agencies: readonly string[]; years: YearChoice },
): Promise<Reading[]> {
  const observations = await ports.figures.cells({
    cells: cellsOf(concept),
    ...(scope.agencies.length > 0 && { agencies: scope.agencies }),
    ...(scope.years !== 'latest' && { years: scope.years }),
  });
  const readings = groups(observations).flatMap((figures) => readingOf(concept, figures));
  return scope.years === 'latest' ? latestOf(readings) : readings;
}

const has = (reading: Reading): boolean => reading.value !== null;

/** For each body the latest year that has the figure; the latest year at all where none has. */
function latestOf(readings: Reading[]): Reading[] {
  const latest = new Map<string, Reading>();
  for (const one of readings) {
    const known = latest.get(one.agency);
    if (!known || (has(one) && !has(known)) || (has(one) === has(known) && one.year > known.year))
      latest.set(one.agency, one);
  }
  return [...latest.values()];
}
