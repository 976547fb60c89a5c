import type { Turn } from './memory.js';

/** Questions of a dialogue that can be kept. Left out of the middle, one could change what the last means. */
const LONGEST_TRAIL = 100;

/** What is kept of a dialogue: the questions that lead to it, and those it gave to choose from. */
type Kept = Pick<Turn, 'trail' | 'options'>;

const NOTHING: Kept = { trail: [], options: [] };

/** The trail with one question more; it grows no further once it is too long to be kept. */
export const extended = (trail: readonly string[], question: string): readonly string[] =>
  trail.length > LONGEST_TRAIL ? trail : [...trail, question];

/** A turn as text; undefined where too much led to it. */
export const stateOf = ({ trail, options }: Turn): string | undefined =>
  trail.length > LONGEST_TRAIL ? undefined : JSON.stringify({ trail, options });

/** What such a text keeps; nothing where it is something else. */
export function readState(state: string): Kept {
  try {
    const { trail, options } = JSON.parse(state) as Record<string, unknown>;
    return isTexts(trail) && isTexts(options) ? { trail, options } : NOTHING;
  } catch {
    return NOTHING;
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
