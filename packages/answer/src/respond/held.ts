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
export const askedFor = ({ wording }: Library, query: Query, label: string): string =>
  wording.askedFor(query.agencies, namedYears(query), label);
