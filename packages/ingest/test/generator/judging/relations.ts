import type { Form, Relation } from '@nianbao/domain';
import type { Sample } from '../model.js';

/** Values by cell; null for what is no number. */
export type Values = ReadonlyMap<string, number | null>;

const cellsOf = ({ left, right }: Relation): string[] => [...left, ...right];

const total = (keys: readonly string[], values: Values): number =>
  keys.reduce((sum, key) => sum + (values.get(key) ?? 0), 0);

const isPrinted = (relation: Relation, values: Values): boolean =>
  cellsOf(relation).every((key) => typeof values.get(key) === 'number');

function holds(relation: Relation, values: Values): boolean {
  const [left, right] = [total(relation.left, values), total(relation.right, values)];
  return relation.operator === '=' ? left === right : left >= right;
}

/** Relations that the numbers break; only those whose cells are all numbers. */
export const brokenRelations = (form: Form, values: Values): Relation[] =>
  form.relations.filter((relation) => isPrinted(relation, values) && !holds(relation, values));

/** The numbers of a report as they are printed. */
export const printedValues = (sample: Sample): Values =>
  new Map([...sample.cells].map(([key, { truth }]) => [key, truth.value]));

/** The number that would mend a relation if this cell alone were changed. */
function mending(relation: Relation, key: string, values: Values): number {
  const gap = total(relation.right, values) - total(relation.left, values);
  return (values.get(key) ?? 0) + (relation.left.includes(key) ? gap : -gap);
}

/** Cells that alone, set to one other number, would make every relation hold. */
export function guiltyCells(form: Form, values: Values): string[] {
  const broken = brokenRelations(form, values);
  const [first] = broken;
  if (!first) return [];
  return [...new Set(cellsOf(first))].filter((key) => {
    const mended = mending(first, key, values);
    const changed = new Map(values).set(key, mended);
    return mended >= 0 && brokenRelations(form, changed).length === 0;
  });
}
