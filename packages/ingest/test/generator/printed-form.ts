import { type Form, type FormRow, type FormTable, formById, type Relation } from '@nianbao/domain';
import type { Sample } from './model.js';

/** A row that only some bodies print in place of those below it is a heading in what is made here. */
const asHeading = (row: FormRow): FormRow =>
  'optional' in row && row.optional ? { ...row, id: null } : row;

/** The rows with an optional row in place of those below it. */
function inOneRow(rows: readonly FormRow[]): FormRow[] {
  const at = rows.findIndex((row) => row.optional);
  const depth = rows[at]?.depth ?? 0;
  const end = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return at < 0 ? [...rows] : rows.filter((_, index) => index <= at || index >= end);
}

/** A form as the official table prints it, or with 其他处理 in one row. */
export function printedForm(id: string, otherInOneRow = false): Form {
  const form = formById(id);
  if (!form) throw new Error(`Expected a form, got \`${id}\``);
  const rowsOf = ({ rows }: FormTable) => (otherInOneRow ? inOneRow(rows) : rows.map(asHeading));
  const tables = form.tables.map((table) => ({ ...table, rows: rowsOf(table) }));
  return { ...form, tables, relations: [...form.relations, ...form.variants] };
}

/** A form with the relations whose cells a report prints. */
export function formOf({ form, cells }: Pick<Sample, 'form' | 'cells'>): Form {
  const printed = printedForm(form);
  const isPrinted = ({ left, right }: Relation) =>
    [...left, ...right].every((key) => cells.has(key));
  return { ...printed, relations: printed.relations.filter(isPrinted) };
}
