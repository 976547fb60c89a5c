import type { Query } from '../understand/query.js';

/** Bounds of what is kept of conversations. */
export interface MemorySettings {
  /** Conversations kept at most; the one that was quiet longest goes first. Default 10,000. */
  conversations: number;
  /** Minutes after which a conversation is forgotten. Default 30. */
  minutes: number;
}

/** Defaults of {@link MemorySettings}. */
export const MEMORY_DEFAULTS: MemorySettings = { conversations: 10_000, minutes: 30 };

/** The last query of each conversation, by id. */
export interface Memory {
  recall(conversation: string): Query | undefined;
  remember(conversation: string, query: Query): void;
  forget(conversation: string): void;
}

/** A {@link Memory} in this process; `now` gives milliseconds. */
export function openMemory(settings: MemorySettings, now: () => number): Memory {
  const turns = new Map<string, { query: Query; at: number }>();
  const expired = (at: number): boolean => now() - at > settings.minutes * 60_000;
  return {
    recall(conversation) {
      const turn = turns.get(conversation);
      return turn && !expired(turn.at) ? turn.query : undefined;
    },
    remember(conversation, query) {
      turns.delete(conversation);
      turns.set(conversation, { query, at: now() });
      const oldest = turns.keys().next().value;
      if (turns.size > settings.conversations && oldest !== undefined) turns.delete(oldest);
    },
    forget: (conversation) => void turns.delete(conversation),
  };
}
