import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { IndexJob } from './jobs.js';
import { replyTo } from './reply.js';

/** The compiled worker, also where this file runs from its source. */
const WORKER = createRequire(import.meta.url).resolve('#index-worker');

/** Megabytes of JavaScript objects in a process; a batch of long reports takes a tenth, postings stand outside. */
const HEAP = 384;

/**
 * A process that makes one segment at a time. A thread would not do: the dictionary of nodejieba, some 230 MB, is
 * loaded in each and stays with the process when the thread has ended.
 */
export class IndexProcess {
  readonly #child: ChildProcess = fork(WORKER, {
    execArgv: [`--max-old-space-size=${HEAP}`],
    // Ctrl-C reaches every process of a terminal's group; here one decides what is still finished.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  readonly #ended: Promise<unknown>;

  constructor() {
    // What goes wrong during a job rejects the job; one that cannot be started has no exit.
    this.#ended = once(this.#child, 'exit').catch(() => undefined);
    this.#child.on('error', () => undefined);
  }

  /** The passages of the segment that the job makes. Rejects where it fails or the process ends. */
  run(job: IndexJob): Promise<number> {
    // One that cannot be sent is told by the exit.
    return replyTo(this.#child, () => this.#child.send(job, () => undefined));
  }

  async close(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

/** Does some work with a process that lives as long. */
export async function withProcess<Result>(
  work: (process: IndexProcess) => Promise<Result>,
): Promise<Result> {
  const helper = new IndexProcess();
  try {
    return await work(helper);
  } finally {
    await helper.close();
  }
}
