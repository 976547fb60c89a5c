import type { FigureKind } from '@nianbao/domain';
import { TABLE_UNITS } from './units.js';

/** What one cell says. */
export type CellValue =
  | { status: 'reported'; value: number; unit?: string | undefined }
  | { status: 'blank' }
  | { status: 'mark' }
  | { status: 'unreadable' };

/** More digits than this are no count of anything. */
const MOST_DIGITS = 12;
const WHOLE = /^(?:0|[1-9]\d*)$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

const PATTERNS: Record<FigureKind, RegExp> = {
  count: WHOLE,
  change: /^[+-]?(?:0|[1-9]\d*)$/,
  money: /^(?:0|[1-9]\d*)(?:\.\d{1,6})?$/,
};

const MARKS = /^(?:[-–—−/\\]+|\*+|[无空]|不适用)$/;
const CELL_UNIT = TABLE_UNITS.join('|');
const WITH_UNIT = new RegExp(`^(.*\\d)(${CELL_UNIT})$`);
const NUMERIC = new RegExp(`^[\\d.,+-]+(?:${CELL_UNIT})?$`);

/** Characters that scanning programs read for 0; they count as 0 only among digits or alone in a number cell. */
export const MISREAD_ZERO = /[o〇○◯]/g;

/** A token with misread zeros put right, when nothing but digits and a unit behind them is left. */
export function repairZeros(token: string): string {
  const repaired = token.replace(MISREAD_ZERO, '0');
  return NUMERIC.test(repaired) ? repaired : token;
}

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

/** A number of that kind, or undefined: no leading zeros, no decimals in counts. */
export function parseNumber(text: string, kind: FigureKind): number | undefined {
  const plain = GROUPED.test(text) ? text.replace(/,/g, '') : text;
  const signed = plain.replace(/^−/, '-');
  if (!PATTERNS[kind].test(signed) || digitsOf(signed) > MOST_DIGITS + 3) return undefined;
  const value = Number(signed);
  return Math.abs(value) < 10 ** MOST_DIGITS ? value : undefined;
}

/** What a delimited cell says, or undefined when it cannot be read. */
export function readCell(token: string, kind: FigureKind): CellValue | undefined {
  if (token === '') return { status: 'blank' };
  if (MARKS.test(token)) return { status: 'mark' };
  const withUnit = WITH_UNIT.exec(repairZeros(token));
  const number = withUnit?.[1] ?? repairZeros(token);
  const value = parseNumber(number, kind);
  if (value === undefined) return undefined;
  return {
    status: 'reported',
    value: value === 0 ? 0 : value,
    ...(withUnit && { unit: withUnit[2] }),
  };
}
