import type { Form } from '@nianbao/domain';
import type { Told } from '../model.js';

/** What must hold among cells: both sides add up to the same. */
export interface Constraint {
  left: readonly string[];
  right: readonly string[];
  /** Told in the prose: added to the right side. */
  constant: number;
}

/** The equations of a form, and what the prose tells, where it agrees with the table. */
export function constraintsOf(form: Form, told: readonly Told[]): Constraint[] {
  const sums = form.relations
    .filter(({ operator }) => operator === '=')
    .map(({ left, right }) => ({ left, right, constant: 0 }));
  return [...sums, ...toldConstraints(told)];
}

/** What the prose tells of cells. */
export const toldConstraints = (told: readonly Told[]): Constraint[] =>
  told.map(({ keys, value }) => ({ left: keys, right: [], constant: value }));

/** Least and most that a cell can be. */
export type Range = readonly [least: number, most: number];

const bound = (keys: readonly string[], ranges: ReadonlyMap<string, Range>, end: 0 | 1): number =>
  keys.reduce((total, key) => total + (ranges.get(key)?.[end] ?? 0), 0);

/** Numbers are sums of two decimals at most; half a cent is no difference. */
const SLACK = 0.005;

/** False when no numbers within the ranges meet the constraint. */
export function canHold(
  { left, right, constant }: Constraint,
  ranges: ReadonlyMap<string, Range>,
): boolean {
  return (
    bound(left, ranges, 0) <= bound(right, ranges, 1) + constant + SLACK &&
    bound(right, ranges, 0) + constant <= bound(left, ranges, 1) + SLACK
  );
}
