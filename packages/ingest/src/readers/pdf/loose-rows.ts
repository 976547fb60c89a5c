import { chunksOf, type Line, textOf } from './lines.js';
import type { Margins } from './margins.js';

const NUMBER = /^(?:[+-−]?\d[\d,.]*%?|[-—–/])$/;
/** A label that begins with its number. */
export const NUMBERED =
  /^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/;
/** Lines of one cell are at most this far apart, in sizes of their characters. */
export const LINE_STEP = 1.55;

/** A part of a line between wide gaps. */
export interface Chunk {
  line: Line;
  text: string;
  isNumber: boolean;
}

/** A line with its parts between wide gaps. */
export interface Row {
  line: Line;
  chunks: Chunk[];
}

const chunk = (line: Line): Chunk => {
  const text = textOf(line);
  return { line, text, isNumber: NUMBER.test(text) };
};

/** A line taken apart at its wide gaps. */
export const rowOf = (line: Line): Row => ({ line, chunks: chunksOf(line).map(chunk) });

/** The numbers of a row. */
export const numbersOf = ({ chunks }: Row): Chunk[] => chunks.filter(({ isNumber }) => isNumber);

/** A line that ends in a number after a gap, or holds nothing but numbers. */
export function isData({ chunks }: Row): boolean {
  const numbers = chunks.filter(({ isNumber }) => isNumber).length;
  return (chunks.length >= 2 && chunks.at(-1)?.isNumber === true) || numbers >= 3;
}

/** Whether a line may stand in a table: prose fills the width of its page. */
export const isLoose = ({ line, chunks }: Row, { left, right }: Margins): boolean =>
  chunks.length > 1 || line.x1 - line.x0 < (right - left) * 0.6;
