import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { IndexJob, IndexReply } from './jobs.js';

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

  /** The bytes of the segment that the job makes. Rejects where it fails or the thread ends. */
  async run(job: IndexJob): Promise<Uint8Array> {
    const ended = new AbortController();
    const exited = once(this.#worker, 'exit', ended).then(() => ({ error: 'The thread ended.' }));
    const replied = once(this.#worker, 'message', ended).then(([reply]) => reply as IndexReply);
    this.#worker.postMessage(job);
    try {
      const reply = await Promise.race([replied, exited]);
      if ('error' in reply) throw new Error(reply.error);
      return reply.bytes;
    } finally {
      ended.abort();
      // Whichever of the two was not first.
      await Promise.allSettled([replied, exited]);
    }
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
