import type { FigureKey, Form, FormColumn, FormRow, FormTable } from '../schemas/form.js';
import { national2014 } from './national-2014.js';
import { national2019 } from './national-2019.js';
import { national2021 } from './national-2021.js';
import { provincial } from './provincial.js';

/** Every official form that nianbao knows, oldest first. */
export const FORMS: readonly Form[] = [provincial, national2014, national2019, national2021];

/** One cell of a form with its row, column and table. */
export interface FormFigure {
  key: FigureKey;
  row: FormRow;
  column: FormColumn;
  table: FormTable;
}

/** The form with that id, or undefined. */
export const formById = (id: string | null): Form | undefined =>
  FORMS.find((form) => form.id === id);

/** Key of a cell: `row@column`. */
export const figureKey = (row: string, column: string): FigureKey => `${row}@${column}`;

function listFigures(form: Form, optional: boolean): FormFigure[] {
  return form.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.id === null || (row.optional && !optional)
        ? []
        : table.columns.map((column) => ({
            key: figureKey(row.id as string, column.id),
            row,
            column,
            table,
          })),
    ),
  );
}

/** The lists of each form, made once: [without, with optional rows]. */
const lists = new WeakMap<Form, (readonly FormFigure[])[]>();

/** Every cell that a form asks for, in printed order; with `optional` those of its optional rows too. */
export function figuresOf(form: Form, { optional = false } = {}): readonly FormFigure[] {
  const known = lists.get(form) ?? [listFigures(form, false), listFigures(form, true)];
  lists.set(form, known);
  return known[Number(optional)] as readonly FormFigure[];
}

/** Unit of a cell: the column's where it has one, else the row's. */
export const unitOf = (figure: Pick<FormFigure, 'row' | 'column'>): string | null =>
  figure.column.unit ?? figure.row.unit;

/** How a cell is written: the column's kind where it has one, else the row's. */
export const kindOf = (figure: Pick<FormFigure, 'row' | 'column'>): FormRow['kind'] =>
  figure.column.kind ?? figure.row.kind;
