import { reasonOf } from '../../redact.js';
import type { Owed, OwedAnswers } from '../../state/owed.js';
import type { PlatformApi } from './api/api.js';
import { PlatformError, UNAUTHORISED } from './api/errors.js';
import type { Mailbox } from './mailbox.js';
import { type Piece, textsOf, withMore } from './pieces.js';
import type { Passive } from './protocol/reply.js';
import { OPERATOR } from './strings.js';

/** Brings pieces to people, besides the reply that is given back at once. */
export interface Courier {
  /** True while pictures can be uploaded. */
  showsImages(): boolean;
  /** A piece as it is given back at once; a picture that cannot be uploaded, by its words. */
  passiveOf(piece: Piece): Promise<Passive>;
  /** Sends what is owed once it is there, at most the quota; what is over waits in the mailbox. */
  send(debt: Debt, pieces: Promise<Piece[]>): void;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
}

/** Whom an answer is owed to. */
export type Debt = Pick<Owed, 'key' | 'person' | 'quota'>;

/** What a courier works with; without an API it sends nothing. */
export interface CourierTools {
  api: PlatformApi | undefined;
  mailbox: Mailbox;
  owed: OwedAnswers;
  say(line: string): void;
}

/** Creates the courier of one account. */
export function createCourier({ api, mailbox, owed, say }: CourierTools): Courier {
  const underway = new Set<Promise<void>>();
  let images = api !== undefined;

  const passiveOf = async (piece: Piece): Promise<Passive> => {
    if (piece.kind === 'text') return { text: piece.text };
    if (api === undefined) return { text: piece.image.alt };
    try {
      return { image: await api.uploadImage(await piece.image.png()) };
    } catch (error) {
      // An account without this permission will not have it next time either.
      if (error instanceof PlatformError && error.errcode === UNAUTHORISED) images = false;
      say(OPERATOR.pictureFailed(reasonOf(error)));
      return { text: piece.image.alt };
    }
  };

  const sendOne = async ({ key, person }: Debt, piece: Piece): Promise<void> => {
    const passive = await passiveOf(piece);
    if ('text' in passive) await api?.sendText(person, passive.text, key);
    else await api?.sendImage(person, passive.image, key);
  };

  /** Keeps pieces until they are asked for. */
  const keep = ({ key, person }: Debt, pieces: Piece[]): void => {
    owed.remains(key, textsOf(pieces));
    mailbox.put(person, Promise.resolve(pieces), 'rest', () => owed.settle(key));
  };

  const sendAll = async (debt: Debt, pieces: Piece[]): Promise<void> => {
    const left = pieces.slice(debt.quota);
    const now = left.length === 0 ? pieces : endWithMore(pieces.slice(0, debt.quota));
    for (const [index, piece] of now.entries()) {
      owed.remains(debt.key, textsOf(pieces.slice(index)));
      try {
        await sendOne(debt, piece);
      } catch (error) {
        say(OPERATOR.lateFailed(reasonOf(error)));
        // Not lost: the person can still ask for it.
        keep(debt, pieces.slice(index));
        return;
      }
    }
    if (left.length > 0) keep(debt, left);
    else owed.settle(debt.key);
  };

  return {
    showsImages: () => images,
    passiveOf,
    send(debt, pieces) {
      const way = pieces.then((ready) => sendAll(debt, ready));
      underway.add(way);
      void way.finally(() => underway.delete(way));
    },
    async settled() {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}

/** The last of these pieces says that there is more, where it is words. */
function endWithMore(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? withMore(piece) : piece));
}
