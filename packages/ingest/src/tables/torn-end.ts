import type { Form } from '@nianbao/domain';
import type { CellValue } from './cell.js';
import type { Decision } from './decision.js';
import type { Reading } from './readings.js';

/** A document and the form that its tables follow. */
interface Found {
  form: Form;
  text: string;
}

const UNREADABLE: CellValue = { status: 'unreadable' };

/** The last row of a form may well be the last thing in a document; where places add rows, so may any row. */
function mayEndHere({ form }: Found, { readings: { line } }: Decision): boolean {
  const last = form.tables.at(-1);
  return (
    line.table.open === true ||
    (line.table === last && line.slots.at(-1)?.row === last.rows.findLast(({ id }) => id !== null))
  );
}

const isBlank = ({ status }: CellValue): boolean => status === 'blank';

/** The sum of the cells in front of the last one; a number that lost its end would not meet it. */
function meetsSum(values: readonly CellValue[]): boolean {
  const numbers = values.map((cell) => (cell.status === 'reported' ? cell.value : 0));
  const total = numbers.pop() ?? 0;
  return numbers.length > 2 && total > 0 && numbers.reduce((sum, one) => sum + one, 0) === total;
}

/** No number goes on behind a 0, a mark or its unit. */
const canGoOn = (cell: CellValue | undefined): boolean =>
  cell?.status === 'reported' && cell.value !== 0 && cell.unit === undefined;

/** Cells that the end of the document may have cut off, or cut short, cannot be read. */
function withoutTorn(reading: Reading, isBordered: boolean): Reading {
  const { values } = reading;
  const printed = isBordered ? values.length : values.findLastIndex((cell) => !isBlank(cell)) + 1;
  const isShort = printed > 0 && canGoOn(values[printed - 1]) && !meetsSum(values);
  const whole = isShort ? printed - 1 : printed;
  return whole === values.length
    ? reading
    : { ...reading, values: values.map((cell, at) => (at < whole ? cell : UNREADABLE)) };
}

/**
 * A document that breaks off in the middle of a table may have lost the end of its last number and the cells
 * behind it: they are not read as they stand.
 */
export function withoutTornEnd(decisions: readonly Decision[], found: Found): Decision[] {
  const end = found.text.trimEnd().length;
  return decisions.map((decision) => {
    const { chosen, readings } = decision;
    if (!chosen || mayEndHere(found, decision)) return decision;
    const { label, grid } = readings.line;
    if (Math.max(chosen.end, label.end) < end) return decision;
    const behind = found.text.slice(label.end).replace(/\n+$/, '');
    const isBordered = grid && (behind.match(/\t/g)?.length ?? 0) >= chosen.values.length;
    return { ...decision, chosen: withoutTorn(chosen, isBordered) };
  });
}
