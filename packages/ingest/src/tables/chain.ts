import { isHanUnit } from '../model/text.js';
import type { Anchor } from './anchors.js';
import type { Match } from './match.js';

/** Labels of one form found in printed order, with the weight of the evidence. */
export interface Chain {
  matches: Match[];
  score: number;
}

/** Letters between two labels that cost nothing: units, 其中, numbering; between two tables a heading. */
const FREE_LETTERS = 8;
const FREE_BETWEEN = 60;
const COST_PER_LETTER = 0.3;
/** A gap inside a table costs at most this, one between two tables at most the other. */
const DEAREST_INSIDE = 15;
const DEAREST_BETWEEN = 6;

/** How many Chinese characters stand before each offset. */
function hanCounts(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    counts[at + 1] = (counts[at] as number) + Number(isHanUnit(text.charCodeAt(at)));
  }
  return counts;
}

const lengthOf = (anchor: Anchor): number => anchor.keys[0]?.length ?? 0;

/** Sum of label lengths before each index, to know what skipped labels would explain. */
function labelLengths(anchors: readonly Anchor[]): number[] {
  const sums = [0];
  for (const anchor of anchors) sums.push((sums.at(-1) as number) + lengthOf(anchor));
  return sums;
}

/**
 * The heaviest run of labels in printed order (dynamic programming). Text between two labels that no
 * label in between explains makes a step dearer, so that the run stays in the table and out of the prose. Of equal runs the later counts: a heading may
 * repeat the words that the table below it begins with.
 */
export function bestChain(
  text: string,
  anchors: readonly Anchor[],
  places: readonly Match[],
): Chain {
  const han = hanCounts(text);
  const lengths = labelLengths(anchors);
  const between = (from: Match, to: Match): number => {
    const skipped =
      (lengths[to.anchor.index] as number) - (lengths[from.anchor.index + 1] as number);
    const letters = (han[to.start] as number) - (han[from.end] as number);
    const inside = from.anchor.table === to.anchor.table;
    const free = inside ? FREE_LETTERS : FREE_BETWEEN;
    const cost = Math.max(0, letters - skipped - free) * COST_PER_LETTER;
    return Math.min(inside ? DEAREST_INSIDE : DEAREST_BETWEEN, cost);
  };
  return trace(places, between);
}

/** A row of figures weighs twice: a head lost costs nothing, a row lost is a figure lost. */
const weightOf = ({ anchor, start, end }: Match): number =>
  (end - start) * (anchor.row?.id ? 2 : 1);

function trace(places: readonly Match[], between: (from: Match, to: Match) => number): Chain {
  const scores: number[] = [];
  const previous: number[] = [];
  let best = -1;
  places.forEach((place, at) => {
    let [score, from] = [0, -1];
    for (let before = 0; before < at; before++) {
      const other = places[before] as Match;
      if (other.end > place.start || other.anchor.index >= place.anchor.index) continue;
      const reached = (scores[before] as number) - between(other, place);
      if (reached >= score) [score, from] = [reached, before];
    }
    scores.push(score + weightOf(place));
    previous.push(from);
    if (best < 0 || (scores[at] as number) > (scores[best] as number)) best = at;
  });
  const matches: Match[] = [];
  for (let at = best; at >= 0; at = previous[at] as number) matches.unshift(places[at] as Match);
  return { matches, score: best < 0 ? 0 : (scores[best] as number) };
}
