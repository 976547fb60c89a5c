import type { PostingCursor } from './cursor.js';
import type { PassageSet } from './passage-set.js';
import type { Top } from './top.js';

const { fround } = Math;

// Where passages differ much in length, shorter ones bound a window no better than its blocks do: then it is given
// up after so many windows, unless it spares one of so many.
const triedAtFirst = 32;
const worthwhileShare = 8;

/**
 * Offers to `top` every passage that could enter it: block-max MaxScore.
 *
 * The cursors are taken in order of the most they can add. Those at the low end that together
 * cannot lift a passage over the threshold are not essential: a passage that holds only them
 * is never looked at (Turtle and Flood 1995). Within a window, where each essential cursor stays
 * in one block, the blocks' own maxima take the place of the whole lists' (Ding and Suel 2011).
 * A passage that is looked at holds an essential cursor, so it is no shorter than the shortest of
 * that cursor's: the others cannot add what they add to shorter passages. That ends the walk over
 * passages that are made alike, of which none is better than those that were found.
 *
 * Sums are exact: the 32-bit contributions of one query lie within 53 bits of each other, so
 * neither the order of adding nor a bound compared after rounding can lose a passage.
 */
export class Walk {
  readonly #size: number;
  readonly #top: Top;
  readonly #admitted: PassageSet | undefined;
  readonly #cursors: PostingCursor[];
  readonly #window: PostingCursor[];
  /** `#sums[i]`: the most that `#window[0..i]` can add together. */
  readonly #sums: Float64Array;
  /** `#cursors` and `#window` from these places on are essential, everywhere and in the window. */
  #essential = 0;
  #essentialHere = 0;
  /** The most that the cursors before `#essential` can add together. */
  #rest = 0;
  /** The threshold at which it was last found out whether any passage at all can be better. */
  #checked = Number.NEGATIVE_INFINITY;
  /** Windows whose bounds were lowered, and those of them that were thereby done with. */
  #lowered = 0;
  #spared = 0;

  constructor(cursors: readonly PostingCursor[], size: number, top: Top, admitted?: PassageSet) {
    this.#size = size;
    this.#top = top;
    this.#admitted = admitted;
    this.#cursors = cursors.toSorted((one, other) => one.largest - other.largest);
    this.#window = [...this.#cursors];
    this.#sums = new Float64Array(cursors.length);
  }

  run(): void {
    let start = this.#nextAdmitted(0);
    while (start < this.#size && this.#dropInessential() && this.#isOpen()) {
      const end = this.#windowEnd(start);
      if (this.#enterWindow(start, end)) this.#scan(start, end);
      start = this.#nextAdmitted(end);
    }
  }

  #nextAdmitted(passage: number): number {
    return this.#admitted === undefined ? passage : this.#admitted.next(passage);
  }

  /** Returns whether any cursor is still essential. */
  #dropInessential(): boolean {
    for (; this.#essential < this.#cursors.length; this.#essential += 1) {
      const sum = this.#rest + (this.#cursors[this.#essential]?.largest ?? 0);
      if (fround(sum) > this.#top.threshold) return true;
      this.#rest = sum;
    }
    return false;
  }

  /** Returns whether any passage that holds an essential cursor can enter the top; looked at once a threshold. */
  #isOpen(): boolean {
    const { threshold } = this.#top;
    if (threshold === this.#checked) return true;
    this.#checked = threshold;
    let inverse = 0;
    for (let index = this.#essential; index < this.#cursors.length; index += 1) {
      inverse = Math.max(inverse, this.#cursors[index]?.largestInverse ?? 0);
    }
    let sum = 0;
    for (const cursor of this.#cursors) sum += cursor.largestWith(inverse);
    return fround(sum) > threshold;
  }

  #windowEnd(start: number): number {
    let last = this.#size - 1;
    for (let index = this.#essential; index < this.#cursors.length; index += 1) {
      const end = this.#cursors[index]?.blockEnd(start) ?? last;
      if (end < last) last = end;
    }
    return last + 1;
  }

  /** Bounds the cursors for the window; returns whether any passage in it can enter the top. */
  #enterWindow(start: number, end: number): boolean {
    for (const cursor of this.#window) cursor.enterWindow(start, end);
    sortByBound(this.#window);
    this.#essentialHere = this.#sumBounds(0);
    if (this.#essentialHere === this.#window.length) return false;
    if (this.#lowered >= triedAtFirst && this.#spared * worthwhileShare < this.#lowered)
      return true;
    return this.#lowerBounds();
  }

  /** Bounds the window by its shortest passage with an essential cursor; returns whether any can still enter the top. */
  #lowerBounds(): boolean {
    const inverse = this.#inverseHere();
    for (const cursor of this.#window) cursor.lowerBound(inverse);
    this.#essentialHere = this.#sumBounds(this.#essentialHere);
    const isOpen = this.#essentialHere < this.#window.length;
    this.#lowered += 1;
    if (!isOpen) this.#spared += 1;
    return isOpen;
  }

  /** Sums the bounds up; returns the first cursor from `from` on with which they are beyond the threshold. */
  #sumBounds(from: number): number {
    let sum = 0;
    let essential = this.#window.length;
    for (let index = 0; index < this.#window.length; index += 1) {
      sum += this.#window[index]?.bound ?? 0;
      this.#sums[index] = sum;
      if (essential > index && index >= from && fround(sum) > this.#top.threshold)
        essential = index;
    }
    return essential;
  }

  /** No passage of the window that holds an essential cursor has a larger inverse norm. */
  #inverseHere(): number {
    let inverse = 0;
    for (let index = this.#essentialHere; index < this.#window.length; index += 1) {
      inverse = Math.max(inverse, this.#window[index]?.inverseHere() ?? 0);
    }
    return inverse;
  }

  #scan(start: number, end: number): void {
    for (let passage = this.#moveTo(start); passage < end; ) {
      const next = this.#nextAdmitted(passage);
      if (next === passage) {
        this.#consider(passage);
        passage = this.#nearest();
      } else passage = this.#moveTo(next);
    }
  }

  #moveTo(passage: number): number {
    for (let index = this.#essentialHere; index < this.#window.length; index += 1) {
      this.#window[index]?.advance(passage);
    }
    return this.#nearest();
  }

  #nearest(): number {
    let nearest = this.#size;
    for (let index = this.#essentialHere; index < this.#window.length; index += 1) {
      const passage = this.#window[index]?.passage ?? nearest;
      if (passage < nearest) nearest = passage;
    }
    return nearest;
  }

  /** Scores a passage that an essential cursor stands on, and moves those cursors on. */
  #consider(passage: number): void {
    let score = this.#takeEssential(passage);
    for (let index = this.#essentialHere - 1; index >= 0; index -= 1) {
      if (fround(score + (this.#sums[index] ?? 0)) <= this.#top.threshold) return;
      const cursor = this.#window[index];
      cursor?.advance(passage);
      if (cursor?.passage === passage) score += cursor.score();
    }
    this.#top.offer(passage, fround(score));
  }

  #takeEssential(passage: number): number {
    let score = 0;
    for (let index = this.#essentialHere; index < this.#window.length; index += 1) {
      const cursor = this.#window[index];
      if (cursor?.passage !== passage) continue;
      score += cursor.score();
      cursor.next();
    }
    return score;
  }
}

// Insertion sort: a handful of cursors, nearly in order from the window before.
function sortByBound(cursors: PostingCursor[]): void {
  for (let index = 1; index < cursors.length; index += 1) {
    const cursor = cursors[index];
    if (cursor === undefined) return;
    let place = index;
    for (; place > 0; place -= 1) {
      const before = cursors[place - 1];
      if (before === undefined || before.bound <= cursor.bound) break;
      cursors[place] = before;
    }
    cursors[place] = cursor;
  }
}
