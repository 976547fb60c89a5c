import { reasonOf } from '../../redact.js';
import { tongueOf } from '../../strings/chat.js';
import { type AskingTools, createAsking } from './asking.js';
import { within } from './deadline.js';
import { type Piece, withMore } from './pieces.js';
import type { Message } from './protocol/message.js';
import type { Passive } from './protocol/reply.js';
import { CHAT, OPERATOR } from './strings.js';

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
export interface DeskTools extends AskingTools {
  say(line: string): void;
}

/** An answer that is ready to go: what can be given back at once, and the rest. */
interface Ready {
  first: Passive | undefined;
  rest: Piece[];
}

/** Creates the desk of one account. */
export function createDesk({ say, ...tools }: DeskTools): Desk {
  const { platform, courier, mailbox } = tools;
  const { sends, limits } = platform;
  const asking = createAsking(tools);

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
    mailbox.put(message.from, pieces, 'rest');
    return given;
  };

  /** Too late for a reply: the answer follows by itself, or waits until it is asked for. */
  const putOff = (message: Message, pieces: Promise<Piece[]>): Given => {
    if (sends) return { afterwards: () => courier.send(message.from, pieces, quotaOf(message)) };
    mailbox.put(message.from, pieces, 'whole');
    return { passive: { text: chatFor(message).stillLooking } };
  };

  return {
    async answer(message, until) {
      const pieces = asking(message)?.catch((error: unknown): Piece[] => {
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
