import { ACCOUNTS } from './facts/accounts.js';
import { CONTACTS } from './facts/contacts.js';
import type { FactKind } from './facts/kind.js';
import { MEASURES } from './facts/measures.js';
import { NAMES } from './facts/names.js';
import { REASONS } from './facts/reasons.js';
import { TIMES } from './facts/times.js';

/** Read from the top; the first kind whose cue stands in the question is meant. */
export const FACT_KINDS: readonly FactKind[] = [
  ...TIMES,
  ...CONTACTS,
  ...MEASURES,
  ...REASONS,
  ...NAMES,
  ...ACCOUNTS,
];

/** A yes or a no is asked for. */
export const YES_NO_CUES: readonly string[] = ['有没有', '是否', '是不是', '吗', '有无'];
