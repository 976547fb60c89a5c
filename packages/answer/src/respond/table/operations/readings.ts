import type { Query } from '../../../understand/query.js';
import { namedYears } from '../../../understand/query.js';
import { sameFamily } from '../../../words/units.js';
import { labelOf, unitOf } from '../../evidence.js';
import type { Library } from '../../library.js';
import { type Result, result } from '../../result.js';
import { numberOf, subjectOf, type Valued } from '../parts.js';

/** True where all figures are of one body. */
export const oneAgency = (readings: readonly Valued[]): boolean =>
  new Set(readings.map((one) => one.agency)).size === 1;
/** 条 and 件 of applications are the same thing counted; 条 and 万元 are not. */
export const oneUnit = (readings: readonly Valued[]): boolean =>
  readings.every((one) => {
    const [unit, first] = [unitOf(one), unitOf(readings[0] as Valued)];
    return sameFamily(unit, first) && (unit === first || !MONEY.test(unit));
  });
/** 元 and 万元 may be mixed up by who asks, never in a sum. */
const MONEY = /元/;
/** The years of the figures, in words. */
export const yearsOf = ({ wording }: Library, readings: readonly Valued[]): string =>
  wording.list([...new Set(readings.map((one) => String(one.year)))]);
/** The bodies of the figures, in words. */
export const agenciesOf = ({ wording }: Library, readings: readonly Valued[]): string =>
  wording.list([...new Set(readings.map((one) => one.agency))]);
/** Each figure as an answer shows it: what it is called, and its value. */
export const addends = (
  library: Library,
  readings: readonly Valued[],
  name: (one: Valued) => string,
): string[] => readings.map((one) => `${name(one)} ${numberOf(library, one)}`);

/** What tells the addends of a sum apart: concept, year or body. */
export function nameOf(library: Library, readings: readonly Valued[]): (one: Valued) => string {
  if (new Set(readings.map((one) => labelOf(library, one))).size > 1)
    return (one) => labelOf(library, one);
  return oneAgency(readings) ? (one) => library.wording.years([one.year]) : (one) => one.agency;
}

/** Years or parts that were named but have no figure: a sum without them would not be what was asked. */
export const lacks = (query: Query, readings: readonly Valued[]): boolean =>
  namedYears(query).some((year) => !readings.some((one) => one.year === year)) ||
  lacksThing(query, readings) ||
  query.agencies.some((agency) => !readings.some((one) => one.agency === agency));

/** One of several indicators or columns that were named has no figure. */
function lacksThing({ subject }: Query, readings: readonly Valued[]): boolean {
  if (subject.kind === 'columns')
    return subject.dimensions.some(({ id }) => !readings.some((one) => one.dimension?.id === id));
  if (subject.kind !== 'concepts' || subject.concepts.length < 2) return false;
  return subject.concepts.some(({ id }) => !readings.some((one) => one.concept.id === id));
}

/** Each body with the same years, and each thing: else the sum would compare what was not asked. */
export function sameYears(readings: readonly Valued[]): boolean {
  const groups = new Map<string, number[]>();
  for (const one of readings) {
    const key = `${one.agency}\n${one.concept.id}\n${one.dimension?.id ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one.year]);
  }
  return new Set([...groups.values()].map((years) => years.join())).size === 1;
}

/** Without a year named, bodies are compared in the latest year that all of them have. */
export function inOneYear(query: Query, readings: readonly Valued[]): readonly Valued[] {
  if (sameYears(readings) || namedYears(query).length > 0) return readings;
  return [];
}

/** No answer: the units differ. */
export const incomparable = (library: Library, readings: readonly Valued[]): Result =>
  result({
    status: 'no_data',
    answer: library.wording.incomparable(
      addends(library, readings, (one) => subjectOf(library, one)),
    ),
  });

/** No answer: something that was named has no figure. It shows those that there are. */
export const incomplete = (library: Library, readings: readonly Valued[]): Result =>
  result({
    status: 'no_data',
    answer: library.wording.incomplete(
      addends(library, readings, (one) => subjectOf(library, one)),
    ),
  });
