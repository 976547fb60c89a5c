import { Refusal } from './refusal.js';
import type { Signed } from './signature.js';

/** Lets in what is new, and the platform's own retries; refuses what is old or seen before. */
export interface Guard {
  /** Refuses a request whose time is far from ours. */
  fresh(signed: Signed): void;
  /**
   * Refuses a nonce that came with another message, or with the same one long ago.
   * A platform retries with the very same timestamp, nonce and signature, within seconds.
   */
  once(signed: Signed, key: string): void;
}

/** Bounds of a guard. */
export interface GuardOptions {
  /** Seconds by which the clocks may differ, the delay of the network included. */
  skewSeconds: number;
  /** Seconds within which a message with the same nonce is a retry. */
  retrySeconds: number;
  /** Nonces kept at most; the oldest go first. */
  most: number;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Creates a guard that has seen nothing. */
export function createGuard({ skewSeconds, retrySeconds, most, now }: GuardOptions): Guard {
  const seen = new Map<string, { key: string; at: number }>();
  const forget = () => {
    // A request older than the skew is refused anyhow, and it may come from as far ahead.
    const before = now() - 2 * skewSeconds * 1000;
    for (const [nonce, { at }] of seen) {
      if (at >= before && seen.size <= most) return;
      seen.delete(nonce);
    }
  };
  return {
    fresh({ timestamp }) {
      if (!/^\d{1,12}$/.test(timestamp)) throw new Refusal('malformed');
      if (Math.abs(now() / 1000 - Number(timestamp)) > skewSeconds) throw new Refusal('stale');
    },
    once({ nonce }, key) {
      forget();
      const before = seen.get(nonce);
      if (before === undefined) {
        seen.set(nonce, { key, at: now() });
        return;
      }
      const retried = before.key === key && now() - before.at <= retrySeconds * 1000;
      if (!retried) throw new Refusal('replayed');
    },
  };
}
