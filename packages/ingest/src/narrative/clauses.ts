/** A stretch of a paragraph. */
export interface Span {
  start: number;
  end: number;
}

const CLAUSE_END = /[，,。；;！!？?：:\n（）()]/;
const STATEMENT_END = /[。；;！!？?\n]/;

/** A comma inside a number (3,965) ends nothing. */
const insideNumber = (text: string, at: number): boolean =>
  /[,.:]/.test(text[at] as string) &&
  /\d/.test(text[at - 1] ?? '') &&
  /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));

const OPENING = /[（(]/;
const CLOSING = /[)）]/;
/** A note between a noun and its figure, 微博（含转发）5条, and what may stand between note and figure. */
const NOTE = /^[（(][^（）()\d，,。；;！!？?：:\n]{1,20}[)）](?=\s*(?:共|共计|为|约|达)?\d)/;
const LONGEST_NOTE = 30;

/** A bracketed note that stands directly in front of a figure belongs to the noun before it. */
function besideNote(text: string, at: number): boolean {
  const from = CLOSING.test(text[at] as string)
    ? Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at))
    : at;
  if (from < 0 || at - from > LONGEST_NOTE || !OPENING.test(text[from] as string)) return false;
  const note = NOTE.exec(text.slice(from, from + LONGEST_NOTE));
  return note !== null && from > 0 && at < from + note[0].length;
}

function around(text: string, place: Span, border: RegExp): Span {
  const isBorder = (at: number) =>
    border.test(text[at] as string) && !insideNumber(text, at) && !besideNote(text, at);
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
