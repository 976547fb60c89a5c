import type { Observation, Report } from '@nianbao/domain';

/** Key of a table figure as the generator names it: rows that no form lists by their label. */
function keyOf(one: Observation): string {
  const row = one.indicator ?? `+${one.path.at(-1)}`;
  return `${row}@${one.measure ?? '?'}`;
}

/** The table figures of a report by key; a key that is read twice keeps both. */
export function observedFigures(report: Report): Map<string, Observation[]> {
  const found = new Map<string, Observation[]>();
  for (const one of report.observations) {
    if (one.kind !== 'table') continue;
    found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  }
  return found;
}
