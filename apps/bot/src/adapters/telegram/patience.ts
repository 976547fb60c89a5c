import { createBackoff } from '../../backoff.js';
import { outcomeOf, retryAfter } from './errors.js';

/** Work is given up after so many attempts at an ailing server. */
const ATTEMPTS = 12;
const BACKOFF = { first: 0.5, longest: 30 };

/** Tries again what was too much or met an ailing server or network; refusals are final. */
export async function patiently<Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const backoff = createBackoff(BACKOFF);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || outcomeOf(error) === 'refused' || attempt === ATTEMPTS) throw error;
      await backoff.wait(signal, retryAfter(error));
      if (signal.aborted) throw error;
    }
  }
}
