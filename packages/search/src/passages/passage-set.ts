/** A set of passage numbers below `size`, one bit each. */
export class PassageSet {
  readonly size: number;
  readonly words: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.words = new Uint32Array(Math.ceil(size / 32));
  }

  has(passage: number): boolean {
    return (((this.words[passage >>> 5] ?? 0) >>> (passage & 31)) & 1) === 1;
  }

  add(passage: number): void {
    const word = passage >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (passage & 31));
  }

  /** Adds every passage in `[start, end)`. */
  addRange(start: number, end: number): void {
    if (start >= end) return;
    const { words } = this;
    const first = start >>> 5;
    const last = (end - 1) >>> 5;
    const low = -1 << (start & 31);
    const high = -1 >>> (31 - ((end - 1) & 31));
    if (first === last) {
      words[first] = (words[first] ?? 0) | (low & high);
      return;
    }
    words[first] = (words[first] ?? 0) | low;
    words.fill(0xffffffff, first + 1, last);
    words[last] = (words[last] ?? 0) | high;
  }

  /** Takes every passage in `[start, end)` out. */
  removeRange(start: number, end: number): void {
    eachWord(start, end, (word, mask) => {
      this.words[word] = (this.words[word] ?? 0) & ~mask;
    });
  }

  /** What both sets hold, as a new one. */
  and(other: PassageSet): PassageSet {
    const both = new PassageSet(this.size);
    both.words.set(this.words);
    both.intersect(other);
    return both;
  }

  /** Keeps only what `other` holds too. */
  intersect(other: PassageSet): void {
    const { words } = this;
    for (let word = 0; word < words.length; word += 1) {
      words[word] = (words[word] ?? 0) & (other.words[word] ?? 0);
    }
  }

  /** Adds all of `other`. */
  unite(other: PassageSet): void {
    const { words } = this;
    for (let word = 0; word < words.length; word += 1) {
      words[word] = (words[word] ?? 0) | (other.words[word] ?? 0);
    }
  }

  /** The first passage of the set from `passage` on, or `size`. */
  next(passage: number): number {
    if (passage >= this.size) return this.size;
    let word = passage >>> 5;
    let bits = ((this.words[word] ?? 0) >>> (passage & 31)) << (passage & 31);
    while (bits === 0) {
      word += 1;
      if (word >= this.words.length) return this.size;
      bits = this.words[word] ?? 0;
    }
    return (word << 5) + 31 - Math.clz32(bits & -bits);
  }

  /** How many passages of the set lie in `[start, end)`; of all without arguments. */
  count(start = 0, end = this.size): number {
    let total = 0;
    eachWord(start, end, (word, mask) => {
      total += bitCount((this.words[word] ?? 0) & mask);
    });
    return total;
  }
}

function eachWord(start: number, end: number, visit: (word: number, mask: number) => void): void {
  if (start >= end) return;
  const last = (end - 1) >>> 5;
  for (let word = start >>> 5; word <= last; word += 1) {
    const low = word === start >>> 5 ? -1 << (start & 31) : -1;
    const high = word === last ? -1 >>> (31 - ((end - 1) & 31)) : -1;
    visit(word, low & high);
  }
}

/** How many bits of a word are set. */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
