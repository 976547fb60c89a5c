import { setTimeout as sleep } from 'node:timers/promises';
import { type Backoff, createBackoff } from '../../backoff.js';

/** Seconds that Telegram waits for an update before it answers with none. */
const LONG_POLL = 30;
/** Milliseconds after which is asked again while answers are under way. */
const BETWEEN = 250;

/** What polling needs of the messenger. */
export interface PollOptions<Update> {
  /** Gets the updates from an offset on, which confirms all below it. `seconds` is how long to wait for one. */
  fetch(offset: number, seconds: number, signal: AbortSignal): Promise<readonly Update[]>;
  /** Resolves once an update needs no answer any more. Never rejects. */
  handle(update: Update): Promise<void>;
  /** Told why updates could not be fetched, and when it is tried again. */
  onFailure(error: unknown, seconds: number): void;
  backoff?: Backoff;
}

/** Polling at work. */
export interface Polling {
  /** Ends it; answers under way are waited for as long as `milliseconds`, and what was answered is confirmed. */
  stop(milliseconds: number): Promise<void>;
}

/**
 * Polls for updates and handles those of different chats side by side. An update is confirmed only when it and
 * all before it have been handled: whatever ends the process earlier, it comes again.
 */
export function startPolling<Update extends { update_id: number }>({
  fetch,
  handle,
  onFailure,
  backoff = createBackoff(),
}: PollOptions<Update>): Polling {
  const stopped = new AbortController();
  const underWay = new Map<number, Promise<void>>();
  let next = 0;

  const offset = () => Math.min(next, ...underWay.keys());
  const begin = (update: Update) => {
    const id = update.update_id;
    next = Math.max(next, id + 1);
    underWay.set(
      id,
      handle(update).finally(() => underWay.delete(id)),
    );
  };

  const round = async () => {
    const updates = await fetch(offset(), LONG_POLL, stopped.signal);
    // Answered ones come again as long as one before them is under way.
    const fresh = updates.filter(({ update_id }) => update_id >= next);
    for (const update of fresh) begin(update);
    if (underWay.size > 0) {
      await Promise.race([Promise.all(underWay.values()), sleep(BETWEEN)]);
    }
  };

  const loop = async () => {
    while (!stopped.signal.aborted) {
      try {
        await round();
        backoff.succeeded();
      } catch (error) {
        if (stopped.signal.aborted) return;
        onFailure(error, backoff.seconds);
        await backoff.wait(stopped.signal);
      }
    }
  };
  const ended = loop();

  return {
    async stop(milliseconds) {
      stopped.abort();
      await ended;
      const patience = new AbortController();
      const enough = sleep(milliseconds, undefined, { signal: patience.signal }).catch(() => null);
      await Promise.race([Promise.all(underWay.values()), enough]);
      patience.abort();
      if (next === 0) return;
      await fetch(offset(), 0, AbortSignal.timeout(milliseconds)).catch(() => undefined);
    },
  };
}
