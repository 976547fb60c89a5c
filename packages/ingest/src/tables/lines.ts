import {
  type Form,
  type FormFigure,
  type FormRow,
  type FormTable,
  figureKey,
  figuresOf,
} from '@nianbao/domain';
import type { Flow } from '../model/flow.js';
import type { Skeleton } from '../model/text.js';
import type { Anchor } from './anchors.js';
import type { Match } from './match.js';

/** A label of the table where it stands in the flow. */
export interface Label {
  anchor: Anchor;
  start: number;
  end: number;
}

/** A label and the cells that belong to it, in printed order. */
export interface TableLine {
  table: FormTable;
  label: Label;
  slots: FormFigure[];
  /** The label behind it, where the stretch of text that may hold its cells ends. */
  next: Label | undefined;
  /** End of that stretch. */
  limit: number;
  /** True when the line is a row of a real grid. */
  grid: boolean;
}

/** Text behind the last label of a table that may still hold its cells. */
const LAST_STRETCH = 400;

const CLOSING = /^[”"'’」』》）)]+/;

/** Labels with their offsets in the flow; a closing quote mark or bracket belongs to the label. */
export function placeLabels(text: string, skeleton: Skeleton, matches: readonly Match[]): Label[] {
  return matches.map(({ anchor, start, end }) => {
    const last = (skeleton.at[end - 1] as number) + 1;
    const closing = CLOSING.exec(text.slice(last, last + 3))?.[0].length ?? 0;
    return { anchor, start: skeleton.at[start] as number, end: last + closing };
  });
}

/** True for the label that the cells follow: a row with figures, or the last head of a table printed across. */
function ownsCells({ anchor }: Label, next: Label | undefined, last: Anchor | undefined): boolean {
  if (anchor.kind === 'row') return anchor.row?.id !== null;
  return (
    anchor.kind === 'head' && anchor.index === last?.index && next?.anchor.table !== anchor.table
  );
}

/** Cells of a row of the report's own: one for each column. */
const slotsOfOwnRow = (table: FormTable, row: FormRow): FormFigure[] =>
  table.columns.map((column) => ({ key: figureKey(`${row.id}`, column.id), row, column, table }));

/** True for a row that no form lists. */
export const isOwnRow = (table: FormTable, row: FormRow): boolean => !table.rows.includes(row);

/** Figures of each table and of each row of a form, sorted out once. */
const sortedOut = new WeakMap<Form, Map<FormTable | FormRow | undefined, FormFigure[]>>();

function figuresByPlace(form: Form): Map<FormTable | FormRow | undefined, FormFigure[]> {
  const known = sortedOut.get(form);
  if (known) return known;
  const places = new Map<FormTable | FormRow | undefined, FormFigure[]>();
  for (const figure of figuresOf(form, { optional: true })) {
    for (const place of [figure.table, figure.row]) {
      places.set(place, [...(places.get(place) ?? []), figure]);
    }
  }
  sortedOut.set(form, places);
  return places;
}

function slotsOf(form: Form, { anchor }: Label): FormFigure[] {
  if (anchor.row && isOwnRow(anchor.table, anchor.row))
    return slotsOfOwnRow(anchor.table, anchor.row);
  const asked = figuresByPlace(form);
  return asked.get(anchor.kind === 'row' ? anchor.row : anchor.table) ?? [];
}

/** The last head of each table printed across: its cells stand behind all heads. */
const lastHeads = (labels: readonly Label[], all: readonly Anchor[]): Map<FormTable, Anchor> =>
  new Map(
    labels
      .filter((label) => label.anchor.kind === 'head')
      .map(({ anchor }) => [
        anchor.table,
        all.findLast((other) => other.table === anchor.table) as Anchor,
      ]),
  );

/** A row with nothing in it, and figures or marks in the one below. */
const SPACER = /^[^\S\n]*\n(?=[^\S\n]*[\d０-９oOｏＯ〇○/／—–-])/;

/** End of the grid row that holds the cells: the label's own, or the next one below the heads. */
function rowEnd(text: string, { anchor, end }: Label): number {
  const own = text.indexOf('\n', end);
  if (anchor.kind !== 'head' || own < 0) return own >= 0 ? own : text.length;
  const spacer = SPACER.exec(text.slice(own + 1))?.[0].length ?? 0;
  const row = text.indexOf('\n', own + 1 + spacer);
  return row >= 0 ? row : text.length;
}

const isInGrid = ({ grids }: Flow, { start, end }: Label): boolean =>
  grids.some((span) => start >= span.start && end <= span.end);

/** A line of a text whose cells are set apart by tabs: two tabs with nothing between them show a blank cell. */
const isTabbed = (text: string, label: Label): boolean =>
  /\t[^\n]*\t/.test(text.slice(label.end, rowEnd(text, label)));

/** The lines of the table: each label that owns cells, with the stretch of text up to the next label. */
export function linesOf(
  flow: Flow,
  form: Form,
  labels: readonly Label[],
  all: readonly Anchor[],
): TableLine[] {
  const heads = lastHeads(labels, all);
  return labels.flatMap((label, index) => {
    const next = labels[index + 1];
    if (!ownsCells(label, next, heads.get(label.anchor.table))) return [];
    const far = Math.min(next?.start ?? flow.text.length, label.end + LAST_STRETCH);
    const grid = isInGrid(flow, label) || isTabbed(flow.text, label);
    const limit = grid ? Math.min(far, rowEnd(flow.text, label)) : far;
    return [{ table: label.anchor.table, label, slots: slotsOf(form, label), next, limit, grid }];
  });
}
