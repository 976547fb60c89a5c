import { SiteError } from '../http/errors.js';

/** Lets so many in at once; whoever comes then is told to come again. */
export class Gate {
  #inside = 0;

  constructor(private readonly places: number) {}

  /** Throws `checks-full` where nobody is let in now: before anything is sent for nothing. */
  mustHaveRoom(): void {
    if (this.#inside >= this.places) throw new SiteError('checks-full');
  }

  /** Does the work inside. Throws `checks-full`. */
  async through<Result>(work: () => Promise<Result>): Promise<Result> {
    this.mustHaveRoom();
    this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#inside -= 1;
    }
  }
}
