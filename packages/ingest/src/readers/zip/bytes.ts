import { corrupt } from './errors.js';

/** Numbers of a ZIP structure; reading beyond its end is a typed error. */
export class Cursor {
  readonly #view: DataView;
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  /** Moves on by `length` bytes and says where they began. */
  #step(length: number): number {
    const start = this.at;
    if (start < 0 || start + length > this.bytes.length) throw corrupt('压缩包被截断');
    this.at = start + length;
    return start;
  }

  short(): number {
    return this.#view.getUint16(this.#step(2), true);
  }

  word(): number {
    return this.#view.getUint32(this.#step(4), true);
  }

  long(): number {
    return Number(this.#view.getBigUint64(this.#step(8), true));
  }

  take(length: number): Uint8Array {
    const start = this.#step(length);
    return this.bytes.subarray(start, start + length);
  }

  skip(length: number): void {
    this.#step(length);
  }
}
