import { createHash } from 'node:crypto';
import { dictionary } from './dictionary.js';
import { type HanCutter, hanCutter, type Piece } from './han.js';
import { type NormalisedText, normalise, normaliserVersion } from './normalise.js';
import { type Run, type RunKind, runsOf } from './runs.js';
import { type EngineChoice, openSegmenter } from './segmenters.js';
import { simplificationTable } from './simplify.js';
import { stopWords } from './stop-words.js';
import type { Segmenter, Token, Tokeniser } from './token.js';

/** Options of `openTokeniser`. */
export interface TokeniserOptions {
  /**
   * Which segmenter cuts Chinese. `auto` takes nodejieba where it loads, else `@node-rs/jieba`;
   * the tokeniser's `notice` says which. Default: `'auto'`.
   */
  readonly engine?: EngineChoice;
}

type Cutter = (run: Run) => Piece[];

/**
 * Opens the tokeniser. The first call of a process loads a dictionary (0.3 to 1 s).
 *
 * @throws SearchError `tokeniser-unavailable` when no segmenter can be loaded
 */
export async function openTokeniser(options: TokeniserOptions = {}): Promise<Tokeniser> {
  const segmenter = await openSegmenter(options.engine ?? 'auto');
  const cutters = cuttersWith(hanCutter(segmenter));
  const tokens = (text: string) => tokensOf(normalise(text), cutters);
  return {
    id: identity(segmenter),
    engine: segmenter.name,
    notice: noticeOf(segmenter),
    tokens,
    terms: (text) => tokens(text).map((token) => token.term),
  };
}

function identity({ name, version }: Segmenter): string {
  const data = JSON.stringify([dictionary, [...stopWords], simplificationTable]);
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 12);
  return `${name}@${version} dictionary:${hash} normaliser:${normaliserVersion}`;
}

function noticeOf({ name, version, reason }: Segmenter): string {
  const why = reason === undefined ? '' : ` (${reason})`;
  return `Chinese words by ${name} ${version}${why}`;
}

function cuttersWith(cutHan: HanCutter): Record<RunKind, Cutter> {
  return {
    address: ({ text }) => [whole(text), ...innerWords(text)],
    phone: ({ text }) => [whole(text), ...innerWords(text)],
    number: ({ text }) => numberPieces(text),
    word: ({ text }) => [whole(text)],
    han: ({ text }) => (/\s/.test(text) ? cutSpaced(text, cutHan) : cutHan(text)),
  };
}

function tokensOf(normalised: NormalisedText, cutters: Record<RunKind, Cutter>): Token[] {
  const { starts, ends } = normalised;
  const tokens: Token[] = [];
  for (const run of runsOf(normalised)) {
    for (const { term, offset, length } of cutters[run.kind](run)) {
      const first = run.start + offset;
      tokens.push({ term, start: starts[first] ?? 0, end: ends[first + length - 1] ?? 0 });
    }
  }
  return tokens.sort((one, other) => one.start - other.start || one.end - other.end);
}

function whole(text: string): Piece {
  return { term: text, offset: 0, length: text.length };
}

function innerWords(text: string): Piece[] {
  return Array.from(text.matchAll(/[a-z0-9]+/g), ({ 0: term, index }) => ({
    term,
    offset: index,
    length: term.length,
  }));
}

// 1,234 is the figure 1234; 12.5% is also found by 12.5.
function numberPieces(text: string): Piece[] {
  const figure = text.replace(/[%‰]$/, '');
  const pieces = [{ term: text.replaceAll(',', ''), offset: 0, length: text.length }];
  if (figure === text) return pieces;
  return [{ term: figure.replaceAll(',', ''), offset: 0, length: figure.length }, ...pieces];
}

/**
 * Cuts Han characters with spaces between them. Where a single character stands on either side
 * (公 开, or a label printed one character a line) the space is the printer's and is passed
 * over; between longer pieces it is the writer's and ends a word.
 */
function cutSpaced(text: string, cutHan: HanCutter): Piece[] {
  const pieces: Piece[] = [];
  for (const phrase of phrasesOf(text)) {
    const characters = phrase.flatMap(charactersOf);
    for (const piece of cutHan(characters.map((character) => text[character]).join(''))) {
      const first = characters[piece.offset] ?? 0;
      const last = characters[piece.offset + piece.length - 1] ?? 0;
      pieces.push({ term: piece.term, offset: first, length: last - first + 1 });
    }
  }
  return pieces;
}

type Stretch = readonly [start: number, end: number];

function charactersOf([start, end]: Stretch): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function phrasesOf(text: string): Stretch[][] {
  const phrases: Stretch[][] = [];
  let singleBefore = false;
  for (const match of text.matchAll(/\S+/g)) {
    const stretch: Stretch = [match.index, match.index + match[0].length];
    const single = [...match[0]].length === 1;
    if (single || singleBefore) (phrases.at(-1) ?? newPhrase(phrases)).push(stretch);
    else newPhrase(phrases).push(stretch);
    singleBefore = single;
  }
  return phrases;
}

function newPhrase(phrases: Stretch[][]): Stretch[] {
  const phrase: Stretch[] = [];
  phrases.push(phrase);
  return phrase;
}
