import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { libraryClosed, readingEnded, readingMemory, readingTimeout } from '../errors.js';
import { type ReadReply, type ReadRequest, received } from './messages.js';
import type { ReadResult } from './read.js';
import type { ReadingSettings } from './settings.js';

/** The compiled worker, also where this file runs from its source. */
const WORKER = createRequire(import.meta.url).resolve('#reading-worker');

/** How a process ends that has no memory left: by itself, or by the system. */
const OUT_OF_MEMORY = new Set(['SIGABRT', 'SIGKILL', '134']);

type Bounds = Pick<ReadingSettings, 'seconds' | 'megabytes'>;

interface Job {
  name: string;
  resolve(result: ReadResult): void;
  reject(error: unknown): void;
}

/**
 * A process that reads one document at a time. A document that takes too long or too much memory ends
 * it; it cannot be used any more then. A thread would not do: one that runs out of memory can take
 * everything with it.
 */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  #job: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(private readonly bounds: Bounds) {
    this.#child = fork(WORKER, {
      execArgv: [`--max-old-space-size=${bounds.megabytes}`],
      serialization: 'advanced',
      // Ctrl-C reaches every process of a terminal's group; here one decides what is still finished.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#ready = new Promise((resolve) => {
      this.#child.on('message', (reply: ReadReply) => this.#take(reply, resolve));
    });
    this.#child.on('error', (error) => this.#end(() => error));
    this.#child.on('exit', (code, signal) => this.#exited(signal ?? String(code)));
  }

  /** True once it was ended, by a document or by {@link close}. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Reads a document. */
  read(request: ReadRequest): Promise<ReadResult> {
    return new Promise((resolve, reject) => {
      this.#job = { name: request.options.name, resolve, reject };
      this.#child.ref();
      this.#child.channel?.ref();
      this.#child.send(request, (error) => error && this.#end(() => error));
      // What the process needs to start is not the document's doing.
      void this.#ready.then(() => this.#startClock());
    });
  }

  async close(): Promise<void> {
    const isRunning = this.#child.exitCode === null && this.#child.signalCode === null;
    const exited =
      isRunning && this.#child.pid !== undefined ? once(this.#child, 'exit') : undefined;
    this.#end(libraryClosed);
    // Else this process would have nothing to wait for.
    this.#child.ref();
    await exited;
  }

  #startClock(): void {
    if (!this.#job) return;
    this.#timer = setTimeout(() => void this.#timeIsUp(), this.bounds.seconds * 1000);
  }

  /** An answer may have come while this process was busy; it is looked at first. */
  async #timeIsUp(): Promise<void> {
    const job = this.#job;
    await nextTurn();
    await nextTurn();
    if (job && this.#job === job)
      this.#end(({ name }) => readingTimeout(name, this.bounds.seconds));
  }

  #take(reply: ReadReply, ready: () => void): void {
    if (reply.kind === 'ready') ready();
    else if (reply.kind === 'read') this.#finish()?.resolve(reply.result);
    else this.#finish()?.reject(received(reply.error));
  }

  /** Takes the job away; an idle process does not keep this one. */
  #finish(): Job | undefined {
    const job = this.#job;
    this.#job = undefined;
    clearTimeout(this.#timer);
    this.#child.unref();
    this.#child.channel?.unref();
    return job;
  }

  #exited(how: string): void {
    this.#end(({ name }) =>
      OUT_OF_MEMORY.has(how) ? readingMemory(name, this.bounds.megabytes) : readingEnded(name, how),
    );
  }

  #end(errorOf: (job: Job) => Error): void {
    this.#ended = true;
    const job = this.#finish();
    job?.reject(errorOf(job));
    this.#child.kill('SIGKILL');
  }
}
