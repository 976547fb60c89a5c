import { isNianbaoError } from '@nianbao/domain';
import type { FailureCode, LibraryEvent, LibraryListener } from './events.js';

/** What work came to, and how long it took. */
interface Ended<Result> {
  ms: number;
  failure: FailureCode | null;
  /** Undefined where it failed. */
  result: Result | undefined;
}

/** Those who watch a library. */
export class Observers {
  readonly #listeners = new Set<LibraryListener>();

  /** Tells `listener` of everything from now on, until what this gives back is called. */
  add(listener: LibraryListener): () => void {
    const own: LibraryListener = (event) => listener(event);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  tell = (event: LibraryEvent): void => {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch {
        // Whoever watches must not change what is watched.
      }
    }
  };

  /** Does the work and tells the event that it came to, whether it went well or not. */
  async timed<Result>(
    work: () => Promise<Result>,
    event: (ended: Ended<Result>) => LibraryEvent,
  ): Promise<Result> {
    const started = performance.now();
    const ms = () => performance.now() - started;
    try {
      const result = await work();
      this.tell(event({ ms: ms(), failure: null, result }));
      return result;
    } catch (error) {
      this.tell(event({ ms: ms(), failure: failureOf(error), result: undefined }));
      throw error;
    }
  }
}

const failureOf = (error: unknown): FailureCode =>
  isNianbaoError(error) ? error.code : 'unexpected';
