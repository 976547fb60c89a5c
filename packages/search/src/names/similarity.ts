/**
 * How well a written text and a name agree, from 0 (nothing in common) to 1 (the same). Both
 * are given as normalised characters without spaces and punctuation.
 */
export type Characters = readonly string[];

/**
 * The better of two readings: the name stands in the text (a question that mentions it), or the
 * text is a part of the name (one who typed only a piece). Slips count by edit distance. A name
 * that fills the text beats one that is a small part of it, and the reverse.
 */
export function similarity(text: Characters, name: Characters): number {
  if (text.length === 0 || name.length === 0) return 0;
  const shorter = Math.min(text.length, name.length) / Math.max(text.length, name.length);
  if (name.length <= text.length) return presence(name, text) * (0.9 + 0.1 * shorter);
  return presence(text, name) * (0.6 + 0.4 * shorter);
}

/**
 * How well the beginning of a name, or of any part of it, agrees with what was typed so far: 0.9
 * to 1 when the name begins with it, 0.7 to 0.8 when it stands inside, 0.6 to 0.7 with slips.
 */
export function completion(typed: Characters, name: Characters): number {
  if (typed.length === 0 || name.length === 0) return 0;
  const share = 0.1 * Math.min(1, typed.length / name.length);
  const place = name.join('').indexOf(typed.join(''));
  if (place === 0) return 0.9 + share;
  if (place > 0) return 0.7 + share;
  const agreement = presence(typed, name);
  return agreement < leastAgreement ? 0 : 0.55 + 0.05 * agreement + share;
}

// Of three characters typed one may be a slip.
const leastAgreement = 0.6;

/** 1 when `part` stands in `whole`; less by its share of characters changed, added or missing. */
function presence(part: Characters, whole: Characters): number {
  return 1 - closestDistance(part, whole) / part.length;
}

/**
 * Least number of edits that turns `part` into some stretch of `whole` (Sellers 1980): the edit
 * distance with a free start and a free end in `whole`.
 */
function closestDistance(part: Characters, whole: Characters): number {
  let row = new Array<number>(whole.length + 1).fill(0);
  part.forEach((character, index) => {
    row = nextRow(row, index + 1, character, whole);
  });
  return Math.min(...row);
}

function nextRow(above: readonly number[], edge: number, character: string, whole: Characters) {
  const row = [edge];
  whole.forEach((other, index) => {
    const changed = (above[index] ?? 0) + (character === other ? 0 : 1);
    row.push(Math.min(changed, (above[index + 1] ?? 0) + 1, (row[index] ?? 0) + 1));
  });
  return row;
}
