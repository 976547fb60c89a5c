import { apply, type Matrix, type Rule } from './geometry.js';

/** Corners of one part of a path, in points of the page. */
type Outline = [x: number, y: number][];

/** Codes of the path operations inside `constructPath`, and how many numbers each takes. */
const MOVE = 13;
const LINE = 14;
const CLOSE = 18;
const RECTANGLE = 19;
const CURVES: Record<number, number> = { 15: 6, 16: 4, 17: 4 };

/** Thicker than this, a filled shape is a background and no line. */
const THICKEST = 3.5;
/** Shorter than this, a line is a dot. */
const SHORTEST = 1.5;

/** Outlines of a path; curves count as straight lines to their ends. */
export function outlinesOf(
  operations: readonly number[],
  numbers: readonly number[],
  matrix: Matrix,
): Outline[] {
  const outlines: Outline[] = [];
  let at = 0;
  const point = (offset = 0): [number, number] =>
    apply(matrix, numbers[at + offset] ?? 0, numbers[at + offset + 1] ?? 0);
  for (const operation of operations) {
    const last = outlines.at(-1);
    if (operation === RECTANGLE) {
      outlines.push(rectangle(numbers.slice(at, at + 4), matrix));
      at += 4;
    } else if (operation === MOVE) {
      outlines.push([point()]);
      at += 2;
    } else if (operation === LINE) {
      last?.push(point());
      at += 2;
    } else if (operation === CLOSE) {
      if (last?.[0]) last.push(last[0]);
    } else {
      const taken = CURVES[operation] ?? 0;
      if (taken > 0) last?.push(point(taken - 2));
      at += taken;
    }
  }
  return outlines;
}

function rectangle(
  [x = 0, y = 0, width = 0, height = 0]: readonly number[],
  matrix: Matrix,
): Outline {
  const corners: Outline = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
  return corners.map(([across, down]) => apply(matrix, across, down));
}

/** Collects lines along the axes. */
export interface RuleSink {
  horizontal: Rule[];
  vertical: Rule[];
}

function addLine(sink: RuleSink, [x0, y0]: [number, number], [x1, y1]: [number, number]): void {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (height < 1 && width >= SHORTEST) {
    sink.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  } else if (width < 1 && height >= SHORTEST) {
    sink.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
}

/** Lines of drawn outlines. */
export function addStroked(sink: RuleSink, outlines: readonly Outline[]): void {
  for (const outline of outlines) {
    outline.forEach((corner, index) => {
      const next = outline[index + 1];
      if (next) addLine(sink, corner, next);
    });
  }
}

/** Smallest and largest of a list that can be too long to be spread. */
function rangeOf(values: readonly number[]): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** Lines drawn as thin filled shapes, as text processors do. */
export function addFilled(sink: RuleSink, outlines: readonly Outline[]): void {
  for (const outline of outlines) {
    const [x0, x1] = rangeOf(outline.map(([x]) => x));
    const [y0, y1] = rangeOf(outline.map(([, y]) => y));
    const [width, height] = [x1 - x0, y1 - y0];
    if (height <= THICKEST && width > height && width >= SHORTEST) {
      sink.horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    } else if (width <= THICKEST && height > width && height >= SHORTEST) {
      sink.vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
    }
  }
}
