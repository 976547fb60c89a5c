/** Runs what belongs to a key once, however often it is asked for. */
export interface Once<Result> {
  /** The result of the first time, also while it is still being worked on. */
  run(key: string, task: () => Promise<Result>): Promise<Result>;
}

/** Bounds of what is kept. */
export interface OnceOptions {
  keepMilliseconds: number;
  most: number;
  now(): number;
}

/** Creates one that has run nothing. */
export function createOnce<Result>({ keepMilliseconds, most, now }: OnceOptions): Once<Result> {
  const kept = new Map<string, { result: Promise<Result>; at: number }>();
  const forget = () => {
    for (const [key, { at }] of kept) {
      if (kept.size <= most && at >= now() - keepMilliseconds) return;
      kept.delete(key);
    }
  };
  return {
    run(key, task) {
      forget();
      const before = kept.get(key);
      if (before !== undefined) return before.result;
      const result = task();
      kept.set(key, { result, at: now() });
      return result;
    },
  };
}
