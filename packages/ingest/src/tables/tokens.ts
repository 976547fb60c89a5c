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

const PIECE =
  /\/|[—–]+|\*+|不适用|无|[+\-−]?[\do〇○◯.,]+(?:万元|亿元|元|人次|批次|[条件次篇个人项宗份批])?|[^\s]+/g;

function piecesIn(text: string, offset: number): Token[] {
  return [...text.matchAll(PIECE)].map((match) => ({
    text: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** Pieces between spaces, and around marks and signs. */
const looseTokens = (text: string): Tokens => ({ pieces: piecesIn(text, 0), bordered: false });

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
export const tokensOf = (text: string, grid: boolean): Tokens =>
  grid && text.includes('\t') ? borderedTokens(text) : looseTokens(text);
