/** A place in a text that resembles a label. */
export interface Similar {
  start: number;
  end: number;
  distance: number;
}

/** Edit distance of two short texts. */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + same,
        ),
      );
    }
    row = next;
  }
  return row[right.length] as number;
}

/** True where a label may as well end one letter later: a wrong last letter rather than a missing one. */
const isLastLetter = (
  text: string,
  best: Similar,
  { at, start, distance }: { at: number; start: number | undefined; distance: number },
): boolean =>
  best.end === at - 1 &&
  best.start === start &&
  best.distance === distance &&
  /\p{Script=Han}/u.test(text[at - 1] ?? '');

/** Nobody mistypes a letter of a label as a figure: that is the cell beside it. */
const IN_PLACE_OF_FIGURE = 2;

const isFigure = (character: string | undefined): boolean => /[\do〇]/.test(character ?? '');

/**
 * The place in `text` that is nearest to `key` by edit distance, at most `most` edits away (Sellers 1980).
 * Of equal places the first counts, together with the wrong letter that stands in place of its last one.
 */
export function nearest(text: string, key: string, most: number): Similar | undefined {
  let costs = Uint16Array.from({ length: key.length + 1 }, (_, index) => index);
  let starts = new Uint32Array(key.length + 1);
  let nextCosts = new Uint16Array(key.length + 1);
  let nextStarts = new Uint32Array(key.length + 1);
  let best: Similar | undefined;
  for (let at = 1; at <= text.length; at++) {
    nextStarts[0] = at;
    const other = isFigure(text[at - 1]) ? IN_PLACE_OF_FIGURE : 1;
    for (let row = 1; row <= key.length; row++) {
      const same = key[row - 1] === text[at - 1] ? 0 : other;
      let cost = (costs[row - 1] as number) + same;
      let start = starts[row - 1] as number;
      // An extra letter of the text, then a missing one of the key; of equal ways the first counts.
      if ((costs[row] as number) + 1 < cost) {
        cost = (costs[row] as number) + 1;
        start = starts[row] as number;
      }
      if ((nextCosts[row - 1] as number) + 1 < cost) {
        cost = (nextCosts[row - 1] as number) + 1;
        start = nextStarts[row - 1] as number;
      }
      nextCosts[row] = cost;
      nextStarts[row] = start;
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
    const distance = costs[key.length] as number;
    if (distance <= most && (!best || distance < best.distance)) {
      best = { start: starts[key.length] as number, end: at, distance };
    } else if (best && isLastLetter(text, best, { at, start: starts[key.length], distance })) {
      best = { ...best, end: at };
    }
  }
  return best;
}
