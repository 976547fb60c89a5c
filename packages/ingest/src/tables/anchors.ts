import type { Form, FormColumn, FormRow, FormTable } from '@nianbao/domain';
import { skeletonOf } from '../model/text.js';

/** A label of a form in the order it is printed, as it is looked for in a text. */
export interface Anchor {
  /** Place in the printed order of the form. */
  index: number;
  table: FormTable;
  kind: 'row' | 'column' | 'head';
  row?: FormRow;
  column?: FormColumn;
  /** The form's own label, letters and digits alone. */
  label: string;
  /** Spellings to look for: with its note, and the ways it is seen printed; the longest first. */
  keys: string[];
}

/** The label comes first among the spellings. */
type Draft = Omit<Anchor, 'index' | 'label' | 'keys'> & { printed: [string, ...string[]] };

const withoutNumbering = (row: FormRow): string =>
  row.printed.replace(/^其中[：:]?/, '').slice(row.numbering.length);

const rowDraft = (table: FormTable, row: FormRow): Draft => ({
  table,
  kind: 'row',
  row,
  printed: [row.label, withoutNumbering(row), ...row.variants],
});

const columnDraft = (table: FormTable, column: FormColumn): Draft => ({
  table,
  kind: 'column',
  column,
  printed: [column.label, ...column.variants],
});

/** Headings that stand above the column heads come first, then the heads, then the rows. */
function downDrafts(table: FormTable): Draft[] {
  const headings = table.rows.findIndex((row) => row.id !== null);
  const rows = table.rows.map((row) => rowDraft(table, row));
  const columns = table.columns.map((column) => columnDraft(table, column));
  return [...rows.slice(0, headings), ...columns, ...rows.slice(headings)];
}

const headDraft = (table: FormTable, label: string): Draft => ({
  table,
  kind: 'head',
  printed: [label],
});

/** Heads of a table whose rows stand side by side: outer heads, the first block, inner heads, the other blocks. */
function acrossDrafts(table: FormTable): Draft[] {
  const blocks = table.rows.filter((row) => row.id !== null).length;
  const outer = table.rows.filter((row) => row.depth === 0);
  const inner = table.rows.filter((row) => row.depth > 0);
  const heads = table.columns.map((column) => column.label);
  const rest = Array.from({ length: blocks - 1 }, () => heads).flat();
  const labels = [
    ...outer.map((row) => row.label),
    ...heads,
    ...inner.map((row) => row.label),
    ...rest,
  ];
  return labels.map((label) => headDraft(table, label));
}

/** Words that converters to traditional characters put in place of ours: 檔案 for 文件. */
const CONVERTED: readonly [ours: string, theirs: string][] = [
  ['文件', '档案'],
  ['信息', '资讯'],
  ['网络', '网路'],
];

/** A label as a converter writes it. */
const convert = (label: string): string =>
  CONVERTED.reduce((text, [ours, theirs]) => text.replaceAll(ours, theirs), label);

/** Words that stand in so many labels that clerks leave them out. */
const LEFT_OUT = '政府信息';
/** A shorter label would be found in prose and in other labels. */
const SHORTEST_WITHOUT = 8;

/** A label without the words that clerks leave out, where enough of it is left. */
function shorten(label: string): string[] {
  const short = label.replace(LEFT_OUT, '');
  return short !== label && short.length >= SHORTEST_WITHOUT ? [short] : [];
}

const keysOf = (printed: string[]): string[] => {
  const full = printed.map((text) => skeletonOf(text).text);
  const keys = [...full, ...full.flatMap(shorten)];
  return [...new Set([...keys, ...keys.map(convert)])].sort((a, b) => b.length - a.length);
};

/** The labels of each form, made once. */
const made = new WeakMap<Form, readonly Anchor[]>();

/** All labels of a form in printed order. */
export function anchorsOf(form: Form): readonly Anchor[] {
  const anchors = made.get(form) ?? makeAnchors(form);
  made.set(form, anchors);
  return anchors;
}

function makeAnchors(form: Form): Anchor[] {
  const drafts = form.tables.flatMap((table) =>
    table.layout === 'across' ? acrossDrafts(table) : downDrafts(table),
  );
  return drafts.map(({ printed, ...draft }, index) => ({
    ...draft,
    index,
    label: skeletonOf(printed[0]).text,
    keys: keysOf(printed),
  }));
}
