import type { Concept } from '../schemas/concept.js';
import { APPLICATIONS } from './applications.js';
import { CASES } from './cases.js';
import { DISCLOSURE } from './disclosure.js';
import { ORGANISATION } from './organisation.js';

/** Every concept a question can be about, each joining the forms that carry it. */
export const CONCEPTS: readonly Concept[] = [
  ...DISCLOSURE,
  ...APPLICATIONS,
  ...CASES,
  ...ORGANISATION,
];

/** The concept with that id, or undefined. */
export const conceptById = (id: string): Concept | undefined =>
  CONCEPTS.find((concept) => concept.id === id);

/** The concept that one cell of a form carries alone, or undefined. */
export const conceptOfFigure = (form: string, key: string): Concept | undefined =>
  CONCEPTS.find(
    (concept) => concept.figures[form]?.length === 1 && concept.figures[form][0] === key,
  );
