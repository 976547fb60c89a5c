import type { PassageArrays } from './arrays.js';

const encoder = new TextEncoder();

/** The number of a term, by binary search over the sorted UTF-8 of all terms; -1 if absent. */
export function findTerm(arrays: PassageArrays, term: string): number {
  const wanted = encoder.encode(term);
  let low = 0;
  let high = arrays.termOffsets.length - 2;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(arrays, middle, wanted);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function compareAt({ termBytes, termOffsets }: PassageArrays, term: number, wanted: Uint8Array) {
  const start = termOffsets[term] ?? 0;
  const length = (termOffsets[term + 1] ?? 0) - start;
  const shared = Math.min(length, wanted.length);
  for (let index = 0; index < shared; index += 1) {
    const order = (termBytes[start + index] ?? 0) - (wanted[index] ?? 0);
    if (order !== 0) return order;
  }
  return length - wanted.length;
}

/** Terms that are remembered; a question has a handful, and each is asked for several times. */
const remembered = 1024;

/** Looks up what is told of terms, by their text or number, and remembers it. */
export class TermMemory<Value, Term extends string | number = string> {
  readonly #known = new Map<Term, Value>();

  constructor(private readonly lookUp: (term: Term) => Value) {}

  of(term: Term): Value {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    if (this.#known.size >= remembered) this.#known.clear();
    const value = this.lookUp(term);
    this.#known.set(term, value);
    return value;
  }
}

/** How many passages hold term number `term`. */
export function holdersOf({ postingOffsets }: PassageArrays, term: number): number {
  return term < 0 ? 0 : (postingOffsets[term + 1] ?? 0) - (postingOffsets[term] ?? 0);
}
