import type { ObservationRow } from '../store/rows.js';

type Place = Pick<ObservationRow, 'agency' | 'year' | 'report' | 'position'>;

/** By agency as SQLite orders text, then year, then printed order. */
export const byPlace = (one: Place, other: Place): number =>
  compareText(one.agency, other.agency) ||
  one.year - other.year ||
  compareText(one.report, other.report) ||
  one.position - other.position;

const compareText = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);
