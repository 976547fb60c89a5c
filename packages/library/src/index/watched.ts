import type { IndexEvent } from '../observe/events.js';

/** Does some work on the index, and tells how long it took and whether it went well. */
export type IndexWatch = <Result>(
  work: IndexEvent['work'],
  run: () => Promise<Result>,
) => Promise<Result>;

/** Where nobody watches. */
export const UNWATCHED: IndexWatch = (_work, run) => run();
