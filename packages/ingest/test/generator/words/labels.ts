import type { FormColumn, FormRow } from '@nianbao/domain';
import type { Random } from '../random.js';

/** How one report words and numbers its labels. */
export interface Wording {
  /** Behind a number: `1.`, `1．` or `1、`. */
  point: string;
  halfBrackets: boolean;
  /** Bracketed notes at the end are printed. */
  notes: boolean;
  /** Share of the labels that have another wording and are printed in it. */
  variants: number;
  /** The year stands in the heads of columns: 本年(2023)制发件数. */
  yearInHeads: boolean;
  /** Labels beside several rows are written downward, one character a line. */
  sideways: boolean;
  /** Units stand behind the labels instead of in a column of their own. */
  unitsInLabels: boolean;
}

const NOTE = /（[^（）]*）$/;

const brackets = (text: string, wording: Wording): string =>
  wording.halfBrackets ? text.replaceAll('（', '(').replaceAll('）', ')') : text;

/** Another wording of the label, or its own. */
function reworded(label: string, variants: readonly string[], share: number, random: Random) {
  return variants.length > 0 && random.chance(share) ? random.pick(variants) : label;
}

/** The label of a row as this report prints it. */
export function rowLabel(row: FormRow, wording: Wording, random: Random): string {
  const label = reworded(row.label, row.variants, wording.variants, random);
  const full = row.printed.replace(row.label, label);
  const noted = wording.notes ? full : full.replace(NOTE, '');
  return brackets(noted.replace(/^(\d)[.、]/, `$1${wording.point}`), wording);
}

/** Heads that stand alone over two columns of the same words name neither. */
const KEPT = ['本年新', '其他'];

/** The head of a column as this report prints it. */
export function columnHead(
  column: FormColumn,
  year: number,
  wording: Wording,
  random: Random,
  money = '万元',
): string {
  const usable = column.variants.filter((variant) => !KEPT.includes(variant));
  const head = reworded(column.label, usable, wording.variants, random);
  const dated = wording.yearInHeads ? head.replace(/^本年/, `本年(${year})`) : head;
  const unit = column.unit === '万元' ? `（单位：${money}）` : '';
  return brackets(dated + unit, wording);
}
