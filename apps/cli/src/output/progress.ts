import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import type { IngestPosition } from '@nianbao/library';
import { isTerminal } from '../io.js';
import { Estimate, timeText } from './estimate.js';

/** Milliseconds between two updates of the line on a terminal. */
const PACE = 100;
/** Milliseconds between two lines where there is no terminal. */
const SLOW_PACE = 5000;
const CLEAR_LINE = '\r\u001B[2K';

/**
 * Tells how far long work is and how long it will still take: one line that changes on a terminal;
 * elsewhere a line every few seconds where that was asked for, else nothing.
 */
export class Progress {
  readonly #estimate = new Estimate();
  readonly #isTerminal: boolean;
  #last = Date.now();
  #shown = false;

  constructor(
    private readonly stream: Writable,
    private readonly verbose: boolean,
  ) {
    this.#isTerminal = isTerminal(stream);
  }

  /** To be told after each file. */
  show(at: IngestPosition, file: string): void {
    this.#estimate.step();
    if (at.total < 2 || !this.#isDue()) return;
    this.#last = Date.now();
    this.#shown = true;
    const text = progressText(at, this.#estimate.left(at.total - at.done));
    this.stream.write(this.#isTerminal ? `${CLEAR_LINE}${text} ${basename(file)}` : `${text}\n`);
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (this.#isTerminal && this.#shown) this.stream.write(CLEAR_LINE);
    this.#shown = false;
  }

  #isDue(): boolean {
    const since = Date.now() - this.#last;
    return this.#isTerminal ? since >= PACE : this.verbose && since >= SLOW_PACE;
  }
}

function progressText({ done, total, growing }: IngestPosition, left: number | undefined): string {
  const known = left !== undefined && !growing && done < total;
  const rest = known ? `，约剩 ${timeText(left)}` : '';
  return `[${done}/${total}${growing ? '+' : ''}${rest}]`;
}
