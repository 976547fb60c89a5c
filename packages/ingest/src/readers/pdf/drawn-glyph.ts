import type { Glyph } from './geometry.js';

/** A character of pdf.js. */
interface DrawnGlyph {
  unicode: string;
  width: number;
  isSpace?: boolean;
}

/** Whether pdf.js lists a character here, and no shift between two. */
export const isGlyph = (value: unknown): value is DrawnGlyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;

/** Codes without a character: fonts that lack a table of characters leave them. */
const UNKNOWN = /^[\p{Cc}\p{Co}]*$/u;
/** Narrower than any digit, in thousandths of the size: a space that its font does not name. */
const NARROW = 400;

/** What a character says. Dropped, an unknown shape could be a digit that goes missing unseen: it is shown as unknown. */
export function textOf({ unicode, width, isSpace }: DrawnGlyph, scale: number): string {
  if (!UNKNOWN.test(unicode)) return unicode;
  return isSpace || width * scale * 1000 < NARROW ? '' : '\ufffd';
}

/** Text across a page is a watermark. */
export function isSlanted([x0, y0]: [number, number], [x1, y1]: [number, number]): boolean {
  const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  return Math.min(across, down) > Math.max(across, down) * 0.2;
}

type Place = Pick<Glyph, 'x0' | 'x1' | 'y' | 'turn'>;

/** A character of vertical writing hangs from its place. */
export const hanging = ([x, y]: [number, number], size: number): Place => ({
  x0: x - size / 2,
  x1: x + size / 2,
  y: y + size * 0.85,
  turn: 0,
});

/** Turned text is kept as a box around the middle of each character. */
export function placed(
  [x0, y0]: [number, number],
  [x1, y1]: [number, number],
  size: number,
): Place {
  const [across, down] = [x1 - x0, y1 - y0];
  if (Math.abs(down) <= Math.abs(across)) {
    return { x0: Math.min(x0, x1), x1: Math.max(x0, x1), y: y0, turn: 0 };
  }
  const turn = down > 0 ? 1 : -1;
  const middle = x0 + turn * size * 0.35;
  const half = size / 2;
  return { x0: middle - half, x1: middle + half, y: (y0 + y1) / 2 + size * 0.35, turn };
}
