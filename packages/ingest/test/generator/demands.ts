import type { Outcome } from './examine.js';
import { LAYOUTS } from './layouts/index.js';
import type { Layout } from './layouts/layout.js';

/** What every report that is read back must keep. */
export type Property = 'wrong' | 'missed' | 'guessed' | 'identity' | 'findings';

/** Layouts that a property does not hold for yet. Every entry is a fault to mend, and goes with it. */
const NOT_YET: Record<Property, readonly string[]> = {
  wrong: [],
  missed: [],
  guessed: [],
  identity: [],
  findings: [],
};

/** The layouts that keep a property. */
export const layoutsKeeping = (property: Property): Layout[] =>
  LAYOUTS.filter(({ id }) => !NOT_YET[property].includes(id));

/** Faults of an outcome against a property. */
export const faultsAgainst =
  (property: Property) =>
  (outcome: Outcome): string[] =>
    outcome[property];
