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

/** Conversations that are also held in memory, so that the file is not read for each message. */
const AT_HAND = 1000;

/** Those that are too old are looked for once in so long. */
const SWEEP_MILLISECONDS = 60_000;
/** How far the number of conversations may be over its limit before the idlest are dropped. */
const OVER = 1.01;

interface Held {
  id: string;
  used: number;
  /** Undefined where nothing is kept. */
  remembered: Remembered | undefined;
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

  const atHand = new Map<string, Held>();
  const gone = (count: number): void => {
    size -= count;
    if (count > 0) atHand.clear();
  };

  // No index tells the oldest: it would be written with every message. So they are looked for now and then.
  let swept = 0;
  const drop = () => {
    if (swept < Date.now() - SWEEP_MILLISECONDS) {
      swept = Date.now();
      gone(run('DELETE FROM conversations WHERE used < ?', oldest()));
    }
    if (size <= limits.maxConversations * OVER) return;
    const eldest = run(
      'DELETE FROM conversations WHERE id IN (SELECT id FROM conversations ORDER BY used LIMIT ?)',
      size - limits.maxConversations,
    );
    gone(eldest);
  };
  drop();

  const read = (id: string): Pick<Held, 'used' | 'remembered'> => {
    const row = database.get<{ used: number; state: string }>(
      'SELECT used, state FROM conversations WHERE id = ?',
      id,
    );
    return { used: row?.used ?? 0, remembered: row && (JSON.parse(row.state) as Remembered) };
  };
  const held = (conversation: string): Held => {
    const known = atHand.get(conversation);
    if (known !== undefined) return known;
    const id = keyOf(conversation);
    const found = { id, ...read(id) };
    atHand.set(conversation, found);
    const [first] = atHand.keys();
    if (atHand.size > AT_HAND && first !== undefined) atHand.delete(first);
    return found;
  };

  return {
    recall(conversation) {
      const { used, remembered } = held(conversation);
      return used >= oldest() ? (remembered ?? freshStart()) : freshStart();
    },
    keep(conversation, remembered) {
      const one = held(conversation);
      const isKnown = one.remembered !== undefined;
      one.used = stamp();
      one.remembered = remembered;
      const state = JSON.stringify(remembered);
      const update = 'UPDATE conversations SET used = ?, state = ? WHERE id = ?';
      if (isKnown && run(update, one.used, state, one.id) > 0) return;
      size += run('INSERT INTO conversations VALUES (?, ?, ?)', one.id, one.used, state);
      drop();
    },
    forget(conversation) {
      size -= run('DELETE FROM conversations WHERE id = ?', held(conversation).id);
      atHand.delete(conversation);
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
