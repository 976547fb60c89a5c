import type { Incoming, Outgoing } from '../../conversation/messages.js';
import type { Courier } from './courier.js';
import type { Mailbox } from './mailbox.js';
import { type Piece, piecesOf } from './pieces.js';
import type { Platform } from './platform.js';
import type { Message } from './protocol/message.js';
import { MORE_WORDS } from './strings.js';

/** The part of the conversation core that an account needs. */
export interface Core {
  reply(message: Incoming): Promise<readonly Outgoing[]>;
}

/** What asking works with. */
export interface AskingTools {
  platform: Platform;
  core: Core;
  courier: Courier;
  mailbox: Mailbox;
}

/** Gets the answer to a message, as pieces; undefined where there is none to wait for. */
export type Asking = (message: Message) => Promise<Piece[]> | undefined;

/** Puts a message to the conversation, or fetches what is left of the last answer where that is meant. */
export function createAsking({ platform, core, courier, mailbox }: AskingTools): Asking {
  const ask = async ({ from }: Message, said: { text: string } | { other: true }) => {
    const speaker = { conversation: `${platform.id}:${from}`, user: `${platform.id}:${from}` };
    const shown = { textBytes: platform.limits.textBytes, images: courier.showsImages() };
    return piecesOf(await core.reply({ ...speaker, ...said }), shown);
  };

  return (message) => {
    if (message.kind === 'none') return undefined;
    const left = isMore(message) ? mailbox.take(message.from) : undefined;
    if (left !== undefined) return left;
    // Whatever else is said: what was left of the last answer is of no interest any more.
    mailbox.dropRest(message.from);
    const answer = ask(message, saidBy(message));
    if (message.kind !== 'leave') return answer;
    mailbox.drop(message.from);
    answer.catch(() => undefined);
    return undefined;
  };
}

/** A message as the conversation takes it: who comes is greeted, who goes is forgotten. */
function saidBy(message: Message): { text: string } | { other: true } {
  switch (message.kind) {
    case 'words':
      return { text: message.text };
    case 'follow':
      return { text: '/help' };
    case 'leave':
      return { text: '/reset' };
    default:
      return { other: true };
  }
}

/** True for words that ask for what is left. */
function isMore(message: Message): boolean {
  if (message.kind !== 'words') return false;
  const word = message.text
    .trim()
    .toLowerCase()
    .replace(/[。.！!]+$/u, '');
  return MORE_WORDS.includes(word);
}
