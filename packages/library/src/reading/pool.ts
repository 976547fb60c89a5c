import { libraryClosed } from '../errors.js';
import type { ReadRequest } from './messages.js';
import { ReadingProcess } from './process.js';
import type { DocumentReader, ReadResult, ToRead } from './read.js';
import type { ReadingSettings } from './settings.js';

interface Waiting {
  request: ReadRequest;
  resolve(result: Promise<ReadResult>): void;
  reject(error: unknown): void;
}

/**
 * Reads documents in processes, so that a hostile one can be ended and the others go on. Processes are
 * started when there is work for them and kept for the next document.
 */
export class ReaderPool implements DocumentReader {
  readonly #idle: ReadingProcess[] = [];
  readonly #busy = new Set<ReadingProcess>();
  readonly #waiting: Waiting[] = [];
  #closed = false;

  constructor(private readonly settings: ReadingSettings) {}

  get atOnce(): number {
    return this.settings.workers;
  }

  /** Reads and checks a document as soon as a process is free. */
  read = (bytes: Uint8Array, options: ToRead): Promise<ReadResult> => {
    const { limits, maxBytes } = this.settings;
    const request = { bytes, options: { ...options, limits: { maxBytes, ...limits } } };
    if (this.#closed) return Promise.reject(libraryClosed());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#next();
    });
  };

  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(libraryClosed());
    const processes = [...this.#idle.splice(0), ...this.#busy];
    await Promise.all(processes.map((reader) => reader.close()));
  }

  #next(): void {
    if (this.#busy.size >= this.settings.workers) return;
    const job = this.#waiting.shift();
    if (job) this.#start(job);
  }

  #start(job: Waiting): void {
    const reader = this.#idle.pop() ?? new ReadingProcess(this.settings);
    this.#busy.add(reader);
    const result = reader.read(job.request);
    job.resolve(result);
    const free = () => this.#free(reader);
    result.then(free, free);
  }

  #free(reader: ReadingProcess): void {
    this.#busy.delete(reader);
    if (!reader.ended) this.#idle.push(reader);
    this.#next();
  }
}
