import { stated } from '../findings/state.js';
import type { Finding } from '../schemas/finding.js';
import type { Form, Relation } from '../schemas/form.js';
import type { Observation } from '../schemas/observation.js';
import type { CellMap, RelationCell } from './cells.js';
import { sumOf } from './decimal.js';
import { cellNamed, referenceTo } from './references.js';
import { cellMap, relationsAmong, testRelation } from './relations.js';

const keysOf = (relation: Relation): string[] => [...relation.left, ...relation.right];
const total = (keys: string[], cells: CellMap): number =>
  sumOf(keys.map((key) => cells.get(key)?.value ?? 0));

/** Relations that share a cell belong together. */
function groups(relations: Relation[]): Relation[][] {
  const found: Relation[][] = [];
  for (const relation of relations) {
    const keys = new Set(keysOf(relation));
    const touching = found.filter((group) =>
      group.some((one) => keysOf(one).some((key) => keys.has(key))),
    );
    for (const group of touching) found.splice(found.indexOf(group), 1);
    found.push([...touching.flat(), relation]);
  }
  return found;
}

/** The value that would make the relation hold if only this cell changed. */
function neededValue(relation: Relation, key: string, cells: CellMap): number {
  const own = cells.get(key)?.value ?? 0;
  const gap = sumOf([total(relation.right, cells), -total(relation.left, cells)]);
  return sumOf([own, relation.left.includes(key) ? gap : -gap]);
}

interface Suspect {
  cell: RelationCell;
  value: number;
}

/** A cell is guilty if it stands in every broken relation, in none that holds, and one value mends all. */
function suspectsOf(group: Relation[], holding: Relation[], cells: CellMap): Suspect[] {
  const [first] = group as [Relation, ...Relation[]];
  return keysOf(first).flatMap((key) => {
    const cell = cells.get(key);
    const everywhere = group.every((relation) => keysOf(relation).includes(key));
    if (!cell || !everywhere || holding.some((relation) => keysOf(relation).includes(key)))
      return [];
    const values = new Set(group.map((relation) => neededValue(relation, key, cells)));
    const [value] = values;
    return values.size === 1 && (value as number) >= 0 ? [{ cell, value: value as number }] : [];
  });
}

const finding = ({ cell, value }: Suspect, count: number): Finding => ({
  ...stated('cell-suspect', {
    cell: cellNamed(cell),
    value: cell.value,
    needed: value,
    relations: count,
  }),
  figures: [referenceTo(cell)],
  where: cell.path[0] ?? '',
});

/**
 * Names the one cell that explains several broken sums at once: a wrong cell breaks its row and its
 * column, and the crossing names it. Where two cells would explain them, or none does, it says nothing.
 */
export function findSuspects(form: Form, observations: readonly Observation[]): Finding[] {
  const cells = cellMap(form, observations);
  const sums = relationsAmong(form, (key) => cells.has(key)).filter(
    (relation) => relation.operator === '=',
  );
  const state = new Map(sums.map((relation) => [relation, testRelation(relation, cells)]));
  const holding = sums.filter((relation) => state.get(relation) === 'holds');
  const broken = groups(sums.filter((relation) => state.get(relation) === 'broken'));
  return broken.flatMap((group) => {
    const suspects = group.length > 1 ? suspectsOf(group, holding, cells) : [];
    return suspects.length === 1 ? [finding(suspects[0] as Suspect, group.length)] : [];
  });
}
