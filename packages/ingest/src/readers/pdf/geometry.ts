/** An affine map as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The map that leaves everything where it is. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Where a point comes to lie. */
export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** A matrix from an argument list, or undefined. */
export function toMatrix(values: unknown): Matrix | undefined {
  const numbers = Array.isArray(values) ? values : [];
  if (numbers.length < 6 || !numbers.slice(0, 6).every(Number.isFinite)) return undefined;
  return numbers.slice(0, 6) as unknown as Matrix;
}

/** One drawn character, upright or turned, in points from the upper left corner of the page. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  /** Height of the line it stands on. */
  y: number;
  size: number;
  /** Number of the text object that drew it: neighbours in one object belong together. */
  object: number;
  /** Direction of the text: to the right, down (1) or up (-1). */
  turn: -1 | 0 | 1;
}

/** A straight line along one axis: at `at`, from `from` to `to`. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** What is drawn on one page. */
export interface PageContent {
  width: number;
  height: number;
  glyphs: Glyph[];
  horizontal: Rule[];
  vertical: Rule[];
}

/** Middle of a character, above its base line. */
export const middleOf = ({ y, size }: Glyph): number => y - size * 0.35;
