import { setTimeout as sleep } from 'node:timers/promises';
import { createInOrder } from '../../in-order.js';
import type { OpenSending, Sendings } from '../../state/sendings.js';
import type { BotApi } from './api.js';
import { isSupergroup, type MessageIds, scopeOf } from './message-ids.js';
import { patiently } from './patience.js';

/** Milliseconds in which a request that was on its way reaches Telegram, or never will. */
const SETTLE = 5000;
/** Milliseconds between two questions to Telegram. */
const BETWEEN = 25;
/** Numbers that may have gone to messages that we are never told of. */
const UNTOLD = 32;
/**
 * Numbers asked for at most: in private chats and basic groups where one of ours had just been taken, and where none
 * had; in a supergroup, where others talk without our being told.
 */
const MOST = { fresh: 300, stale: 3000, supergroup: 200 };
/** Milliseconds for which the number of one of ours says where the counter stands. */
export const FRESH = 10_000;

/** What asking takes. */
interface ArrivalTools {
  api: BotApi;
  sendings: Sendings;
  ids: MessageIds;
  /** Our own id at Telegram. */
  bot: number;
}

/** Finds out whether a message arrived. Gives its number, or undefined where it did not. */
export type Arrival = (
  open: OpenSending,
  chat: number,
  signal: AbortSignal,
) => Promise<number | undefined>;

/**
 * Telegram takes a message without a key that would tell it from a repeated one, and no method lists messages. But
 * numbers only grow: a message that arrived has a number between the newest one known before it was sent and the
 * next that we are given after it. Whether one of those is a message of ours in this chat, Telegram tells. One chat
 * is searched at a time: what it sends next bounds the search of the others.
 */
export function createArrival({ api, sendings, ids, bot }: ArrivalTools): Arrival {
  const turns = createInOrder();

  const mostOf = async ({ at }: OpenSending, chat: number, signal: AbortSignal) => {
    if (isSupergroup(chat)) return MOST.supergroup;
    const scope = scopeOf(bot, chat);
    const fresh = sendings.anyBetween(scope, at - FRESH, at);
    const untold =
      (await patiently(() => api.countWaiting(signal), signal)) +
      sendings.countOpen(scope) +
      UNTOLD;
    return Math.min(untold, fresh ? MOST.fresh : MOST.stale);
  };

  const search = async (
    open: OpenSending,
    chat: number,
    settled: number,
    signal: AbortSignal,
  ): Promise<number | undefined> => {
    const scope = scopeOf(bot, chat);
    let left = await mostOf(open, chat, signal);
    for (let message = open.after + 1; left > 0; message += 1) {
      if (message >= (sendings.firstSince(scope, settled) ?? Number.POSITIVE_INFINITY)) break;
      if (ids.isKnown(scope, message)) continue;
      left -= 1;
      const ours = await patiently(() => api.isOurs(chat, message, signal), signal);
      if (ours) return message;
      await sleep(BETWEEN, undefined, { signal });
    }
    return undefined;
  };

  return async (open, chat, signal) => {
    await sleep(SETTLE, undefined, { signal });
    const settled = Date.now();
    return turns.run(scopeOf(bot, chat), () => search(open, chat, settled, signal));
  };
}
