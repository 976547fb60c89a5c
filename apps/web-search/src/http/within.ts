import { setTimeout as after } from 'node:timers/promises';

/** What work comes to within some milliseconds; undefined where it fails or takes longer. */
export async function within<Result>(
  ms: number,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const over = new AbortController();
  const done = async () => work();
  try {
    return await Promise.race([done(), after(ms, undefined, { ref: false, signal: over.signal })]);
  } catch {
    return undefined;
  } finally {
    over.abort();
  }
}
