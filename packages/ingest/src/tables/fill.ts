import { skeletonOf } from '../model/text.js';
import type { Anchor } from './anchors.js';
import type { Match } from './match.js';
import { editDistance, nearest } from './similar.js';

/** Letters before the first and behind the last found label that are searched for missing ones. */
const MARGIN = 200;
/** Letters between two found labels that are searched; a longer stretch is prose. */
const LONGEST_GAP = 1500;

/** One misread letter in four; labels of two or three letters must be exact. */
const tolerance = (key: string): number => (key.length < 4 ? 0 : Math.floor(key.length / 4));

/** Short labels stand everywhere in prose: before the first label found they are looked for close to it. */
const CLOSE = 30;

interface Gap {
  start: number;
  end: number;
  missing: Anchor[];
  /** Nothing was found in front of it. */
  leading: boolean;
}

function gapsOf(text: string, anchors: readonly Anchor[], found: readonly Match[]): Gap[] {
  const gaps: Gap[] = [];
  let from: Match | undefined;
  for (const to of [...found, undefined]) {
    const missing = anchors.slice(
      (from?.anchor.index ?? -1) + 1,
      to?.anchor.index ?? anchors.length,
    );
    const start = from?.end ?? Math.max(0, (to?.start ?? 0) - MARGIN);
    const end = to?.start ?? Math.min(text.length, start + MARGIN);
    if (missing.length > 0 && end - start <= LONGEST_GAP)
      gaps.push({ start, end, missing, leading: from === undefined });
    from = to;
  }
  return gaps;
}

const isFigure = (character: string | undefined): boolean => /[\do〇]/.test(character ?? '');

/** Places of a text in another. */
function placesIn(text: string, key: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) places.push(at);
  return places;
}

/** A row whose words are those of a head as well: 总计, 其他. */
const isAlsoHead = ({ kind, label, table }: Anchor): boolean =>
  kind === 'row' && table.columns.some((column) => column.label === label);

/**
 * The place of a label: behind its own numbering, or else in front of a figure, or else the first. Heads that
 * are printed again in the middle of a table must not be taken for rows.
 */
function exactIn(region: string, key: string, anchor: Anchor): number | undefined {
  const places = placesIn(region, key);
  const numbering = skeletonOf(anchor.row?.numbering ?? '').text;
  const numbered = places.find((at) => numbering !== '' && region.slice(0, at).endsWith(numbering));
  const filled = places.find((at) => isFigure(region[at + key.length]));
  return numbered ?? filled ?? (isAlsoHead(anchor) ? undefined : places[0]);
}

function locate(text: string, anchor: Anchor, start: number, end: number): Match | undefined {
  const region = text.slice(start, end);
  for (const key of anchor.keys) {
    const exact = exactIn(region, key, anchor);
    if (exact !== undefined)
      return { anchor, start: start + exact, end: start + exact + key.length, distance: 0 };
  }
  const key = anchor.label;
  const near = tolerance(key) > 0 ? nearest(region, key, tolerance(key)) : undefined;
  return (
    near && { anchor, start: start + near.start, end: start + near.end, distance: near.distance }
  );
}

/** A misread label must be nearest to its own label; where another is as near, nobody can tell. */
function isOwn(text: string, match: Match, anchors: readonly Anchor[]): boolean {
  if (match.distance === 0) return true;
  const printed = text.slice(match.start, match.end);
  const own = match.anchor.keys;
  return !anchors.some(
    (other) =>
      !other.keys.some((key) => own.includes(key)) &&
      other.keys.some((key) => editDistance(printed, key) <= match.distance),
  );
}

const isShortHead = ({ kind, label }: Anchor): boolean => kind === 'column' && label.length < 4;

/** A mistyped label leaves its last letter to the label behind it: 现行有效件规章 is 现行有效件 and 规章. */
function withoutNext(text: string, match: Match, next: Anchor | undefined): Match {
  const end = match.end - 1;
  const isNext = match.distance > 0 && next?.keys.some((key) => text.startsWith(key, end));
  return isNext ? { ...match, end } : match;
}

function fillGap(text: string, gap: Gap, anchors: readonly Anchor[]): Match[] {
  const matches: Match[] = [];
  let start = gap.start;
  for (const [at, anchor] of gap.missing.entries()) {
    const close = gap.leading && isShortHead(anchor) ? gap.end - CLOSE : 0;
    const found = locate(text, anchor, Math.max(start, close), gap.end);
    const match = found && withoutNext(text, found, gap.missing[at + 1]);
    if (!match || !isOwn(text, match, anchors)) continue;
    matches.push(match);
    start = match.end;
  }
  return matches;
}

/** Looks for the labels that were not found exactly, each between its neighbours, misread letters allowed. */
export function fillMissing(
  text: string,
  anchors: readonly Anchor[],
  found: readonly Match[],
): Match[] {
  const filled = gapsOf(text, anchors, found).flatMap((gap) => fillGap(text, gap, anchors));
  return [...found, ...filled].sort((a, b) => a.start - b.start);
}
