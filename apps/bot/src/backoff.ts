import { setTimeout as sleep } from 'node:timers/promises';

/** Seconds between attempts: doubled each time up to the longest. */
const SECONDS = { first: 1, longest: 300 };

/** Waits longer from failure to failure, and briefly again after a success. */
export interface Backoff {
  /** How long the next wait will be, in seconds. */
  readonly seconds: number;
  /** Waits; ends early, without failing, when the signal does. `atLeast` is what the other side asked for, in seconds. */
  wait(signal?: AbortSignal, atLeast?: number): Promise<void>;
  succeeded(): void;
}

/** Creates a wait that starts with the shortest. */
export function createBackoff({ first, longest } = SECONDS): Backoff {
  let seconds = first;
  return {
    get seconds() {
      return seconds;
    },
    async wait(signal, atLeast = 0) {
      const milliseconds = Math.max(seconds, atLeast) * 1000;
      seconds = Math.min(seconds * 2, longest);
      await sleep(milliseconds, undefined, { ...(signal && { signal }) }).catch(() => undefined);
    },
    succeeded() {
      seconds = first;
    },
  };
}
