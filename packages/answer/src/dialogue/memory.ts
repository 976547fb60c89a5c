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

/** A turn of a dialogue: what was understood, and the questions it gave to choose from. */
export interface Turn {
  query: Query;
  options: readonly string[];
  /** The questions that lead to the query: the last that stands alone, and those that lean on it. */
  trail: readonly string[];
}

/** The last turn of each conversation, by id. */
export interface Memory {
  recall(conversation: string): Turn | undefined;
  remember(conversation: string, turn: Turn): void;
  forget(conversation: string): void;
}

/** A {@link Memory} in this process; `now` gives milliseconds. */
export function openMemory(settings: MemorySettings, now: () => number): Memory {
  const turns = new Map<string, Turn & { at: number }>();
  const expired = (at: number): boolean => now() - at > settings.minutes * 60_000;
  return {
    recall(conversation) {
      const turn = turns.get(conversation);
      return turn && !expired(turn.at) ? turn : undefined;
    },
    remember(conversation, turn) {
      turns.delete(conversation);
      turns.set(conversation, { ...turn, at: now() });
      const oldest = turns.keys().next().value;
      if (turns.size > settings.conversations && oldest !== undefined) turns.delete(oldest);
    },
    forget: (conversation) => void turns.delete(conversation),
  };
}
