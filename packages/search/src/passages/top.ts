/** A passage found: its number, and its BM25 score (a 32-bit float). */
export interface ScoredPassage {
  readonly passage: number;
  readonly score: number;
}

/** The numbers that the passages of an index have in the whole that it is a part of; they rise with its own. */
export interface Numbering {
  numberOf(passage: number): number;
}

const ownNumbers: Numbering = { numberOf: (passage) => passage };

/**
 * Keeps the best passages of those offered: a heap with the worst on top. Of equal scores the lower
 * number is the better. They are offered index after index, each in rising order of number.
 */
export class Top {
  readonly #wanted: number;
  readonly #heap: ScoredPassage[] = [];
  #numbering = ownNumbers;

  /** A passage must score more than this to be kept. */
  threshold = -1;

  constructor(wanted: number) {
    this.#wanted = wanted;
    if (wanted === 0) this.threshold = Number.POSITIVE_INFINITY;
  }

  /** Begins another index, whose passages have those numbers. */
  enter(numbering: Numbering): void {
    this.#numbering = numbering;
    this.#raise(-1);
  }

  offer(passage: number, score: number): void {
    if (score <= this.threshold) return;
    const item = { passage: this.#numbering.numberOf(passage), score };
    const worst = this.#heap[0];
    if (this.#heap.length < this.#wanted || worst === undefined) this.#rise(item);
    else if (isWorse(worst, item)) this.#sink(item);
    this.#raise(item.passage);
  }

  /** `reached`: no lower number comes before the next index. */
  #raise(reached: number): void {
    const worst = this.#heap[0];
    if (worst === undefined || this.#heap.length < this.#wanted) return;
    // The same score is enough for a lower number than the worst one has.
    this.threshold = worst.passage <= reached ? worst.score : justBelow(worst.score);
  }

  #rise(item: ScoredPassage): void {
    let place = this.#heap.length;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      const above = this.#heap[parent];
      if (above === undefined || !isWorse(item, above)) break;
      this.#heap[place] = above;
      place = parent;
    }
    this.#heap[place] = item;
  }

  #sink(item: ScoredPassage): void {
    let place = 0;
    for (;;) {
      const child = this.#worseChild(place);
      const below = this.#heap[child];
      if (below === undefined || !isWorse(below, item)) break;
      this.#heap[place] = below;
      place = child;
    }
    this.#heap[place] = item;
  }

  #worseChild(place: number): number {
    const left = this.#heap[2 * place + 1];
    const right = this.#heap[2 * place + 2];
    const takeRight = left !== undefined && right !== undefined && isWorse(right, left);
    return 2 * place + (takeRight ? 2 : 1);
  }

  /** What was kept, the best first. */
  sorted(): ScoredPassage[] {
    return this.#heap.toSorted((one, other) => (isWorse(one, other) ? 1 : -1));
  }
}

function isWorse(one: ScoredPassage, other: ScoredPassage): boolean {
  return one.score < other.score || (one.score === other.score && one.passage > other.passage);
}

/** Less than the score, and not less than any 32-bit float below it. */
function justBelow(score: number): number {
  return score * (1 - 2 ** -30);
}
