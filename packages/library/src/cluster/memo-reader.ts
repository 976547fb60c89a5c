import { createHash } from 'node:crypto';
import type { DocumentReader, ReadResult, ToRead } from '../reading/read.js';

/** A reader that reads the same bytes in the same way only once. */
export class MemoReader implements DocumentReader {
  readonly #results = new Map<string, Promise<ReadResult>>();

  constructor(private readonly reader: DocumentReader) {}

  get atOnce(): number {
    return this.reader.atOnce;
  }

  read = (bytes: Uint8Array, options: ToRead): Promise<ReadResult> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `${sha256} ${JSON.stringify(Object.entries(options).sort())}`;
    const known = this.#results.get(key);
    if (known) return known;
    const result = this.reader.read(bytes, options);
    result.catch(() => undefined);
    this.#results.set(key, result);
    return result;
  };

  /** The reader itself belongs to others. */
  async close(): Promise<void> {
    this.#results.clear();
  }
}
