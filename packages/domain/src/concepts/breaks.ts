import { FORMS } from '../forms/index.js';
import type { Concept } from '../schemas/concept.js';

/**
 * Why two figures of a concept do not compare, where their forms count otherwise; undefined where they do.
 * A break lies between two forms also where the one named by it is not among them: from 2018 to 2021 the
 * series crosses whatever changed in 2019.
 */
export function breakAcross(
  { breaks }: Concept,
  one: string | null,
  other: string | null,
): string | undefined {
  const [older = 0, newer = 0] = [one, other].map(ageOf).sort((a, b) => a - b);
  return breaks.find(({ between: [from, to] }) => older <= ageOf(from) && ageOf(to) <= newer)?.note;
}

/** Forms are listed by age. */
const ageOf = (form: string | null): number => FORMS.findIndex(({ id }) => id === form);
