import { createHash, randomUUID } from 'node:crypto';
import type { Tongue } from '../strings/chat.js';
import type { BotDatabase } from './database.js';

/** What is remembered of one conversation. */
export interface Remembered {
  /** Names the dialogue to the library; says nothing about the person or the messenger. */
  dialogue: string;
  /** The questions last offered by number. */
  options: readonly string[];
  /** What the dialogue is about, as the library tells it. */
  about?: string;
  /** Language last spoken. */
  tongue?: Tongue;
}

/** Conversations by id, limited in number and in age; kept as long as the database is. */
export interface Conversations {
  /** What is remembered of this conversation; a fresh start where nothing is. */
  recall(conversation: string): Remembered;
  /** Keeps what is remembered, and counts it as used now. */
  keep(conversation: string, remembered: Remembered): void;
  forget(conversation: string): void;
}

/** Bounds of what is kept. */
interface Limits {
  maxConversations: number;
  idleMinutes: number;
}

/** Forgets a conversation after `idleMinutes` of silence, and the one idle longest beyond `maxConversations`. */
export function openConversations(database: BotDatabase, limits: Limits): Conversations {
  const oldest = () => (Date.now() - limits.idleMinutes * 60_000) * 1000;
  // In microseconds, and never the same twice, so that the one idle longest is always told.
  let latest = 0;
  const stamp = () => {
    latest = Math.max(latest + 1, Date.now() * 1000);
    return latest;
  };
  let size =
    database.get<{ count: number }>('SELECT count(*) AS count FROM conversations')?.count ?? 0;
  const run = (sql: string, ...values: (string | number)[]) => database.run(sql, ...values);

  const drop = () => {
    size -= run('DELETE FROM conversations WHERE used < ?', oldest());
    if (size <= limits.maxConversations) return;
    size -= run(
      'DELETE FROM conversations WHERE id IN (SELECT id FROM conversations ORDER BY used LIMIT ?)',
      size - limits.maxConversations,
    );
  };
  drop();

  return {
    recall(conversation) {
      const row = database.get<{ state: string }>(
        'SELECT state FROM conversations WHERE id = ? AND used >= ?',
        keyOf(conversation),
        oldest(),
      );
      return rememberedOf(row?.state) ?? freshStart();
    },
    keep(conversation, remembered) {
      const id = keyOf(conversation);
      const state = JSON.stringify(remembered);
      const known = run(
        'UPDATE conversations SET used = ?, state = ? WHERE id = ?',
        stamp(),
        state,
        id,
      );
      if (known > 0) return;
      size += run('INSERT INTO conversations VALUES (?, ?, ?)', id, stamp(), state);
      drop();
    },
    forget(conversation) {
      size -= run('DELETE FROM conversations WHERE id = ?', keyOf(conversation));
    },
  };
}

/** The file does not tell whose conversations they are. */
function keyOf(conversation: string): string {
  return createHash('sha256').update(conversation).digest('base64url');
}

/** A new name for the library, so that a forgotten dialogue is never taken up again. */
function freshStart(): Remembered {
  return { dialogue: randomUUID(), options: [] };
}

function rememberedOf(state: string | undefined): Remembered | undefined {
  return state === undefined ? undefined : (JSON.parse(state) as Remembered);
}
