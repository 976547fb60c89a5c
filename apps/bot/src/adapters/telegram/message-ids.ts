import type { Update } from 'telegraf/types';
import type { Sendings } from '../../state/sendings.js';

/** What is known of the numbers of messages. */
export interface MessageIds {
  /** Takes note of a message that came. */
  note(update: Update): void;
  /** The highest number known in a scope. */
  newest(scope: string): number;
  /** True for a message that came, or that is known as one of ours. */
  isKnown(scope: string, message: number): boolean;
}

/** Messages that came and are remembered; the oldest go first. */
const REMEMBERED = 20_000;
/** Chats from here down are supergroups and channels, by Telegram's scheme of ids. */
const HIGHEST_SUPERGROUP = -1_000_000_000_000;

/** True for supergroups and channels. */
export function isSupergroup(chat: number): boolean {
  return chat < HIGHEST_SUPERGROUP;
}

/**
 * What the number of a message is counted in. Private chats and basic groups of an account share one counter, a
 * supergroup has its own.
 */
export function scopeOf(bot: number, chat: number): string {
  return isSupergroup(chat) ? `telegram:${bot}:${chat}` : `telegram:${bot}`;
}

/** Keeps what came in this process beside what is written down of ours. */
export function createMessageIds(bot: number, sendings: Sendings): MessageIds {
  const came = new Set<string>();
  const newest = new Map<string, number>();
  const limit = (kept: Set<string> | Map<string, number>) => {
    const [oldest] = kept.keys();
    if (kept.size > REMEMBERED && oldest !== undefined) kept.delete(oldest);
  };
  return {
    note(update) {
      // Not the message of a button: it is one of ours, perhaps the very one that is looked for.
      const message = 'message' in update ? update.message : undefined;
      if (message === undefined) return;
      const scope = scopeOf(bot, message.chat.id);
      came.add(`${scope} ${message.message_id}`);
      newest.set(scope, Math.max(newest.get(scope) ?? 0, message.message_id));
      limit(came);
      limit(newest);
    },
    newest: (scope) => Math.max(newest.get(scope) ?? 0, sendings.newest(scope)),
    isKnown: (scope, message) => came.has(`${scope} ${message}`) || sendings.isOurs(scope, message),
  };
}
