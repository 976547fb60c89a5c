import { namedYears, type Query } from '../understand/query.js';
import type { Library } from './library.js';

const SHOWN = 3;

/** What there is instead: the bodies asked for and their years, or the first few of the library. */
export function heldInstead({ agencies, wording }: Library, query: Query): string {
  const asked = agencies.filter((agency) => query.agencies.includes(agency.name));
  const shown = (asked.length > 0 ? asked : agencies).slice(0, SHOWN);
  if (shown.length === 0) return wording.holdsNothing;
  return shown
    .map((agency) =>
      wording.held(
        agency.name,
        agency.reports.map((report) => report.year),
      ),
    )
    .join('');
}

/** Subject of a missing figure in words: body, years, label. */
export function askedFor(query: Query, label: string): string {
  const years = namedYears(query).length === 0 ? '' : `${namedYears(query).join('、')}年`;
  return `${query.agencies.join('、')}${years}${years || query.agencies.length > 0 ? '的' : ''}${label}`;
}
