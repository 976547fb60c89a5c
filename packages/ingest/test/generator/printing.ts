import type { Figures, PrintedCell, Truth } from './model.js';
import type { Random } from './random.js';

/** How the figures of one report are written. */
export interface Printing {
  /** Share of the zeros left blank. */
  blanks: number;
  /** Share of the zeros written as a mark. */
  marks: number;
  mark: string;
  /** A letter that a scan shows for a 0 that stands alone; undefined for none. */
  misread?: string;
  /** Thousands set off by commas. */
  grouped: boolean;
  /** Changes upward carry a plus. */
  plus: boolean;
  /** Amounts of purchases carry their unit: the column has none. */
  unitInCell?: string;
  /** Unit that the head of the charges names. */
  moneyHead: '元' | '万元';
}

const group = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, ',');

function writeNumber(value: number, key: string, printing: Printing): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const digits = (printing.grouped ? group(whole) : whole) + (decimals ? `.${decimals}` : '');
  const plus = printing.plus && key.endsWith('@change') ? '+' : '';
  return (value < 0 ? '-' : value > 0 ? plus : '') + digits;
}

/** Amounts whose unit is 万元 in the form. */
const IN_WAN = /^(?:charges|fees|budget)@/;

const REPORTED = 'reported' as const;

function printZero(printing: Printing, random: Random): { text: string; truth: Truth } {
  const kind = random.next();
  if (kind < printing.blanks) return { text: '', truth: { status: 'blank', value: null } };
  if (kind < printing.blanks + printing.marks)
    return { text: printing.mark, truth: { status: 'mark', value: null } };
  return { text: printing.misread ?? '0', truth: { status: REPORTED, value: 0 } };
}

function printCell(key: string, value: number, printing: Printing, random: Random) {
  if (value === 0) return printZero(printing, random);
  const unit = key === 'procurement@amount' ? printing.unitInCell : undefined;
  const text = writeNumber(value, key, printing) + (unit ?? '');
  const headed = IN_WAN.test(key) && printing.moneyHead !== '万元';
  const said = unit ?? (headed ? printing.moneyHead : undefined);
  return { text, truth: { status: REPORTED, value, ...(said && { unit: said }) } };
}

/** The figures as they are printed, and what each of them truly says. */
export function printFigures(
  figures: Figures,
  printing: Printing,
  random: Random,
): Map<string, PrintedCell> {
  return new Map(
    [...figures].map(([key, value]) => [key, { key, ...printCell(key, value, printing, random) }]),
  );
}
