import type { Piece } from './pieces.js';

/** What is left of answers, kept for people until they ask for it. */
export interface Mailbox {
  /** Keeps what is left for a person, in place of what was kept before. */
  put(person: string, pieces: Promise<Piece[]>): void;
  /** Takes out what was kept for a person. */
  take(person: string): Promise<Piece[]> | undefined;
  clear(person: string): void;
}

/** Bounds of what is kept. */
export interface MailboxOptions {
  keepMilliseconds: number;
  most: number;
  now(): number;
}

/** Creates an empty one. */
export function createMailbox({ keepMilliseconds, most, now }: MailboxOptions): Mailbox {
  const kept = new Map<string, { pieces: Promise<Piece[]>; at: number }>();
  const forget = () => {
    for (const [person, { at }] of kept) {
      if (kept.size <= most && at >= now() - keepMilliseconds) return;
      kept.delete(person);
    }
  };
  return {
    put(person, pieces) {
      kept.delete(person);
      kept.set(person, { pieces, at: now() });
      forget();
    },
    take(person) {
      forget();
      const pieces = kept.get(person)?.pieces;
      kept.delete(person);
      return pieces;
    },
    clear: (person) => void kept.delete(person),
  };
}
