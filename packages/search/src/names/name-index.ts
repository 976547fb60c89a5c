import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Tokeniser } from '../tokeniser/token.js';
import type { NameEntry, NameKind } from './entry.js';
import { charactersOf, type Label, Labels } from './labels.js';
import { type Characters, completion, similarity } from './similarity.js';

/** A name found. */
export interface NameHit {
  readonly entry: NameEntry;
  /** How well the text and the name agree: 1 is the same, below 0.6 is not reported. */
  readonly score: number;
  /** The synonym that agreed best, where it agreed better than the name. */
  readonly synonym?: string;
}

/** Options of `NameIndex.find`. */
export interface FindOptions {
  /** How many names to return at most. */
  readonly limit: number;
  /** Which kinds of names. Default: all. */
  readonly kinds?: readonly NameKind[];
}

/** A few thousand short names, found with prefixes and slips. Built in milliseconds, not stored. */
export interface NameIndex {
  /** From now on these are the names: only those that came are cut into words, those that went are let go. */
  hold(entries: readonly NameEntry[]): void;
  /** Names that a person may be about to type, best first. Nothing typed, nothing suggested. */
  suggest(prefix: string, limit: number, kinds?: readonly NameKind[]): NameHit[];
  /** Names that stand in a text or were meant by it, best first. */
  find(text: string, options: FindOptions): NameHit[];
}

type Measure = (written: Characters, label: Characters) => number;

// MiniSearch ranks candidates by shared pieces; the best are then compared character by character.
const candidatesCompared = 200;

/** Makes a name index. `tokeniser` cuts the words that names are found by. */
export function createNameIndex(entries: readonly NameEntry[], tokeniser: Tokeniser): NameIndex {
  const miniSearch = new MiniSearch<Label>({
    fields: ['text'],
    tokenize: (text) => labelPieces(text, tokeniser),
    searchOptions: { tokenize: (text) => textPieces(text, tokeniser) },
    processTerm: (term) => term,
  });
  const labels = new Labels(miniSearch);
  labels.hold(entries);
  const look = (text: string, measure: Measure, options: LookOptions) =>
    measured(candidates(miniSearch, labels, text, options), charactersOf(text), measure)
      .sort(byRank)
      .slice(0, options.limit);
  return {
    hold: (now) => labels.hold(now),
    suggest: (prefix, limit, kinds) => look(prefix, completion, { limit, kinds, prefix: true }),
    find: (text, { limit, kinds }) => look(text, similarity, { limit, kinds, prefix: false }),
  };
}

interface LookOptions {
  readonly limit: number;
  readonly kinds: readonly NameKind[] | undefined;
  readonly prefix: boolean;
}

/**
 * What a name is found by: the whole (for prefixes), its words, and its pairs of characters, of
 * which a slip damages two. A name of three characters has no third pair, hence its ends.
 */
function labelPieces(text: string, tokeniser: Tokeniser): string[] {
  const characters = charactersOf(text);
  const ends = characters.length === 3 ? endsOfThrees(characters) : [];
  return [...commonPieces(text, characters, tokeniser), ...ends];
}

function textPieces(text: string, tokeniser: Tokeniser): string[] {
  const characters = charactersOf(text);
  return [...commonPieces(text, characters, tokeniser), ...endsOfThrees(characters)];
}

function commonPieces(text: string, characters: Characters, tokeniser: Tokeniser): string[] {
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return [...new Set([characters.join(''), ...tokeniser.terms(text), ...pairs])];
}

function endsOfThrees(characters: Characters): string[] {
  return characters.slice(2).map((character, index) => `${characters[index]}_${character}`);
}

// Below this a name is chance: two characters of five, or one of a pair. What a question is answered by
// must be nearer.
const leastScore = 0.6;

const latin = /^[a-z0-9]{4,}$/;

function candidates(
  miniSearch: MiniSearch<Label>,
  labels: Labels,
  text: string,
  { kinds, prefix }: LookOptions,
): Label[] {
  const options: SearchOptions = {
    prefix: (_term, index) => prefix && index === 0,
    fuzzy: (term) => (latin.test(term) ? 0.2 : false),
  };
  if (kinds !== undefined) {
    // Zero leaves a name out before it is scored; a filter would look at it afterwards.
    const wanted = new Set<NameKind | undefined>(kinds);
    options.boostDocument = (id) => (wanted.has(labels.of(id)?.entry.kind) ? 1 : 0);
  }
  const found = miniSearch.search(text, options).slice(0, candidatesCompared);
  return found.flatMap(({ id }) => labels.of(id) ?? []);
}

function measured(found: readonly Label[], written: Characters, measure: Measure): NameHit[] {
  const best = new Map<NameEntry, NameHit>();
  for (const { entry, text, characters } of found) {
    const score = measure(written, characters);
    const known = best.get(entry)?.score ?? 0;
    const isName = text === entry.name;
    if (score < leastScore || score < known || (score === known && !isName)) continue;
    best.set(entry, isName ? { entry, score } : { entry, score, synonym: text });
  }
  return [...best.values()];
}

function byRank(one: NameHit, other: NameHit): number {
  const byScore = other.score - one.score;
  const byWeight = (other.entry.weight ?? 0) - (one.entry.weight ?? 0);
  return byScore || byWeight || compareText(one.entry.name, other.entry.name);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
