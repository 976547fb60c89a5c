import { type FigurePort, readValues } from '@nianbao/answer';
import type { Concept } from '@nianbao/domain';
import { ALL_YEARS, figuresOf } from './figures.js';
import type { IndicatorDefinition, IndicatorPart, IndicatorQuery } from './model.js';
import { rankingsOf } from './ranking.js';

/** Bodies named as those with the most years. */
const LONGEST = 5;

/**
 * A part of an indicator's figures: chosen by their values, which are quickly read, so that of thousands of
 * bodies only those that are shown are read whole.
 */
export async function partOf(
  figures: FigurePort,
  concept: Concept,
  { year, limit, offset }: IndicatorQuery,
): Promise<Omit<IndicatorPart, keyof IndicatorDefinition>> {
  const all = await readValues({ figures }, concept, {
    agencies: [],
    years: ALL_YEARS,
    dimension: null,
  });
  const valued = all.filter(({ value }) => value !== null);
  const bodies = [...new Set(all.map(({ agency }) => agency))].sort(compareText);
  const rankedYears = [...new Set(valued.map((one) => one.year))].sort((one, other) => other - one);
  const ranked = rankedYears.find((one) => one === year) ?? rankedYears[0];
  const ofYear = ranked === undefined ? [] : await figuresOf(figures, concept, { years: [ranked] });
  const agencies = bodies.slice(offset, offset + limit);
  return {
    bodies: bodies.length,
    // No bodies named would be all of them.
    figures: agencies.length > 0 ? await figuresOf(figures, concept, { agencies }) : [],
    rankedYears,
    rankings: rankingsOf(concept, ofYear),
    longest: withMostYears(valued.map(({ agency }) => agency)),
  };
}

/** A body is named once for each year; the first of those with as many. */
function withMostYears(agencies: readonly string[]): string[] {
  const years = new Map<string, number>();
  for (const agency of [...agencies].sort(compareText)) {
    years.set(agency, (years.get(agency) ?? 0) + 1);
  }
  const sorted = [...years].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, LONGEST).map(([agency]) => agency);
}

const compareText = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);
