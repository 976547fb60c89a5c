import { randomUUID } from 'node:crypto';

/** What is remembered of one conversation. */
export interface Remembered {
  /** Names the dialogue to the library; says nothing about the person or the messenger. */
  dialogue: string;
  /** The questions last offered by number. */
  options: readonly string[];
}

/** Conversations by id, limited in number and in age. */
export interface Memory {
  /** What is remembered of this conversation, which counts as used now; a fresh start where nothing is. */
  recall(conversation: string): Remembered;
  forget(conversation: string): void;
  readonly size: number;
}

/** Forgets a conversation after `idleMinutes` of silence, and the one idle longest beyond `maxConversations`. */
export function createMemory(limits: { maxConversations: number; idleMinutes: number }): Memory {
  // A Map keeps the order of insertion: the first entry is the one idle longest.
  const entries = new Map<string, { used: number; remembered: Remembered }>();
  const recall = (conversation: string): Remembered => {
    const used = Date.now();
    dropOld(used - limits.idleMinutes * 60_000);
    const remembered = entries.get(conversation)?.remembered ?? freshStart();
    entries.delete(conversation);
    entries.set(conversation, { used, remembered });
    if (entries.size > limits.maxConversations) dropFirst();
    return remembered;
  };
  const dropOld = (before: number) => {
    for (const [conversation, { used }] of entries) {
      if (used >= before) return;
      entries.delete(conversation);
    }
  };
  const dropFirst = () => {
    for (const conversation of entries.keys()) return entries.delete(conversation);
  };
  return {
    recall,
    forget: (conversation) => void entries.delete(conversation),
    get size() {
      return entries.size;
    },
  };
}

/** A new name for the library, so that a forgotten dialogue is never taken up again. */
function freshStart(): Remembered {
  return { dialogue: randomUUID(), options: [] };
}
