/** A stretch of a paragraph. */
export interface Span {
  start: number;
  end: number;
}

/** Which UTF-16 units are among some signs; paragraphs are gone through sign by sign, again and again. */
function unitsOf(signs: string): Uint8Array {
  const units = new Uint8Array(65_536);
  for (const sign of signs) units[sign.charCodeAt(0)] = 1;
  return units;
}

const CLAUSE_END = unitsOf('，,。；;！!？?：:\n（）()');
const STATEMENT_END = unitsOf('。；;！!？?\n');

/** A comma inside a number (3,965) ends nothing. */
const insideNumber = (text: string, at: number): boolean =>
  /[,.:]/.test(text[at] as string) &&
  /\d/.test(text[at - 1] ?? '') &&
  /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));

const OPENING = /[（(]/;
const CLOSING = /[)）]/;
/** A note between a noun and its figure, 微博（含转发）5条, or inside the noun, 厅（局）长信箱5件. */
const NOTE = /^[（(][^（）()\d，,。；;！!？?：:\n]{1,20}[)）](?=\s*\p{Script=Han}{0,10}\d)/u;
const LONGEST_NOTE = 30;
const LONGEST_REST = 14;

/** A bracketed note that stands directly in front of a figure belongs to the noun before it. */
function besideNote(text: string, at: number): boolean {
  const near = Math.max(0, at - LONGEST_NOTE);
  const before = text.slice(near, at + 1);
  const from = CLOSING.test(text[at] as string)
    ? near + Math.max(before.lastIndexOf('（'), before.lastIndexOf('('))
    : at;
  if (from < near || at - from > LONGEST_NOTE || !OPENING.test(text[from] as string)) return false;
  const note = NOTE.exec(text.slice(from, from + LONGEST_NOTE + LONGEST_REST));
  return note !== null && from > 0 && at < from + note[0].length;
}

function around(text: string, place: Span, borders: Uint8Array): Span {
  const isBorder = (at: number) =>
    borders[text.charCodeAt(at)] === 1 && !insideNumber(text, at) && !besideNote(text, at);
  let { start, end } = place;
  while (start > 0 && !isBorder(start - 1)) start--;
  while (end < text.length && !isBorder(end)) end++;
  return { start, end };
}

/** The clause a place stands in, without its borders. */
export const clauseAround = (text: string, place: Span): Span => around(text, place, CLAUSE_END);

/** The statement a place stands in: a sentence, or its part between semicolons. */
export const statementAround = (text: string, place: Span): Span =>
  around(text, place, STATEMENT_END);
