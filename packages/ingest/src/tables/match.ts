import type { WordPlaces } from '@nianbao/domain';
import type { Anchor } from './anchors.js';

/** A label found in the skeleton of a text. */
export interface Match {
  anchor: Anchor;
  start: number;
  end: number;
  /** Letters that differ from the form's label. */
  distance: number;
}

/** Shorter labels stand everywhere in prose; they are looked for between longer ones only. */
const SHORTEST_ALONE = 4;
/** More places than this in one text are not looked at; the labels left out are found between others. */
export const MOST_PLACES = 3000;

/** Spellings of a label that are looked for wherever they stand. */
export const keysAlone = ({ keys }: Anchor): string[] =>
  keys.filter((key) => key.length >= SHORTEST_ALONE);

function placesOf(anchor: Anchor, places: WordPlaces): Match[] {
  const found: Match[] = [];
  const taken = new Set<number>();
  for (const key of keysAlone(anchor)) {
    for (const at of places.get(key) ?? []) {
      if (taken.has(at)) continue;
      taken.add(at);
      found.push({ anchor, start: at, end: at + key.length, distance: 0 });
    }
  }
  return found;
}

/** Every exact place of every label that is long enough, the rarest labels first where there are too many. */
export function exactPlaces(anchors: readonly Anchor[], places: WordPlaces): Match[] {
  const perAnchor = anchors
    .map((anchor) => placesOf(anchor, places))
    .sort((a, b) => a.length - b.length);
  const kept: Match[] = [];
  for (const places of perAnchor)
    if (kept.length + places.length <= MOST_PLACES) kept.push(...places);
  return dropContained(kept.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** A label inside a longer label (…访谈次数 in 主要负责同志参加…访谈次数) is that longer one. */
function dropContained(places: Match[]): Match[] {
  const kept: Match[] = [];
  let widest = { start: -1, end: -1 };
  for (const place of places) {
    const inside = place.end <= widest.end && place.end - place.start < widest.end - widest.start;
    if (inside) continue;
    kept.push(place);
    if (place.end > widest.end) widest = place;
  }
  return kept;
}
