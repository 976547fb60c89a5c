import { reasonOf } from '../../redact.js';
import type { PlatformApi } from './api/api.js';
import { PlatformError, UNAUTHORISED } from './api/errors.js';
import type { Mailbox } from './mailbox.js';
import { type Piece, withMore } from './pieces.js';
import type { Passive } from './protocol/reply.js';
import { OPERATOR } from './strings.js';

/** Brings pieces to people, besides the reply that is given back at once. */
export interface Courier {
  /** True while pictures can be uploaded. */
  showsImages(): boolean;
  /** A piece as it is given back at once; a picture that cannot be uploaded, by its words. */
  passiveOf(piece: Piece): Promise<Passive>;
  /** Sends pieces once they are there, at most `quota`; what is over waits in the mailbox. */
  send(to: string, pieces: Promise<Piece[]>, quota: number): void;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
}

/** What a courier works with; without an API it sends nothing. */
export interface CourierTools {
  api: PlatformApi | undefined;
  mailbox: Mailbox;
  say(line: string): void;
}

/** Creates the courier of one account. */
export function createCourier({ api, mailbox, say }: CourierTools): Courier {
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

  const sendOne = async (to: string, piece: Piece): Promise<void> => {
    const passive = await passiveOf(piece);
    if ('text' in passive) await api?.sendText(to, passive.text);
    else await api?.sendImage(to, passive.image);
  };

  const sendAll = async (to: string, pieces: Piece[], quota: number): Promise<void> => {
    const left = pieces.slice(quota);
    const now = left.length === 0 ? pieces : endWithMore(pieces.slice(0, quota));
    for (const [index, piece] of now.entries()) {
      try {
        await sendOne(to, piece);
      } catch (error) {
        say(OPERATOR.lateFailed(reasonOf(error)));
        // Not lost: the person can still ask for it.
        mailbox.put(to, Promise.resolve(pieces.slice(index)), 'rest');
        return;
      }
    }
    if (left.length > 0) mailbox.put(to, Promise.resolve(left), 'rest');
  };

  return {
    showsImages: () => images,
    passiveOf,
    send(to, pieces, quota) {
      const way = pieces.then((ready) => sendAll(to, ready, quota));
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
