import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import { isTerminal } from '../io.js';

/** Milliseconds between two updates of the line. */
const PACE = 100;
const CLEAR_LINE = '\r\u001B[2K';

/** One line on a terminal that tells how far long work is; nothing anywhere else. */
export class Progress {
  #last = 0;

  constructor(private readonly stream: Writable) {}

  /** Shows how far it is. */
  show(done: number, total: number, file: string): void {
    const now = Date.now();
    if (!isTerminal(this.stream) || total < 2 || (now - this.#last < PACE && done < total)) return;
    this.#last = now;
    this.stream.write(`${CLEAR_LINE}[${done}/${total}] ${basename(file)}`);
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (isTerminal(this.stream) && this.#last > 0) this.stream.write(CLEAR_LINE);
  }
}
