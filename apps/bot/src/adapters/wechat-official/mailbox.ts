import type { Piece } from './pieces.js';

/** Why something is kept: it is left of an answer that was given, or a whole one that was not ready in time. */
export type Kept = 'rest' | 'whole';

/** What could not be given yet, kept for people until they ask for it. */
export interface Mailbox {
  /** Keeps something for a person, in place of what was kept before; `gone` hears that it is kept no more. */
  put(person: string, pieces: Promise<Piece[]>, kept: Kept, gone?: () => void): void;
  /** Takes out what was kept for a person. */
  take(person: string): Promise<Piece[]> | undefined;
  /** Drops what is left of an answer; a whole answer that nobody has seen stays. */
  dropRest(person: string): void;
  /** Drops whatever there is. */
  drop(person: string): void;
}

/** Bounds of what is kept. */
export interface MailboxOptions {
  keepMilliseconds: number;
  most: number;
  now(): number;
}

interface Box {
  pieces: Promise<Piece[]>;
  kept: Kept;
  at: number;
  gone(): void;
}

/** Creates an empty one. */
export function createMailbox({ keepMilliseconds, most, now }: MailboxOptions): Mailbox {
  const boxes = new Map<string, Box>();
  const remove = (person: string): void => {
    boxes.get(person)?.gone();
    boxes.delete(person);
  };
  const forget = () => {
    for (const [person, { at }] of boxes) {
      if (boxes.size <= most && at >= now() - keepMilliseconds) return;
      remove(person);
    }
  };
  return {
    put(person, pieces, kept, gone = () => undefined) {
      remove(person);
      boxes.set(person, { pieces, kept, gone, at: now() });
      forget();
    },
    take(person) {
      forget();
      const pieces = boxes.get(person)?.pieces;
      remove(person);
      return pieces;
    },
    dropRest(person) {
      if (boxes.get(person)?.kept === 'rest') remove(person);
    },
    drop: remove,
  };
}
