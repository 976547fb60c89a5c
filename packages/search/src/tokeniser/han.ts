import { dictionary } from './dictionary.js';
import { stopWords } from './stop-words.js';
import type { Segmenter } from './token.js';

/** A word inside a run: `offset` and `length` in UTF-16 units of the run. */
export interface Piece {
  readonly term: string;
  readonly offset: number;
  readonly length: number;
}

/** Cuts a run of Han characters without spaces into words and parts of words. */
export type HanCutter = (text: string) => Piece[];

// Reports repeat a small vocabulary; beyond this many compounds the cache starts anew.
const cacheLimit = 50_000;

const isPlainPair = (word: string) => word.length <= 2;

/**
 * Makes a cutter that gives, for every word of the segmenter, the word, its parts, and, where
 * words of one character stand side by side, their pair: a name that no dictionary has (美篇)
 * is cut alike in question and text, and its pair is rare enough to rank.
 */
export function hanCutter(segmenter: Segmenter): HanCutter {
  const partsOf = cachedParts(segmenter);
  return (text) => {
    const pieces: Piece[] = [];
    let offset = 0;
    let before = '';
    for (const word of segmenter.cut(text)) {
      addWord(pieces, word, offset, partsOf);
      addPair(pieces, before, word, offset);
      before = word;
      offset += word.length;
    }
    return pieces;
  };
}

function addWord(pieces: Piece[], word: string, offset: number, partsOf: HanCutter): void {
  if (stopWords.has(word)) return;
  pieces.push({ term: word, offset, length: word.length });
  if (isPlainPair(word)) return;
  for (const part of partsOf(word)) pieces.push({ ...part, offset: offset + part.offset });
}

function addPair(pieces: Piece[], before: string, word: string, offset: number): void {
  if (!isSingle(before) || !isSingle(word)) return;
  const term = before + word;
  pieces.push({ term, offset: offset - before.length, length: term.length });
}

function isSingle(word: string): boolean {
  if (word.length === 0 || word.length > 2 || stopWords.has(word)) return false;
  return word.length === 1 || (word.codePointAt(0) ?? 0) > 0xffff;
}

function cachedParts(segmenter: Segmenter): HanCutter {
  const cache = new Map<string, Piece[]>();
  return (word) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= cacheLimit) cache.clear();
    const parts = findParts(word, segmenter.cutForSearch(word));
    cache.set(word, parts);
    return parts;
  };
}

function findParts(word: string, found: readonly string[]): Piece[] {
  const inside = dictionary.filter((term) => word.includes(term) && !found.includes(term));
  return place(word, [...found, ...inside]).filter(isWanted(word));
}

const isWanted = (word: string) => (part: Piece) =>
  part.length < word.length && !isSingle(part.term) && !stopWords.has(part.term);

// The segmenter names parts of one length from left to right, so each is sought after the last.
function place(word: string, parts: readonly string[]): Piece[] {
  const next = new Map<number, number>();
  return parts.flatMap((term) => {
    const offset = word.indexOf(term, next.get(term.length) ?? 0);
    if (offset < 0) return [];
    next.set(term.length, offset + 1);
    return { term, offset, length: term.length };
  });
}
