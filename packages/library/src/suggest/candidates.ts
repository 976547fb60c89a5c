import type { AgencyEntry } from '@nianbao/answer';
import { type Concept, conceptById } from '@nianbao/domain';
import type { Suggestion } from '../library.js';
import type { StoredNames } from '../ports/names.js';
import { LEADING } from './leading.js';
import { readTyped, type Typed } from './typed.js';

/** One thing to offer: the same question for several years, of which the first that is answered is taken. */
export type Candidate = readonly Suggestion[];

interface Named {
  concept: Concept;
  /** The name by which it was found, in the words of the one who types. */
  words: string;
}

/** How far back a figure is looked for where no year was typed. */
const YEARS_BACK = 3;
const INDICATORS = 12;
const BODIES = 3;

/** Below this a body's name only resembles what was typed. */
const CONTAINED = 0.7;

/** Names of indicators that end so are asked for as they are. */
const ENDS_AS_AMOUNT = /[数量额费率]$|费用$|经费$/;

/** Questions that what was typed may become, the likeliest first. None has been asked yet. */
export function* candidates(
  text: string,
  catalogue: readonly AgencyEntry[],
  names: StoredNames,
): Generator<Candidate> {
  const typed = readTyped(text, catalogue);
  const named = typed.rest === '' ? leading() : indicators(typed.rest, names);
  if (typed.agency || typed.rest === '') return yield* about(named, typed, typed.agency, catalogue);
  const bodies = bodiesCalled(typed.rest, catalogue, names);
  const share = Math.ceil(LEADING.length / Math.max(1, bodies.length));
  for (const body of bodies) {
    for (const candidate of about(leading().slice(0, share), typed, body, catalogue)) {
      yield candidate.map((one) => ({ ...one, kind: 'agency', id: body.name, name: body.name }));
    }
  }
  yield* about(named, typed, undefined, catalogue);
}

/** Where a year was typed, every year of it; else the latest of each, then the other years of the likeliest. */
function* about(
  named: readonly Named[],
  typed: Typed,
  agency: AgencyEntry | undefined,
  catalogue: readonly AgencyEntry[],
): Generator<Candidate> {
  const agencies = agency ? [agency] : catalogue;
  const byYear = named.map((one) =>
    yearsOf(one, typed, agencies).map((year) => suggestion(one, agency, year)),
  );
  if (typed.years.length === 0 && typed.yearStart === undefined) {
    for (const years of byYear) yield years.slice(0, YEARS_BACK);
  }
  for (const years of byYear) for (const one of years) yield [one];
}

/** The years in which a report with that indicator in its form is there, latest first. */
function yearsOf(
  { concept }: Named,
  { years, yearStart = '' }: Typed,
  agencies: readonly AgencyEntry[],
): number[] {
  const held = new Set<number>();
  for (const { reports } of agencies) {
    for (const { year, form } of reports) {
      if (form !== null && Object.hasOwn(concept.figures, form)) held.add(year);
    }
  }
  const meant = years.length > 0 ? (year: number) => years.includes(year) : startsRight;
  return [...held].filter(meant).sort((one, other) => other - one);

  function startsRight(year: number): boolean {
    return String(year).startsWith(yearStart);
  }
}

function suggestion(
  { concept: { id, unit }, words }: Named,
  agency: AgencyEntry | undefined,
  year: number,
): Suggestion {
  const asked = ENDS_AS_AMOUNT.test(words) ? '是多少' : `多少${unit}`;
  const question = `${agency?.name ?? ''}${year}年${words}${asked}`;
  return { kind: 'indicator', id, name: words, question };
}

const leading = (): Named[] =>
  LEADING.flatMap((id) => conceptById(id) ?? []).map((concept) => ({
    concept,
    words: concept.label,
  }));

function indicators(text: string, names: StoredNames): Named[] {
  return names.complete(text, INDICATORS, 'indicator').flatMap(({ entry, synonym }) => {
    const concept = conceptById(entry.id);
    return concept ? [{ concept, words: synonym ?? entry.name }] : [];
  });
}

function bodiesCalled(
  text: string,
  catalogue: readonly AgencyEntry[],
  names: StoredNames,
): AgencyEntry[] {
  return names
    .complete(text, BODIES, 'agency')
    .filter(({ score }) => score >= CONTAINED)
    .flatMap(({ entry }) => catalogue.find(({ name }) => name === entry.id) ?? []);
}
