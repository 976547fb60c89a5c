import type { IndicatorFigure } from '../../library.js';

/** Bodies that a chart of an indicator shows. */
const SHOWN = 5;

/** The bodies with a number in most years; nobody else is left out of the table. */
export function mostYears(figures: readonly IndicatorFigure[]): string[] {
  const years = new Map<string, number>();
  for (const { agency, value } of figures) {
    if (value !== null) years.set(agency, (years.get(agency) ?? 0) + 1);
  }
  const sorted = [...years].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, SHOWN).map(([agency]) => agency);
}
