import { simplifyCharacter } from './simplify.js';

/** Raise it when any rule of this folder changes what words come out. */
export const normaliserVersion = 1;

/**
 * A text made comparable, with the way back: character `i` of `text` came from
 * `[starts[i], ends[i])` of the original. All offsets are UTF-16.
 */
export interface NormalisedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const mark = /^\p{M}$/u;
const otherNumber = /^\p{No}/u;

const plain = 1;
const involved = 2;
const combining = 3;

// What is known of each UTF-16 unit, learnt as texts go by: most units stand for themselves or
// for one other unit, and need no string work at all. A kind of 0 is not known yet.
const kinds = new Uint8Array(65536);
const replacements = new Uint16Array(65536);

function normaliseCluster(cluster: string): string {
  const folded = Array.from(cluster.normalize('NFKC').toLowerCase(), simplifyCharacter).join('');
  // ① and ² become digits, which must not grow together with the figures beside them.
  return otherNumber.test(cluster) ? ` ${folded} ` : folded;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = unit >= 0xd800 && unit < 0xe000 ? '' : normaliseCluster(character);
  replacements[unit] = folded.length === 1 ? folded.charCodeAt(0) : 0;
  const kind = mark.test(character) ? combining : folded.length === 1 ? plain : involved;
  kinds[unit] = kind;
  return kind;
}

function kindOf(unit: number): number {
  return kinds[unit] || learn(unit);
}

function isMarkAt(text: string, index: number): boolean {
  const point = text.codePointAt(index);
  if (point === undefined) return false;
  return point < 65536 ? kindOf(point) === combining : mark.test(String.fromCodePoint(point));
}

/** End of the cluster that starts at `start`: one character and the marks that combine with it. */
function clusterEnd(text: string, start: number): number {
  let end = start;
  do end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  while (isMarkAt(text, end));
  return end;
}

/**
 * Normalises a text for matching: NFKC (full width, ligatures), lower case, traditional to
 * simplified, each cluster by itself so that every character keeps its place in the original.
 */
export function normalise(text: string): NormalisedText {
  const units: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const unit = text.charCodeAt(start);
    const single = kindOf(unit) === plain && !isMarkAt(text, start + 1);
    end = single ? start + 1 : clusterEnd(text, start);
    const folded = single ? undefined : normaliseCluster(text.slice(start, end));
    for (let index = 0; index < (folded?.length ?? 1); index += 1) {
      units.push(folded?.charCodeAt(index) ?? replacements[unit] ?? unit);
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: fromUnits(units), starts, ends };
}

// In pieces, because a call takes only so many arguments.
function fromUnits(units: readonly number[]): string {
  let text = '';
  for (let start = 0; start < units.length; start += 8192) {
    text += String.fromCharCode(...units.slice(start, start + 8192));
  }
  return text;
}
