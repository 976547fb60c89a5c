import type { Incoming, Outgoing } from '../../conversation/messages.js';
import { reasonOf } from '../../redact.js';
import { tongueOf } from '../../strings/chat.js';
import type { Courier } from './courier.js';
import { within } from './deadline.js';
import type { Mailbox } from './mailbox.js';
import { type Piece, piecesOf, withMore } from './pieces.js';
import type { Platform } from './platform.js';
import type { Message } from './protocol/message.js';
import type { Passive } from './protocol/reply.js';
import { CHAT, MORE_WORDS, OPERATOR } from './strings.js';

/** The part of the conversation core that a desk needs. */
export interface Core {
  reply(message: Incoming): Promise<readonly Outgoing[]>;
}

/** What is given to a message. */
export interface Given {
  /** Goes back at once; absent where nothing does. */
  passive?: Passive;
  /** Sends what follows; to be called once the reply has gone out, so that it comes first. */
  afterwards?: () => void;
}

/** Decides what is given back at once, what follows, and what waits until it is asked for. */
export interface Desk {
  /** What is given to a message by a moment (milliseconds since 1970). */
  answer(message: Message, until: number): Promise<Given>;
}

/** What a desk works with. */
export interface DeskTools {
  platform: Platform;
  core: Core;
  courier: Courier;
  mailbox: Mailbox;
  say(line: string): void;
}

/** An answer that is ready to go: what can be given back at once, and the rest. */
interface Ready {
  first: Passive | undefined;
  rest: Piece[];
}

/** Creates the desk of one account. */
export function createDesk({ platform, core, courier, mailbox, say }: DeskTools): Desk {
  const { sends, limits } = platform;

  const ask = async ({ from }: Message, text: string | undefined): Promise<Piece[]> => {
    const speaker = { conversation: `${platform.id}:${from}`, user: `${platform.id}:${from}` };
    const said = text === undefined ? { other: true as const } : { text };
    const shown = { textBytes: limits.textBytes, images: courier.showsImages() };
    return piecesOf(await core.reply({ ...speaker, ...said }), shown);
  };

  const piecesFor = (message: Message): Promise<Piece[]> | undefined => {
    switch (message.kind) {
      case 'words':
        return (isMore(message.text) ? mailbox.take(message.from) : undefined) ?? fresh(message);
      case 'other':
      case 'follow':
        return fresh(message);
      case 'leave':
        void ask(message, '/reset').catch(() => undefined);
        mailbox.clear(message.from);
        return undefined;
      case 'none':
        return undefined;
    }
  };
  /** A new question: what was left of the last answer is of no interest any more. */
  const fresh = (message: Message): Promise<Piece[]> => {
    mailbox.clear(message.from);
    if (message.kind === 'words') return ask(message, message.text);
    return ask(message, message.kind === 'follow' ? '/help' : undefined);
  };

  const prepare = async (pieces: Promise<Piece[]>): Promise<Ready> => {
    const [first, ...rest] = await pieces;
    const more = rest.length > 0 && !sends && first !== undefined;
    return {
      first: first && (await courier.passiveOf(more ? withMore(first) : first)),
      rest,
    };
  };

  const quotaOf = ({ kind }: Message) =>
    kind === 'words' || kind === 'other' ? limits.followUps : limits.followUpsOfEvent;

  const giveBack = (message: Message, { first, rest }: Ready): Given => {
    const given: Given = first === undefined ? {} : { passive: first };
    if (rest.length === 0) return given;
    const pieces = Promise.resolve(rest);
    if (sends) {
      const send = () => courier.send(message.from, pieces, quotaOf(message));
      return { ...given, afterwards: send };
    }
    mailbox.put(message.from, pieces);
    return given;
  };

  /** Too late for a reply: the answer follows by itself, or waits until it is asked for. */
  const putOff = (message: Message, pieces: Promise<Piece[]>): Given => {
    if (sends) return { afterwards: () => courier.send(message.from, pieces, quotaOf(message)) };
    mailbox.put(message.from, pieces);
    return { passive: { text: chatFor(message).stillLooking } };
  };

  return {
    async answer(message, until) {
      const pieces = piecesFor(message)?.catch((error: unknown): Piece[] => {
        say(OPERATOR.answerFailed(reasonOf(error)));
        return [{ kind: 'text', text: chatFor(message).failed }];
      });
      if (pieces === undefined) return {};
      const ready = await within(prepare(pieces), until);
      return ready === undefined ? putOff(message, pieces) : giveBack(message, ready);
    },
  };
}

/** The sentences in the language of what was said. */
function chatFor(message: Message) {
  return CHAT[(message.kind === 'words' ? tongueOf(message.text) : undefined) ?? 'chinese'];
}

/** True for words that ask for what is left. */
function isMore(text: string): boolean {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[。.！!]+$/u, '');
  return MORE_WORDS.includes(word);
}
