import { NianbaoError } from '@nianbao/library';
import { OPERATOR } from '../strings.js';

/** An access token and when it ends, in milliseconds since 1970. */
interface Ticket {
  value: string;
  until: number;
}

/** Gets an access token from the platform. `force` asks for a new one in place of a valid one. */
export type FetchToken = (force: boolean) => Promise<Readonly<Record<string, unknown>>>;

/** Keeps an access token. */
export interface Tokens {
  /** A token that is still valid for a while; however many ask at once, it is fetched once. */
  get(): Promise<string>;
  /** Another token in place of one that the platform did not take. */
  renew(refused: string): Promise<string>;
}

/** A token is replaced this long before it ends: a platform keeps the old one valid meanwhile. */
const EARLY = 300_000;
/** A forced renewal closer to the last one than this is not granted. */
const FORCE_APART = 60_000;

/** Keeps the token that `fetchToken` gets. */
export function createTokens(fetchToken: FetchToken, now: () => number = Date.now): Tokens {
  let ticket: Ticket | undefined;
  let under: Promise<string> | undefined;
  let forcedAt = Number.NEGATIVE_INFINITY;

  const obtain = async (force: boolean): Promise<string> => {
    ticket = ticketOf(await fetchToken(force), now());
    return ticket.value;
  };
  /** The one request under way, or a new one. */
  const single = (work: () => Promise<string>): Promise<string> => {
    under ??= work().finally(() => {
      under = undefined;
    });
    return under;
  };
  const replace = async (refused: string): Promise<string> => {
    const value = await obtain(false);
    if (value !== refused || now() - forcedAt < FORCE_APART) return value;
    forcedAt = now();
    return obtain(true);
  };

  return {
    async get() {
      if (ticket !== undefined && ticket.until > now()) return ticket.value;
      return single(() => obtain(false));
    },
    async renew(refused) {
      if (ticket !== undefined && ticket.value !== refused) return ticket.value;
      return single(() => replace(refused));
    },
  };
}

function ticketOf(answer: Readonly<Record<string, unknown>>, now: number): Ticket {
  const value = answer['access_token'];
  const seconds = Number(answer['expires_in']);
  if (typeof value !== 'string' || value === '' || !(seconds > 0)) {
    throw new NianbaoError('address-failed', OPERATOR.unreadable(200));
  }
  const lasts = seconds * 1000;
  return { value, until: now + lasts - Math.min(EARLY, lasts / 2) };
}
