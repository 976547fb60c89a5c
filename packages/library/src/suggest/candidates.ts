import type { AgencyEntry } from '@nianbao/answer';
import { type Concept, conceptById } from '@nianbao/domain';
import type { StoredNames } from '../ports/names.js';
import { type Bodies, yearsOfBody } from './bodies.js';
import { LEADING } from './leading.js';
import type { Suggestion } from './suggestion.js';
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

/** Names of indicators that end so are asked for as they are. */
const ENDS_AS_AMOUNT = /[数量额费率]$|费用$|经费$/;

/** Questions that what was typed may become, the likeliest first. None has been asked yet. */
export function* candidates(
  text: string,
  bodies: Bodies,
  names: StoredNames,
): Generator<Candidate> {
  const typed = readTyped(text, bodies);
  const named = typed.rest === '' ? leading() : indicators(typed.rest, names);
  if (typed.agency || typed.rest === '') return yield* about(named, typed, typed.agency, bodies);
  const called = bodies.completing(typed.rest, BODIES);
  const share = Math.ceil(LEADING.length / Math.max(1, called.length));
  for (const body of called) {
    for (const candidate of about(leading().slice(0, share), typed, body, bodies)) {
      yield candidate.map((one) => ({ ...one, kind: 'agency', id: body.name, name: body.name }));
    }
  }
  yield* about(named, typed, undefined, bodies);
}

/** Where a year was typed, every year of it; else the latest of each, then the other years of the likeliest. */
function* about(
  named: readonly Named[],
  typed: Typed,
  agency: AgencyEntry | undefined,
  bodies: Bodies,
): Generator<Candidate> {
  const byYear = named.map((one) => {
    const held = agency ? yearsOfBody(one.concept, agency) : bodies.yearsOf(one.concept);
    return meant(held, typed).map((year) => suggestion(one, agency, year));
  });
  if (typed.years.length === 0 && typed.yearStart === undefined) {
    for (const years of byYear) yield years.slice(0, YEARS_BACK);
  }
  for (const years of byYear) for (const one of years) yield [one];
}

/** Of the years there are, those that were typed. */
const meant = (held: readonly number[], { years, yearStart = '' }: Typed): number[] =>
  held.filter((year) =>
    years.length > 0 ? years.includes(year) : String(year).startsWith(yearStart),
  );

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
  return names.complete(text, INDICATORS).flatMap(({ entry, synonym }) => {
    const concept = conceptById(entry.id);
    return concept ? [{ concept, words: synonym ?? entry.name }] : [];
  });
}
