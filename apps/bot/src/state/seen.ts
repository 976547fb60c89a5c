import type { BotDatabase } from './database.js';

/** Keys of what was answered, so that nothing that comes twice is answered twice, over a restart either. */
export interface Seen {
  has(key: string): boolean;
  add(key: string): void;
}

/** Platforms stop offering a message again after a day. */
const KEPT_MILLISECONDS = 3 * 24 * 3_600_000;
/** Old keys are looked for once in so many additions. */
const SWEEP_EVERY = 1000;

/** Opens the keys kept in a database. */
export function openSeen(database: BotDatabase): Seen {
  let added = 0;
  const sweep = () => database.run('DELETE FROM seen WHERE at < ?', Date.now() - KEPT_MILLISECONDS);
  sweep();
  return {
    has: (key) => database.get('SELECT 1 AS found FROM seen WHERE key = ?', key) !== undefined,
    add(key) {
      database.run('INSERT OR REPLACE INTO seen VALUES (?, ?)', key, Date.now());
      added += 1;
      if (added % SWEEP_EVERY === 0) sweep();
    },
  };
}
