import type { GridCell } from '../../model/blocks.js';

/** A piece of preformatted text: lines of prose, or rows whose cells stand one below the other. */
export type Preformatted = { kind: 'line'; text: string } | { kind: 'rows'; rows: GridCell[][] };

const BARS = /[│┃┆┊║|｜]/;
const BAR = new RegExp(BARS.source, 'g');
const RULE = /^[\s─━┄┈═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╞╪╡+\-=_│┃║|]+$/;
const DRAWN = /[─━═┌├└╔╠╚]|^\s*\+[-=+]+\+\s*$/;
const GAP = /\s{2,}|\t+|\u3000+/;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const isRule = (line: string): boolean => line.trim() !== '' && RULE.test(line) && DRAWN.test(line);

/** Cells between the bars of a line; the bars at its ends close the first and the last cell. */
function barCells(line: string): string[] | undefined {
  if ((line.match(BAR)?.length ?? 0) < 2) return undefined;
  const cells = line.split(BARS).map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.length > 1 ? cells : undefined;
}

interface Piece {
  text: string;
  from: number;
  to: number;
}

/** Pieces of a line between wide gaps, each with the columns of the screen that it takes. */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let column = 0;
  for (const part of line.split(/(\s{2,}|\t+|\u3000+)/)) {
    const width = [...part].reduce((sum, character) => sum + widthOf(character, sum), 0);
    const text = part.trim();
    if (text !== '') pieces.push({ text, from: column, to: column + width });
    column += width;
  }
  return pieces;
}

function widthOf(character: string, before: number): number {
  if (character === '\t') return 8 - (before % 8);
  return WIDE.test(character) || character === '\u3000' ? 2 : 1;
}

/** Columns taken by any piece of any line, put together where they overlap. */
function columnsOf(lines: readonly Piece[][]): { from: number; to: number }[] {
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of lines.flat().sort((one, other) => one.from - other.from)) {
    const last = columns.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

/** Puts pieces into their columns, so that a blank stays a blank; undefined where two meet in one. */
function aligned(
  line: Piece[],
  columns: readonly { from: number; to: number }[],
): GridCell[] | undefined {
  const cells: GridCell[] = columns.map(() => ({ text: '' }));
  for (const piece of line) {
    const cell = cells[columns.findIndex(({ from, to }) => piece.from >= from && piece.from < to)];
    if (cell?.text !== '') return undefined;
    cell.text = piece.text;
  }
  return cells;
}

const isNumbered = (line: readonly Piece[]): boolean =>
  line.slice(1).some(({ text }) => /^[\d.,+-]+$/.test(text));

/** Rows by the columns of all lines or, where a heading is wider than its column, of those with numbers. */
function rowsByColumns(lines: readonly string[]): GridCell[][] | undefined {
  const pieces = lines.map(piecesOf);
  for (const measured of [pieces, pieces.filter(isNumbered)]) {
    const columns = columnsOf(measured);
    const rows = pieces.map((line) =>
      measured.includes(line) ? aligned(line, columns) : line.map(({ text }) => ({ text })),
    );
    const clear = rows.filter((row) => row !== undefined);
    if (clear.length === rows.length) return clear;
  }
  return undefined;
}

/** Rows between drawn rules: the lines between two rules are one row where every row is ruled off. */
function rowsByBars(lines: readonly string[]): GridCell[][] {
  const bodies: string[][][] = [[]];
  for (const line of lines) {
    if (isRule(line)) bodies.push([]);
    else bodies.at(-1)?.push(barCells(line) ?? [line.trim()]);
  }
  const groups = bodies.filter((body) => body.length > 0);
  const isRuled = groups.length > 2;
  return isRuled ? groups.map(joinRow) : groups.flat().map((row) => row.map((text) => ({ text })));
}

function joinRow(lines: readonly string[][]): GridCell[] {
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, index) => ({
    text: lines
      .map((line) => line[index] ?? '')
      .filter(Boolean)
      .join('\n'),
  }));
}

type LineKind = 'bars' | 'columns' | 'prose';

function kindOf(line: string): LineKind {
  if (isRule(line) || barCells(line)) return 'bars';
  return line.trim().split(GAP).length > 1 ? 'columns' : 'prose';
}

/** A gap or two in one line of prose is an indent or a list, no table. */
const FEWEST_LINES = 2;

function tableOf(kind: LineKind, lines: readonly string[]): GridCell[][] | undefined {
  if (kind === 'prose') return undefined;
  return kind === 'bars' ? rowsByBars(lines) : rowsByColumns(lines);
}

/** Lines of one kind that follow each other. */
function runsOf(text: string): { kind: LineKind; lines: string[] }[] {
  const runs: { kind: LineKind; lines: string[] }[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const kind = kindOf(line);
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs;
}

/** Takes preformatted text apart into prose and tables drawn with bars or with spaces. */
export function readPreformatted(text: string): Preformatted[] {
  return runsOf(text).flatMap(({ kind, lines }): Preformatted[] => {
    const rows = lines.length < FEWEST_LINES ? undefined : tableOf(kind, lines);
    if (rows) return [{ kind: 'rows', rows }];
    return lines.map((line) => ({ kind: 'line', text: line }));
  });
}
