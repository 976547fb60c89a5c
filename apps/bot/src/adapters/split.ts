/** Where a text may be cut, best first: after a line, after a sentence, after a clause. */
const ENDS = [/\n/g, /[。！？；!?;]/g, /[，、,\s]/g];

/** Cuts a text into pieces of at most `limit` code units, at line or sentence ends where there are any. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cutOf(rest.slice(0, limit));
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutOf(window: string): number {
  for (const end of ENDS) {
    const last = [...window.matchAll(end)].at(-1);
    if (last !== undefined && last.index > 0) return last.index + 1;
  }
  // A character of two code units stays whole.
  return /[\uD800-\uDBFF]$/.test(window) && window.length > 1 ? window.length - 1 : window.length;
}
