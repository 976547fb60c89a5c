import { bitCount, type PassageSet } from './passage-set.js';

/** How many passages of a set come before each: counted once, then looked up. */
export class PassageRanks {
  readonly size: number;
  readonly #words: Uint32Array;
  /** Passages of the set before each word of it, and one more: how many there are. */
  readonly #before: Uint32Array;

  constructor({ size, words }: PassageSet) {
    this.size = size;
    this.#words = words;
    this.#before = new Uint32Array(words.length + 1);
    let total = 0;
    for (let word = 0; word < words.length; word += 1) {
      total += bitCount(words[word] ?? 0);
      this.#before[word + 1] = total;
    }
  }

  /** How many there are in all. */
  get count(): number {
    return this.#before[this.#words.length] ?? 0;
  }

  /** How many passages of the set have a number below `passage`. */
  below(passage: number): number {
    const word = passage >>> 5;
    const bits = (this.#words[word] ?? 0) & ((1 << (passage & 31)) - 1);
    return (this.#before[word] ?? 0) + bitCount(bits);
  }
}
