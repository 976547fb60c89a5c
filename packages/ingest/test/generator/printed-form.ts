import { type Form, type FormRow, formById } from '@nianbao/domain';

/** A row that only some bodies print in place of those below it is a heading in what is made here. */
const asHeading = (row: FormRow): FormRow =>
  'optional' in row && row.optional ? { ...row, id: null } : row;

/** A form as the official table prints it. */
export function printedForm(id: string): Form {
  const form = formById(id);
  if (!form) throw new Error(`Expected a form, got \`${id}\``);
  const tables = form.tables.map((table) => ({ ...table, rows: table.rows.map(asHeading) }));
  return { ...form, tables };
}
