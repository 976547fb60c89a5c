import { TABLE_UNITS } from './units.js';

/** A piece of a zone between certain borders, with its place in the zone. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/** Cells of a zone: pieces between certain borders, and whether empty cells show. */
export interface Tokens {
  pieces: Token[];
  /** True when every cell has its own border, so that empty ones are seen. */
  bordered: boolean;
}

const piecePattern = (dashes: string): RegExp =>
  new RegExp(
    `/|${dashes}|\\*+|不适用|[无空]|[+\\-−]?[\\do〇○◯.,]+(?:${TABLE_UNITS.join('|')})?|\\S+`,
    'g',
  );

const DASHES = '[—–]+';
/** A row of dashes is one mark, as a dash of two characters is, unless the document prints single ones. */
const PIECE = piecePattern(DASHES);
const PIECE_OF_SINGLE_DASHES = piecePattern('[—–]');

/**
 * True for a document whose marks are single dashes: then two in a row are two marks. Dashes of two
 * characters stand in even numbers.
 */
export function printsSingleDashes(texts: readonly string[]): boolean {
  const runs = texts.flatMap((text) => text.match(new RegExp(DASHES, 'g')) ?? []);
  const odd = runs.filter(({ length }) => length % 2 === 1).length;
  return odd > 1 && odd * 2 > runs.length;
}

/** Pieces between spaces, and around marks and signs. */
const looseTokens = (text: string, singleDashes: boolean): Tokens => ({
  pieces: [...text.matchAll(singleDashes ? PIECE_OF_SINGLE_DASHES : PIECE)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  })),
  bordered: false,
});

/** One piece a cell of a grid row; a zone over several rows ends with the row that holds the cells. */
function borderedTokens(text: string): Tokens {
  const row = text.lastIndexOf('\n') + 1;
  let at = row > 0 ? row : text.indexOf('\t') + 1;
  const cells = text.slice(at).split('\t');
  const pieces = cells.map((cell) => {
    const start = at + (cell.length - cell.trimStart().length);
    at += cell.length + 1;
    return { text: cell.trim(), start, end: start + cell.trim().length };
  });
  return { pieces, bordered: true };
}

/** Takes the cells of a zone apart at the borders that are certain. */
export const tokensOf = (text: string, grid: boolean, singleDashes = false): Tokens =>
  grid && text.includes('\t') ? borderedTokens(text) : looseTokens(text, singleDashes);
