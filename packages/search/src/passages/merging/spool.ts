import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { ColumnKeeper } from './column-writer.js';

/** Bytes that are read back at once. */
const PART = 2 ** 16;

/** A column in a file of its own, until it is clear where in the snapshot it stands. Close it. */
export class Spool implements ColumnKeeper {
  readonly #file: number;

  constructor(private readonly path: string) {
    this.#file = openSync(path, 'w+');
  }

  keep(bytes: Uint8Array): void {
    writeAll(this.#file, bytes);
  }

  /** What was kept, part after part; a part is another one when the next is asked for. */
  *parts(): Generator<Uint8Array> {
    const part = new Uint8Array(PART);
    for (let position = 0; ; ) {
      const read = readSync(this.#file, part, 0, PART, position);
      if (read === 0) return;
      yield part.subarray(0, read);
      position += read;
    }
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.path, { force: true });
  }
}

/** Writes all of some bytes where a file ends. A full disk takes a part before it says that it is full. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
}
