import type { FigureKey, Relation } from '@nianbao/domain';
import type { CellValue } from './cell.js';
import type { LineReadings, Reading } from './readings.js';

/** A relation as a sum over lines: left counts up, right counts down. */
export interface Term {
  relation: Relation;
  /** What each line's readings add, by line and reading. */
  parts: Map<number, number[]>;
}

/** What a cell adds to a sum: nothing where it reports no number. */
export const amount = (cell: CellValue | undefined): number =>
  cell?.status === 'reported' ? cell.value : 0;

/** Money has decimals; sums are compared in whole millionths. */
export const scaled = (value: number): number => Math.round(value * 1_000_000);

/** What readings of a line add to left minus right of a relation. */
export function contributionTo(
  relation: Relation,
  keys: readonly FigureKey[],
): (reading: Reading) => number {
  const counted = keys.flatMap((key, at) => {
    const sign = Number(relation.left.includes(key)) - Number(relation.right.includes(key));
    return sign === 0 ? [] : [{ at, sign }];
  });
  return ({ values }) =>
    counted.reduce((sum, { at, sign }) => sum + sign * scaled(amount(values[at])), 0);
}

/** A blank or a mark adds nothing to a sum. */
const testable = (cell: CellValue | undefined): boolean =>
  cell !== undefined && cell.status !== 'unreadable';

/** A relation can be tested when every cell of it has readings, and its one total is a number. */
function isTestable(
  relation: Relation,
  lines: readonly LineReadings[],
  owners: Map<FigureKey, number>,
): boolean {
  return [...relation.left, ...relation.right].every((key) => {
    const line = lines[owners.get(key) ?? -1];
    if (!line || line.candidates.length === 0) return false;
    const at = line.keys.indexOf(key);
    const needed = relation.left.length === 1 && relation.left[0] === key;
    return line.candidates.every(({ values }) =>
      needed
        ? values[at]?.status === 'reported' || line.candidates.length > 1
        : testable(values[at]),
    );
  });
}

/** The relations that can be tested, as sums. */
export function termsOf(lines: readonly LineReadings[], relations: readonly Relation[]): Term[] {
  const owners = new Map(lines.flatMap((line, at) => line.keys.map((key) => [key, at] as const)));
  return relations
    .filter((relation) => isTestable(relation, lines, owners))
    .map((relation) => {
      const involved = new Set(
        [...relation.left, ...relation.right].map((key) => owners.get(key) as number),
      );
      const parts = [...involved].map((at) => {
        const line = lines[at] as LineReadings;
        return [at, line.candidates.map(contributionTo(relation, line.keys))] as const;
      });
      return { relation, parts: new Map(parts) };
    });
}

/** True when a relation holds for left minus right. */
export const holds = (relation: Relation, difference: number): boolean =>
  relation.operator === '=' ? difference === 0 : difference >= 0;
