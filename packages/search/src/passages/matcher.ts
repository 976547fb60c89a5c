import type { PassageIndexData } from './arrays.js';
import { PassageSet } from './passage-set.js';
import { holdersOf } from './terms.js';

// A term in more than one passage of eight is kept as a set once asked for: 公开 is in nearly
// every question, and uniting sets takes a word for 32 passages.
const denseShare = 1 / 8;
const keptSets = 128;

/** Finds all passages that hold terms, without scores. */
export class Matcher {
  readonly #data: PassageIndexData;
  readonly #kept = new Map<number, PassageSet>();

  constructor(
    data: PassageIndexData,
    private readonly numberOf: (term: string) => number,
  ) {
    this.#data = data;
  }

  /** A fresh set of the passages that hold at least one of `terms`, or every one. */
  matching(terms: readonly string[], all: boolean): PassageSet {
    const numbers = [...new Set(terms)].map(this.numberOf);
    return all ? this.#everyOf(numbers) : this.#anyOf(numbers);
  }

  #anyOf(numbers: readonly number[]): PassageSet {
    const result = new PassageSet(this.#data.size);
    for (const number of numbers) {
      if (this.#isDense(number)) result.unite(this.#dense(number));
      else this.#addHolders(result, number);
    }
    return result;
  }

  #everyOf(numbers: readonly number[]): PassageSet {
    const [first, ...others] = numbers;
    const result = first === undefined ? new PassageSet(this.#data.size) : this.#anyOf([first]);
    for (const number of others) {
      result.intersect(this.#isDense(number) ? this.#dense(number) : this.#anyOf([number]));
    }
    return result;
  }

  #isDense(number: number): boolean {
    return holdersOf(this.#data.arrays, number) > this.#data.size * denseShare;
  }

  #dense(number: number): PassageSet {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    if (this.#kept.size >= keptSets) this.#kept.clear();
    const set = new PassageSet(this.#data.size);
    this.#addHolders(set, number);
    this.#kept.set(number, set);
    return set;
  }

  #addHolders(set: PassageSet, number: number): void {
    if (number < 0) return;
    const { postingOffsets, passages } = this.#data.arrays;
    const end = postingOffsets[number + 1] ?? 0;
    for (let posting = postingOffsets[number] ?? 0; posting < end; posting += 1) {
      set.add(passages[posting] ?? 0);
    }
  }
}
