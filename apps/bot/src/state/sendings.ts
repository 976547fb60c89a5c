import { createHash } from 'node:crypto';
import type { BotDatabase } from './database.js';

/** A message that is about to be sent. */
export interface Sending {
  /** Tells it from every other, over a restart too. */
  key: string;
  /** The chat it goes to. */
  chat: string;
  /** What its number is counted in: the chat, or all chats of an account. */
  scope: string;
  /** Newest number known there before it was sent: its own is higher. */
  after: number;
}

/** A message of which nobody has said yet whether it arrived. */
export interface OpenSending {
  key: string;
  after: number;
  /** When it was about to be sent, in milliseconds since 1970. */
  at: number;
}

/**
 * What is sent, written down before it is sent and again once it was taken, so that what was on its way when the
 * process ended is known.
 */
export interface Sendings {
  /** Writes down that a message is about to be sent; it is on the disk when this comes back. */
  begin(sending: Sending): void;
  /** It was taken, under this number. */
  sent(key: string, message: number): void;
  /** It was not taken. */
  unsent(key: string): void;
  isSent(key: string): boolean;
  /** The oldest message to a chat that may or may not have arrived. */
  openIn(chat: string): OpenSending | undefined;
  /** How many of these there are in a scope. */
  countOpen(scope: string): number;
  isOurs(scope: string, message: number): boolean;
  /** The highest number taken in a scope; 0 where there is none. */
  newest(scope: string): number;
  /** The lowest number of those about to be sent from a moment on. */
  firstSince(scope: string, at: number): number | undefined;
  /** True where one was about to be sent and taken between two moments. */
  anyBetween(scope: string, from: number, to: number): boolean;
}

/** A platform offers what was not confirmed for a day. */
const KEPT_MILLISECONDS = 3 * 24 * 3_600_000;
const SWEEP_EVERY = 1000;

/** Opens what is kept in a database. */
export function openSendings(database: BotDatabase): Sendings {
  let begun = 0;
  const sweep = () =>
    database.run('DELETE FROM sendings WHERE at < ?', Date.now() - KEPT_MILLISECONDS);
  sweep();
  const found = (sql: string, ...values: (string | number)[]) =>
    database.get<{ found: number | null }>(sql, ...values)?.found ?? undefined;

  return {
    begin({ key, chat, scope, after }) {
      database.runDurably(
        'INSERT OR REPLACE INTO sendings VALUES (?, ?, ?, ?, ?, NULL)',
        key,
        hidden(chat),
        hidden(scope),
        after,
        Date.now(),
      );
      begun += 1;
      if (begun % SWEEP_EVERY === 0) sweep();
    },
    sent: (key, message) =>
      void database.run('UPDATE sendings SET message = ? WHERE key = ?', message, key),
    unsent: (key) => void database.run('DELETE FROM sendings WHERE key = ?', key),
    isSent: (key) =>
      found('SELECT 1 AS found FROM sendings WHERE key = ? AND message IS NOT NULL', key) === 1,
    openIn: (chat) =>
      database.get<OpenSending>(
        'SELECT key, after, at FROM sendings WHERE chat = ? AND message IS NULL ORDER BY at LIMIT 1',
        hidden(chat),
      ),
    countOpen: (scope) =>
      found(
        'SELECT count(*) AS found FROM sendings WHERE scope = ? AND message IS NULL',
        hidden(scope),
      ) ?? 0,
    isOurs: (scope, message) =>
      found(
        'SELECT 1 AS found FROM sendings WHERE scope = ? AND message = ?',
        hidden(scope),
        message,
      ) === 1,
    newest: (scope) =>
      found('SELECT max(message) AS found FROM sendings WHERE scope = ?', hidden(scope)) ?? 0,
    firstSince: (scope, at) =>
      found(
        'SELECT min(message) AS found FROM sendings WHERE scope = ? AND at >= ?',
        hidden(scope),
        at,
      ),
    anyBetween: (scope, from, to) =>
      found(
        'SELECT 1 AS found FROM sendings WHERE at BETWEEN ? AND ? AND scope = ? AND message IS NOT NULL LIMIT 1',
        from,
        to,
        hidden(scope),
      ) === 1,
  };
}

/** The file does not tell who was written to. */
function hidden(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}
