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

function around(text: string, place: Span, border: RegExp): Span {
  const isBorder = (at: number) => border.test(text[at] as string) && !insideNumber(text, at);
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
