import type { Concept } from '../schemas/concept.js';
import { APPLICATIONS } from './applications.js';
import { CASES } from './cases.js';
import { DISCLOSURE } from './disclosure.js';
import { ORGANISATION } from './organisation.js';

/** Concepts of one subject, as the parts of a report go. */
export interface ConceptGroup {
  id: 'disclosure' | 'applications' | 'cases' | 'organisation';
  label: string;
  concepts: readonly Concept[];
}

/** The subjects in the order in which reports treat them. */
export const CONCEPT_GROUPS: readonly ConceptGroup[] = [
  { id: 'disclosure', label: '主动公开与解读回应', concepts: DISCLOSURE },
  { id: 'applications', label: '依申请公开', concepts: APPLICATIONS },
  { id: 'cases', label: '行政复议、行政诉讼与举报投诉', concepts: CASES },
  { id: 'organisation', label: '机构经费、会议培训与行政执法', concepts: ORGANISATION },
];

/** Every concept a question can be about, each joining the forms that carry it. */
export const CONCEPTS: readonly Concept[] = CONCEPT_GROUPS.flatMap(({ concepts }) => concepts);

/** The concept with that id, or undefined. */
export const conceptById = (id: string): Concept | undefined =>
  CONCEPTS.find((concept) => concept.id === id);

/** The concept that one cell of a form carries alone, or undefined. */
export const conceptOfFigure = (form: string, key: string): Concept | undefined =>
  CONCEPTS.find(
    (concept) => concept.figures[form]?.length === 1 && concept.figures[form][0] === key,
  );
