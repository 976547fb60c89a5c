/** A stretch of a paragraph, in UTF-16 units of its text. */
export interface Span {
  start: number;
  end: number;
}

/** A passage ends with the sentence in which it reaches this many characters. */
const ENOUGH = 60;
/** A passage is never longer; a longer sentence is cut at its commas, and where it has none, anywhere. */
const MOST = 220;

/** A sentence ends at 。；！？ or a line end, with the closing marks behind it. */
const SENTENCE = /[^。；！？;!?\n]*(?:[。；！？;!?\n]+[”’」』）)\]】》〉"']*|$)/gu;
const CLAUSE = /[^，、：,]*(?:[，、：,]+|$)/gu;

/**
 * Cuts a paragraph into passages of whole sentences, 60 to 220 characters where the sentences
 * allow it. The spans rise, do not overlap, hold no space at either end, and leave out nothing else.
 */
export function splitPassages(text: string): Span[] {
  const sentences = cut(text, SENTENCE, { start: 0, end: text.length });
  const pieces = sentences.flatMap((sentence) => shortened(text, sentence));
  return joined(pieces)
    .map((span) => trimmed(text, span))
    .filter((span) => span.end > span.start);
}

const lengthOf = (span: Span): number => span.end - span.start;

function cut(text: string, pattern: RegExp, within: Span): Span[] {
  const matches = text.slice(within.start, within.end).matchAll(pattern);
  return [...matches]
    .map((match) => {
      const start = within.start + match.index;
      return { start, end: start + match[0].length };
    })
    .filter((span) => lengthOf(span) > 0);
}

function shortened(text: string, sentence: Span): Span[] {
  if (lengthOf(sentence) <= MOST) return [sentence];
  return joined(cut(text, CLAUSE, sentence).flatMap((clause) => chopped(text, clause)));
}

function chopped(text: string, span: Span): Span[] {
  if (lengthOf(span) <= MOST) return [span];
  // Never between the halves of a surrogate pair.
  const split = isLowSurrogate(text, span.start + MOST) ? span.start + MOST - 1 : span.start + MOST;
  return [{ start: span.start, end: split }, ...chopped(text, { start: split, end: span.end })];
}

const isLowSurrogate = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Puts neighbours together until there is enough, never beyond the most. */
function joined(pieces: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const fits = last !== undefined && piece.end - last.start <= MOST;
    const short = last !== undefined && Math.min(lengthOf(last), lengthOf(piece)) < ENOUGH;
    // A short piece joins its neighbour; two that are long enough stay apart.
    if (last && fits && short) last.end = piece.end;
    else result.push({ ...piece });
  }
  return result;
}

function trimmed(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end);
  const lead = inside.length - inside.trimStart().length;
  return { start: span.start + lead, end: span.start + Math.max(lead, inside.trimEnd().length) };
}
