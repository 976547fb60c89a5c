import type { Observation } from '../../schemas/observation.js';

/** True for a percentage. */
export const isShare = (one: Observation): boolean => one.unit === '%';
/** Where a figure begins in its text, in UTF-16 units. */
export const startOf = (one: Observation): number => one.source.start ?? 0;
/** Where a figure ends in its text, in UTF-16 units. */
export const endOf = (one: Observation): number => one.source.end ?? 0;

/** The text from one figure's end to another's start. */
export const between = (text: string, from: Observation, to: Observation): string =>
  text.slice(endOf(from), startOf(to));

const LIST_OPENS = /其中|包括|分别为|分别是/;
const BRACKETED = /[（(][^（）()]*[)）]/g;

/** Parts of what was told before follow; 包括 inside a bracket takes one item apart and opens no list. */
export const opensList = (gap: string): boolean => LIST_OPENS.test(gap.replace(BRACKETED, ''));
