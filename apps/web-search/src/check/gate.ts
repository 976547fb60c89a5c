import { SiteError } from '../http/errors.js';

/** Lets so many in at once and so many wait in a line; whoever comes then is told to come again. */
export class Gate {
  #inside = 0;
  readonly #line: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly waiting: number,
  ) {}

  /** Throws `checks-full` where nobody is let in or may wait now: before anything is sent for nothing. */
  mustHaveRoom(): void {
    const full = this.#inside >= this.places && this.#line.length >= this.waiting;
    if (full) throw new SiteError('checks-full');
  }

  /** Does the work inside, in the order of coming. Throws `checks-full`. */
  async through<Result>(work: () => Promise<Result>): Promise<Result> {
    this.mustHaveRoom();
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #enter(): Promise<void> | undefined {
    if (this.#inside >= this.places) return new Promise((resolve) => this.#line.push(resolve));
    this.#inside += 1;
    return undefined;
  }

  /** The place goes to the first of the line. */
  #leave(): void {
    const next = this.#line.shift();
    if (next) next();
    else this.#inside -= 1;
  }
}
