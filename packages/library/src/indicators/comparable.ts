import { breakAcross, type Concept, formById } from '@nianbao/domain';
import type { IndicatorBreak } from './model.js';

/** What decides whether two figures of an indicator may be compared. */
export interface Counted {
  form: string | null;
  unit: string;
}

/** Why two figures of an indicator do not compare; null where they do. */
export function breakBetween(concept: Concept, one: Counted, other: Counted): string | null {
  if (one.unit !== other.unit && !sameThing(one.unit, other.unit)) {
    return `单位不同：${one.unit}、${other.unit}`;
  }
  return breakAcross(concept, one.form, other.form) ?? null;
}

/** Every break of an indicator, with the forms' titles. */
export const breaksOf = ({ breaks }: Concept): IndicatorBreak[] =>
  breaks.map(({ between: [from, to], note }) => ({ between: [titleOf(from), titleOf(to)], note }));

/** What the forms before 2019 count as 条, later ones count as 件; money and people are neither. */
const COUNTED_THINGS = new Set(['件', '条', '次']);

const sameThing = (one: string, other: string): boolean =>
  COUNTED_THINGS.has(one) && COUNTED_THINGS.has(other);

const titleOf = (form: string): string => formById(form)?.title ?? form;
