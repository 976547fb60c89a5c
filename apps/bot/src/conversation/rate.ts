import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Speaker } from './messages.js';

/** How much one person, and one chat, may ask in a minute. */
export interface RateSettings {
  /** Messages of one person in a minute; 0 for as many as they like. Default 20. */
  userRate: number;
  /** Messages of one chat in a minute; 0 for as many as they like. Default 60. */
  chatRate: number;
}

/** `go`, or slow down; `told` where that was said already in this minute. */
export type Pace = { go: true } | { go: false; told: boolean; seconds: number };

const SECONDS = 60;
const GO: Pace = { go: true };

/** Counts what each person and each chat sends. */
export function createPace({
  userRate,
  chatRate,
}: RateSettings): (speaker: Speaker) => Promise<Pace> {
  const perUser = counter(userRate);
  const perChat = counter(chatRate);
  return async ({ user, chat, conversation }) => {
    const own = await perUser(user);
    return own.go ? perChat(chat ?? conversation) : own;
  };
}

function counter(points: number): (key: string) => Promise<Pace> {
  if (points === 0) return async () => GO;
  const limiter = new RateLimiterMemory({ points, duration: SECONDS });
  return async (key) => {
    try {
      await limiter.consume(key);
      return GO;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      return { go: false, told: refused.consumedPoints > points + 1, seconds };
    }
  };
}
