import { createInOrder } from '../../in-order.js';
import type { Sendings } from '../../state/sendings.js';
import type { BotApi, Destination } from './api.js';
import { type Arrival, createArrival, FRESH } from './arrival.js';
import { outcomeOf } from './errors.js';
import { type MessageIds, scopeOf } from './message-ids.js';
import type { Sending } from './outgoing.js';
import { patiently } from './patience.js';

/** One message on its way. */
export interface Parcel {
  /** Tells it from every other, over a restart too. */
  key: string;
  sending: Sending;
  to: Destination;
}

/**
 * Sends a message, once, whatever happens: waits and tries again as Telegram asks, and asks Telegram what became of
 * a message that nobody confirmed. Rejects when it is refused or the signal ends.
 */
export type Delivery = (parcel: Parcel, signal: AbortSignal) => Promise<void>;

/** What a delivery works with. */
interface DeliveryTools {
  api: BotApi;
  sendings: Sendings;
  ids: MessageIds;
  /** Our own id at Telegram. */
  bot: number;
}

/** Milliseconds that others wait for the one that goes first. */
const PATIENCE = 5000;

/** Creates the delivery of one bot. Messages to one chat go one after another, so that at most one is open. */
export function createDelivery(tools: DeliveryTools): Delivery {
  const { api, sendings, ids, bot } = tools;
  const arrival = createArrival(tools);
  const inOrder = createInOrder();
  const first = createFirst();

  const attempt = async ({ key, sending, to }: Parcel, signal: AbortSignal): Promise<void> => {
    const scope = scopeOf(bot, to.chat_id);
    const prepared = await api.prepare(sending, to);
    await first(scope, async () => {
      sendings.begin({ key, chat: chatOf(to), scope, after: ids.newest(scope) });
      try {
        sendings.sent(key, await api.send(prepared, signal));
      } catch (error) {
        if (outcomeOf(error) !== 'unknown') sendings.unsent(key);
        throw error;
      }
    });
  };

  const once = async (parcel: Parcel, signal: AbortSignal): Promise<void> => {
    await settle(parcel.to, { sendings, arrival }, signal);
    if (!sendings.isSent(parcel.key)) await attempt(parcel, signal);
  };

  return (parcel, signal) =>
    inOrder.run(chatOf(parcel.to), () => patiently(() => once(parcel, signal), signal));
}

/** Clears up what was on its way to a chat when the process or the connection ended. */
async function settle(
  to: Destination,
  { sendings, arrival }: { sendings: Sendings; arrival: Arrival },
  signal: AbortSignal,
): Promise<void> {
  for (let open = sendings.openIn(chatOf(to)); open; open = sendings.openIn(chatOf(to))) {
    const message = await arrival(open, to.chat_id, signal);
    if (message === undefined) sendings.unsent(open.key);
    else sendings.sent(open.key, message);
  }
}

/**
 * Where no number of ours tells where the counter stands, one goes first and the others wait for its number: after
 * a kill there is then one message at most that many numbers must be asked for.
 */
function createFirst() {
  const taken = new Map<string, number>();
  const ahead = new Map<string, Promise<unknown>>();
  const isFresh = (scope: string) => (taken.get(scope) ?? 0) > Date.now() - FRESH;
  return async (scope: string, send: () => Promise<void>): Promise<void> => {
    const patienceEnds = Date.now() + PATIENCE;
    while (!isFresh(scope) && ahead.has(scope) && Date.now() < patienceEnds) {
      await Promise.race([ahead.get(scope), pause(patienceEnds - Date.now())]);
    }
    const sent = send();
    const ended = sent.then(() => taken.set(scope, Date.now())).catch(() => undefined);
    if (!isFresh(scope)) {
      const gone = ended.finally(() => ahead.get(scope) === gone && ahead.delete(scope));
      ahead.set(scope, gone);
    }
    await sent;
    await ended;
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

const chatOf = ({ chat_id }: Destination): string => `telegram:${chat_id}`;
