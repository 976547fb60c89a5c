import type { Response } from 'express';
import { SiteError } from '../http/errors.js';

/**
 * Counts the bytes that all requests together hold. What was sent is never on the disk, so there is nothing
 * to be left there; it must not take all memory either.
 */
export class HeldBytes {
  #held = 0;

  constructor(private readonly most: number) {}

  /** A count of one request, given back when its answer is sent or its sender is gone. */
  forRequest(response: Response): (bytes: number) => void {
    let own = 0;
    response.once('close', () => {
      this.#held -= own;
      own = 0;
    });
    return (bytes) => {
      if (this.#held + bytes > this.most) throw new SiteError('checks-full');
      this.#held += bytes;
      own += bytes;
    };
  }
}
