import type {
  FigureKind,
  Form,
  FormColumn,
  FormRow,
  FormTable,
  Relation,
} from '../schemas/form.js';
import { splitLabel } from './label.js';
import { expandRelations, type RelationSource } from './relations.js';

/** A table as a clerk would type it: one line a row, two spaces of indent a level. */
export interface TableSource {
  id: string;
  part: string;
  /** One line a column: `id | label | unit | kind | group | variant / variant`, only the first two needed. */
  columns: string;
  /** One line a row: `printed label | unit | id | variant / variant | optional`; a heading has no id. */
  rows: string;
  layout?: 'down' | 'across';
  open?: boolean;
}

/** A form as it is written down in its data file. */
export interface FormSource {
  id: string;
  title: string;
  source: string;
  years: { first: number; last: number | null };
  tables: TableSource[];
  relations: RelationSource[];
  variants?: RelationSource[];
}

const MONEY = new Set(['元', '万元']);

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const fields = (line: string): string[] => line.split('|').map((field) => field.trim());

const choices = (field = ''): string[] =>
  field
    .split('/')
    .map((choice) => choice.trim())
    .filter(Boolean);

function parseColumn(line: string): FormColumn {
  const [id = '', label = '', unit = '', kind = '', group = '', variants] = fields(line);
  return {
    id,
    label,
    ...(unit && { unit }),
    ...(kind && { kind: kind as FigureKind }),
    ...(group && { group }),
    variants: choices(variants),
  };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function parseRows(text: string): FormRow[] {
  const source = lines(text);
  const base = Math.min(...source.map(indentOf));
  const ancestors: string[] = [];
  return source.map((line) => {
    const [printed = '', unit = '', id = '', variants, optional] = fields(line);
    const depth = (indentOf(line) - base) / 2;
    const { numbering, ofWhich, label } = splitLabel(printed);
    ancestors.length = depth;
    ancestors[depth] = label;
    return {
      id: id || null,
      printed,
      label,
      numbering,
      ofWhich,
      depth,
      path: [...ancestors],
      unit: unit || null,
      kind: MONEY.has(unit) ? 'money' : 'count',
      variants: choices(variants),
      ...(optional === 'optional' && { optional: true as const }),
    };
  });
}

function parseTable(source: TableSource): FormTable {
  return {
    id: source.id,
    part: source.part,
    columns: lines(source.columns).map(parseColumn),
    rows: parseRows(source.rows),
    layout: source.layout ?? 'down',
    open: source.open ?? false,
  };
}

/** A relation of an optional row holds only where the row is printed. */
function touchesOptional(tables: readonly FormTable[]): (relation: Relation) => boolean {
  const rows = tables.flatMap((table) => table.rows);
  const optional = new Set(rows.flatMap((row) => (row.optional ? `${row.id}` : [])));
  return ({ left, right }) =>
    [...left, ...right].some((key) => optional.has(key.split('@')[0] as string));
}

/** Turns a form's data file into a {@link Form}: paths, kinds and one relation a cell group. */
export function defineForm(source: FormSource): Form {
  const tables = source.tables.map(parseTable);
  const all = expandRelations(tables, source.relations);
  const isVariant = touchesOptional(tables);
  return {
    ...source,
    tables,
    relations: all.filter((relation) => !isVariant(relation)),
    variants: [...all.filter(isVariant), ...expandRelations(tables, source.variants ?? [])],
  };
}
