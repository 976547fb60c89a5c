import type { IndicatorGroup, ReportSummary } from '../../library.js';

/** What there is to choose from. */
export interface Choices {
  /** By name, with the years of their reports. */
  agencies: readonly { name: string; years: readonly number[] }[];
  /** Rising. */
  years: readonly number[];
  groups: readonly IndicatorGroup[];
}

/** What the library has to choose from. */
export function choicesOf(
  reports: readonly ReportSummary[],
  groups: readonly IndicatorGroup[],
): Choices {
  const years = new Map<string, number[]>();
  for (const { agency, year } of reports) years.set(agency, [...(years.get(agency) ?? []), year]);
  return {
    agencies: [...years].map(([name, own]) => ({ name, years: own })),
    years: [...new Set(reports.map(({ year }) => year))].sort((one, other) => one - other),
    groups,
  };
}
