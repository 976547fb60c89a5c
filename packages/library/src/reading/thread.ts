import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { libraryClosed, readingMemory, readingTimeout } from '../errors.js';
import { type ReadReply, type ReadRequest, received } from './messages.js';
import type { ReadResult } from './read.js';
import type { ReadingSettings } from './settings.js';

/** The compiled worker, also where this file runs from its source. */
const WORKER = createRequire(import.meta.url).resolve('#reading-worker');

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

type Bounds = Pick<ReadingSettings, 'seconds' | 'megabytes'>;

interface Job {
  name: string;
  resolve(result: ReadResult): void;
  reject(error: unknown): void;
}

/**
 * One thread that reads one document at a time. A document that takes too long or too much memory
 * ends the thread; it cannot be used any more then.
 */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  #job: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(private readonly bounds: Bounds) {
    this.#worker = new Worker(WORKER, {
      // Options of the process (`--eval`, `--input-type`) are not meant for its threads.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
    });
    this.#ready = new Promise((resolve) => {
      this.#worker.on('message', (reply: ReadReply) => this.#take(reply, resolve));
    });
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(libraryClosed()));
  }

  /** True once it was ended, by a document or by {@link close}. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Reads a document. The bytes are copied: what they are a part of is not sent. */
  read({ bytes, options }: ReadRequest): Promise<ReadResult> {
    return new Promise((resolve, reject) => {
      this.#job = { name: options.name, resolve, reject };
      this.#worker.ref();
      const copy = bytes.slice();
      this.#worker.postMessage({ bytes: copy, options }, [copy.buffer]);
      // What the thread needs to start is not the document's doing.
      void this.#ready.then(() => this.#startClock());
    });
  }

  async close(): Promise<void> {
    this.#end(libraryClosed());
    await this.#worker.terminate();
  }

  #startClock(): void {
    if (!this.#job) return;
    this.#timer = setTimeout(() => void this.#timeIsUp(), this.bounds.seconds * 1000);
  }

  /** An answer may have come while this thread was busy; it is looked at first. */
  async #timeIsUp(): Promise<void> {
    const job = this.#job;
    await nextTurn();
    await nextTurn();
    if (!job || this.#job !== job) return;
    this.#end(readingTimeout(job.name, this.bounds.seconds));
    await this.#worker.terminate();
  }

  #take(reply: ReadReply, ready: () => void): void {
    if (reply.kind === 'ready') ready();
    else if (reply.kind === 'read') this.#finish()?.resolve(reply.result);
    else this.#finish()?.reject(received(reply.error));
  }

  /** Takes the job away; an idle thread does not keep the process. */
  #finish(): Job | undefined {
    const job = this.#job;
    this.#job = undefined;
    clearTimeout(this.#timer);
    this.#worker.unref();
    return job;
  }

  #end(error: unknown): void {
    this.#ended = true;
    const job = this.#finish();
    const outOfMemory = error instanceof Error && 'code' in error && error.code === OUT_OF_MEMORY;
    job?.reject(outOfMemory ? readingMemory(job.name, this.bounds.megabytes) : error);
  }
}
