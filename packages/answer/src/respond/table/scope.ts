import type { Scope } from '../../compute/table.js';
import { namedYears, type Query } from '../../understand/query.js';
import type { Valued } from './parts.js';

/** A comparison needs the year compared with as well. */
export function scopeOf(query: Query): Scope {
  const years = namedYears(query);
  if (query.base === null) return query;
  if (years.length === 0) return { ...query, years: { last: Number.POSITIVE_INFINITY } };
  const base = query.base === 'previous' ? years.map((year) => year - 1) : [query.base as number];
  return { ...query, years: [...new Set([...years, ...base])] };
}

/** Where no year is named, a comparison is of the latest year that has the figure. */
export function comparable(query: Query, readings: readonly Valued[]): readonly Valued[] {
  if (query.base === null) return readings;
  const years = namedYears(query);
  const latest = Math.max(
    ...readings
      .filter((one) => years.length === 0 || years.includes(one.year))
      .map((one) => one.year),
  );
  const base = query.base === 'previous' ? latest - 1 : query.base;
  const wanted = readings.filter((one) => one.year === latest || one.year === base);
  return [...wanted].sort((a, b) => b.year - a.year);
}
