import type { CutWords } from '../understand/content.js';

/** A text cut into words from left to right, the longest first, nothing left out. */
export function tokensOf(text: string, cut: CutWords): string[] {
  const spans = [...cut(text)].sort(
    (a, b) => a.start - b.start || b.end - b.start - (a.end - a.start),
  );
  const tokens: string[] = [];
  let at = 0;
  const rest = (end: number): string[] => Array.from(text.slice(at, end));
  for (const { start, end } of spans) {
    if (start < at || end - start < 2) continue;
    tokens.push(...rest(start), text.slice(start, end));
    at = end;
  }
  return negated([...tokens, ...rest(text.length)]);
}

/** 不合格 is one word. */
function negated(tokens: readonly string[]): string[] {
  const words: string[] = [];
  for (const token of tokens) {
    const before = words.at(-1);
    if (before !== undefined && NEGATION.test(before))
      words[words.length - 1] = `${before}${token}`;
    else words.push(token);
  }
  return words;
}

const NEGATION = /^[不未无非]$/;
