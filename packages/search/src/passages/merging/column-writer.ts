import { bytesOf } from '../snapshot-file.js';
import type { ArrayType, Elements } from '../snapshot-layout.js';

/** Items that are collected before they are kept. */
const PART = 4096;

/** Keeps the bytes of a column, part after part. */
export interface ColumnKeeper {
  /** The bytes are others afterwards. */
  keep(bytes: Uint8Array): void;
}

/** A column that is written from its beginning to its end. */
export class ColumnWriter {
  readonly #part: Elements;
  #filled = 0;
  #kept = 0;

  constructor(
    type: ArrayType,
    private readonly keeper: ColumnKeeper,
  ) {
    this.#part = new type(PART);
  }

  get length(): number {
    return this.#kept + this.#filled;
  }

  push(item: number): void {
    if (this.#filled === PART) this.flush();
    this.#part[this.#filled] = item;
    this.#filled += 1;
  }

  append(items: Uint8Array): void {
    for (const item of items) this.push(item);
  }

  /** Hands over what was not yet. */
  flush(): void {
    this.keeper.keep(bytesOf(this.#part.subarray(0, this.#filled)));
    this.#kept += this.#filled;
    this.#filled = 0;
  }
}

/** A column in memory. */
export class MemoryColumn implements ColumnKeeper {
  readonly #parts: Uint8Array[] = [];

  keep(bytes: Uint8Array): void {
    this.#parts.push(bytes.slice());
  }

  array<Kind extends Elements>(type: ArrayType<Kind>): Kind {
    const length = this.#parts.reduce((sum, part) => sum + part.length, 0);
    const array = new type(length / type.BYTES_PER_ELEMENT);
    const bytes = bytesOf(array);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return array;
  }
}
