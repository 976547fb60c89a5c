import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { IndexJob } from './jobs.js';
import { replyTo } from './reply.js';

/** The compiled worker, also where this file runs from its source. */
const WORKER = createRequire(import.meta.url).resolve('#index-worker');

/** Megabytes of JavaScript objects in a thread; a batch of long reports takes a tenth, postings stand outside. */
const HEAP = 384;

/** A thread that does one job of the index at a time. */
export class IndexThread {
  readonly #worker = new Worker(pathToFileURL(WORKER), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });

  constructor() {
    // What goes wrong during a job rejects the job; at any other time nobody waits for it.
    this.#worker.on('error', () => undefined);
  }

  /** The passages of the segment that the job makes. Rejects where it fails or the thread ends. */
  run(job: IndexJob): Promise<number> {
    return replyTo(this.#worker, () => this.#worker.postMessage(job));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Does some work with a thread that lives as long. */
export async function withThread<Result>(
  work: (thread: IndexThread) => Promise<Result>,
): Promise<Result> {
  const thread = new IndexThread();
  try {
    return await work(thread);
  } finally {
    await thread.close();
  }
}
