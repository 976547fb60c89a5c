import { reasonOf } from '../../redact.js';
import type { OwedAnswers } from '../../state/owed.js';
import { tongueOf } from '../../strings/chat.js';
import { type AskingTools, createAsking } from './asking.js';
import type { Debt } from './courier.js';
import { within } from './deadline.js';
import type { Kept } from './mailbox.js';
import { type Piece, textPieces, textsOf, withMore } from './pieces.js';
import type { Message } from './protocol/message.js';
import type { Passive } from './protocol/reply.js';
import { CHAT, OPERATOR } from './strings.js';

/** What is given to a message. */
export interface Given {
  /** Goes back at once; absent where nothing does. */
  passive?: Passive;
  /** Sends what follows; to be called once the reply has gone out, so that it comes first. */
  afterwards?: () => void;
  /** To be called when the reply was taken. */
  taken?: () => void;
}

/** Decides what is given back at once, what follows, and what waits until it is asked for. */
export interface Desk {
  /** What is given to a message by a moment (milliseconds since 1970). */
  answer(message: Message, until: number): Promise<Given>;
  /** Says what was still owed when the process ended. */
  resume(): void;
}

/** What a desk works with. */
export interface DeskTools extends AskingTools {
  owed: OwedAnswers;
  say(line: string): void;
}

/** An answer that is ready to go: what can be given back at once, and the rest. */
interface Ready {
  first: Passive | undefined;
  pieces: Piece[];
}

/** Creates the desk of one account. */
export function createDesk({ say, owed, ...tools }: DeskTools): Desk {
  const { platform, courier, mailbox } = tools;
  const { sends, limits } = platform;
  const asking = createAsking(tools);

  const prepare = async (pieces: Promise<Piece[]>): Promise<Ready> => {
    const all = await pieces;
    const [first, ...rest] = all;
    const more = rest.length > 0 && !sends && first !== undefined;
    return {
      first: first && (await courier.passiveOf(more ? withMore(first) : first)),
      pieces: all,
    };
  };

  const quotaOf = ({ kind }: Message) =>
    kind === 'words' || kind === 'other' ? limits.followUps : limits.followUpsOfEvent;

  /** Writes a promise down; who asks again meanwhile gets the old answer and no second one. */
  const owe = (message: Message, pieces?: Piece[]): Debt => {
    const debt = { key: message.key, person: message.from, quota: quotaOf(message) };
    const texts = pieces === undefined ? {} : { texts: textsOf(pieces) };
    owed.owe({ ...debt, account: platform.id, asked: JSON.stringify(message), ...texts });
    return debt;
  };
  const wait = ({ key, person }: Debt, pieces: Promise<Piece[]>, kept: Kept): void =>
    mailbox.put(person, pieces, kept, () => owed.settle(key));

  const giveBack = (message: Message, { first, pieces }: Ready): Given => {
    const given: Given = first === undefined ? {} : { passive: first };
    const rest = pieces.slice(1);
    if (rest.length === 0) return given;
    // Until the reply was taken, all of it is owed.
    const debt = owe(message, sends ? pieces : rest);
    if (sends) {
      const taken = () => owed.remains(debt.key, textsOf(rest));
      return { ...given, taken, afterwards: () => courier.send(debt, Promise.resolve(rest)) };
    }
    wait(debt, Promise.resolve(rest), 'rest');
    return given;
  };

  /** Too late for a reply: the answer follows by itself, or waits until it is asked for. */
  const putOff = (message: Message, pieces: Promise<Piece[]>): Given => {
    const debt = owe(message);
    if (sends) return { afterwards: () => courier.send(debt, pieces) };
    void pieces.then((ready) => owed.remains(debt.key, textsOf(ready)));
    wait(debt, pieces, 'whole');
    return { passive: { text: chatFor(message).stillLooking } };
  };

  const ask = (message: Message): Promise<Piece[]> | undefined =>
    asking(message)?.catch((error: unknown): Piece[] => {
      say(OPERATOR.answerFailed(reasonOf(error)));
      return [{ kind: 'text', text: chatFor(message).failed }];
    });

  return {
    async answer(message, until) {
      const pieces = ask(message);
      if (pieces === undefined) return {};
      const ready = await within(prepare(pieces), until);
      return ready === undefined ? putOff(message, pieces) : giveBack(message, ready);
    },
    resume() {
      for (const debt of owed.of(platform.id)) {
        const known = debt.texts && Promise.resolve(textPieces(debt.texts));
        const pieces = known ?? ask(JSON.parse(debt.asked) as Message);
        if (pieces === undefined) owed.settle(debt.key);
        else if (sends) courier.send(debt, pieces);
        else wait(debt, pieces, 'whole');
      }
    },
  };
}

/** The sentences in the language of what was said. */
function chatFor(message: Message) {
  return CHAT[(message.kind === 'words' ? tongueOf(message.text) : undefined) ?? 'chinese'];
}
