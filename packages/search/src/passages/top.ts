/** A passage found: its number, and its BM25 score (a 32-bit float). */
export interface ScoredPassage {
  readonly passage: number;
  readonly score: number;
}

/**
 * Keeps the best passages of those offered in rising order of number: a heap with the worst on
 * top. Of equal scores the lower number is the better, so a later passage must score more.
 */
export class Top {
  readonly #wanted: number;
  readonly #heap: ScoredPassage[] = [];

  /** A passage must score more than this to be kept. */
  threshold = -1;

  constructor(wanted: number) {
    this.#wanted = wanted;
    if (wanted === 0) this.threshold = Number.POSITIVE_INFINITY;
  }

  offer(passage: number, score: number): void {
    if (score <= this.threshold) return;
    if (this.#heap.length < this.#wanted) this.#rise({ passage, score });
    else this.#sink({ passage, score });
    if (this.#heap.length === this.#wanted) this.threshold = this.#heap[0]?.score ?? -1;
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
