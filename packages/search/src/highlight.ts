import type { Token, Tokeniser } from './tokeniser/token.js';

/** A stretch `[start, end)` of the original text, in UTF-16 units. */
export type Highlight = [start: number, end: number];

/**
 * Where the words of a query stand in a text: rising stretches that neither overlap nor touch.
 * `queryTerms` come from the same tokeniser.
 */
export function highlights(
  tokeniser: Tokeniser,
  text: string,
  queryTerms: readonly string[],
): Highlight[] {
  const wanted = new Set(queryTerms);
  return merged(tokeniser.tokens(text).filter(({ term }) => wanted.has(term)));
}

// Tokens come by their start, so each either lengthens the last stretch or begins another.
function merged(tokens: readonly Token[]): Highlight[] {
  const stretches: Highlight[] = [];
  for (const { start, end } of tokens) {
    const last = stretches.at(-1);
    if (last === undefined || start > last[1]) stretches.push([start, end]);
    else last[1] = Math.max(last[1], end);
  }
  return stretches;
}
