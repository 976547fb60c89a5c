import type { Outcome } from './examine.js';
import { LAYOUTS } from './layouts/index.js';
import type { Layout } from './layouts/layout.js';

/** What every report that is read back must keep. */
export type Property = 'wrong' | 'missed' | 'guessed' | 'identity' | 'findings';

const APART_IN_LINES = ['pipes', 'markdown', 'spaces', 'cell a line'];
const FULL_WIDTH = ['tabs', 'csv', 'xlsx'];
const GLUED = ['glued rows', 'glued table'];

/** Layouts that a property does not hold for yet. Every entry is a fault to mend, and goes with it. */
const NOT_YET: Record<Property, readonly string[]> = {
  // Heads repeated in the middle of a cut table are taken for rows; blanks and page marks in glued tables.
  wrong: [...GLUED, 'pipes', 'markdown'],
  // As above; blanks where a table is narrower than the sheet; rows read alike in every solution.
  missed: [...APART_IN_LINES, ...FULL_WIDTH, ...GLUED],
  // A hyphen that may be a sign or a mark: 2-70.
  guessed: GLUED,
  identity: [],
  findings: [],
};

/** The layouts that keep a property. */
export const layoutsKeeping = (property: Property): Layout[] =>
  LAYOUTS.filter(({ id }) => !NOT_YET[property].includes(id));

/** Rows that only one place prints are not read yet; their keys begin with `+`. */
const isOwnRow = (text: string): boolean => text.startsWith('+');

/** Faults of an outcome against a property. */
export const faultsAgainst =
  (property: Property) =>
  (outcome: Outcome): string[] =>
    outcome[property].filter((text) => !isOwnRow(text));
