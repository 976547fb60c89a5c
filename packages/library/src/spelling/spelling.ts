import { normalise, type Token, type Tokeniser } from '@nianbao/search';
import { lettersOf, soundAlike } from './sounds.js';

/** What a spelling is held against. */
interface Parts {
  tokeniser: Tokeniser;
  /** Every name there is; the same list object as long as nothing new was stored. */
  names(): readonly string[];
  /** True if any passage holds the word. */
  holds(term: string): boolean;
}

interface Slip {
  start: number;
  end: number;
  name: string;
  /** How many characters were right. */
  right: number;
}

/** Names shorter than this are as likely another word. */
const SHORTEST = 2;
const SHORTEST_IN_LETTERS = 5;
const HAN = /\p{Script=Han}/u;

/**
 * Puts right what was typed by its sound: 行政付议 for 行政复议, or xingzhengfuyi. Only words that
 * neither the dictionary nor any passage knows are looked at, so what exists is never changed.
 */
export class Spelling {
  #from: readonly string[] | undefined;
  #byLength = new Map<number, readonly string[]>();
  #longest = 0;
  #byLetters = new Map<string, string>();

  constructor(private readonly parts: Parts) {}

  /** The words as they must have been meant; undefined where there is nothing to put right. */
  correct(words: string): string | undefined {
    this.#learn();
    const text = normalise(words).text;
    const corrected = this.#lettersRight(this.#soundsRight(text));
    return corrected === text ? undefined : corrected;
  }

  #learn(): void {
    const names = this.parts.names();
    if (names === this.#from) return;
    this.#from = names;
    const folded = [...new Set(names.map((name) => normalise(name).text))];
    this.#byLength = groupedByLength(folded.filter((name) => name.length >= SHORTEST));
    this.#longest = Math.max(0, ...this.#byLength.keys());
    this.#byLetters = new Map(
      folded.filter((name) => HAN.test(name)).map((name) => [lettersOf(name), name]),
    );
  }

  #soundsRight(text: string): string {
    let corrected = text;
    for (const { start, end, name } of this.#slips(text).reverse()) {
      corrected = corrected.slice(0, start) + name + corrected.slice(end);
    }
    return corrected;
  }

  /** Slips that do not overlap, the longest first taken, in their order in the text. */
  #slips(text: string): Slip[] {
    const tokens = this.parts.tokeniser.tokens(text);
    const unknown = this.#unknownPlaces(tokens);
    const taken: Slip[] = [];
    for (const [start, end] of stretches(edgesOf(tokens, text.length), this.#longest)) {
      const free = taken.every((slip) => end <= slip.start || start >= slip.end);
      if (!free || !unknown.some((place) => place >= start && place < end)) continue;
      const slip = this.#nameMeant(text, start, end);
      if (slip) taken.push(slip);
    }
    return taken.sort((one, other) => one.start - other.start);
  }

  /** Places of lone characters that no word found in the library covers. */
  #unknownPlaces(tokens: readonly Token[]): number[] {
    const known = tokens.filter(({ term }) => term.length > 1 && this.parts.holds(term));
    return tokens
      .filter(({ term }) => term.length === 1 && HAN.test(term))
      .map(({ start }) => start)
      .filter((place) => !known.some(({ start, end }) => start <= place && end > place));
  }

  /** The one name that sounds like the stretch, half of it right at least. */
  #nameMeant(text: string, start: number, end: number): Slip | undefined {
    const said = text.slice(start, end);
    const meant = (this.#byLength.get(said.length) ?? [])
      .filter(
        (name) => name !== said && [...name].every((one, at) => soundAlike(one, said[at] ?? '')),
      )
      .map((name) => ({
        start,
        end,
        name,
        right: [...name].filter((one, at) => one === said[at]).length,
      }))
      .filter(({ right }) => right * 2 >= said.length)
      .sort((one, other) => other.right - one.right);
    const [best, second] = meant;
    return best && best.right > (second?.right ?? -1) ? best : undefined;
  }

  #lettersRight(text: string): string {
    return text.replace(/[a-z]+/g, (letters) =>
      letters.length >= SHORTEST_IN_LETTERS && !this.parts.holds(letters)
        ? (this.#byLetters.get(letters) ?? letters)
        : letters,
    );
  }
}

function groupedByLength(names: readonly string[]): Map<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const name of names) groups.set(name.length, [...(groups.get(name.length) ?? []), name]);
  return groups;
}

/** Where a name may begin or end: not inside a word. Two lone characters are no word, though indexed as a pair. */
function edgesOf(tokens: readonly Token[], length: number): number[] {
  const lone = new Set(tokens.filter(({ term }) => term.length === 1).map(({ start }) => start));
  const words = tokens.filter(({ start }) => !lone.has(start));
  const places = Array.from({ length: length + 1 }, (_, place) => place);
  return places.filter((place) => !words.some(({ start, end }) => start < place && place < end));
}

/** Every stretch from one edge to a later one that a name could fill, the longest first. */
function stretches(edges: readonly number[], longest: number): [number, number][] {
  const all = edges.flatMap((start, index) =>
    edges.slice(index + 1, index + 1 + longest).map((end): [number, number] => [start, end]),
  );
  return all
    .filter(([start, end]) => end - start >= SHORTEST && end - start <= longest)
    .sort(([from, to], [otherFrom, otherTo]) => otherTo - otherFrom - (to - from));
}
