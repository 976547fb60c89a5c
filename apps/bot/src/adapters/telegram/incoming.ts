import type { Message, UserFromGetMe } from 'telegraf/types';
import { behindPrefix } from '../addressed.js';

/** Who the bot is, and what it is called in groups. */
export interface Self {
  me: UserFromGetMe;
  prefix: string;
}

/** What a message puts to the bot. */
export type Heard = { text: string } | { document: HeardDocument } | { other: true };

interface HeardDocument {
  file_id: string;
  file_name?: string;
  file_size?: number;
}

/** Messages that are not words but deserve one in a private chat. */
const OTHER_KINDS = [
  ...['voice', 'sticker', 'photo', 'video', 'audio', 'video_note', 'animation'],
  ...['location', 'contact', 'poll', 'dice', 'venue'],
];

/** All of a message in private; in a group only what is addressed to the bot: by name, as a reply, or by prefix. */
export function heardIn(message: Message, self: Self): Heard | undefined {
  if (message.from === undefined || message.from.is_bot || isFromBot(message)) return undefined;
  const words = wordsOf(message);
  const addressed = addressedIn(words, message, self);
  if (addressed === undefined) return undefined;
  if ('document' in message && !('animation' in message)) return { document: message.document };
  if ('text' in message) return { text: addressed };
  return OTHER_KINDS.some((kind) => kind in message) ? { other: true } : undefined;
}

/** Sent through an inline bot, ourselves perhaps: it is an answer already. */
function isFromBot(message: Message): boolean {
  return 'via_bot' in message && message.via_bot !== undefined;
}

function wordsOf(message: Message): string {
  if ('text' in message) return message.text;
  return 'caption' in message ? (message.caption ?? '') : '';
}

/** The words without the bot's name; undefined where they are for somebody else. */
function addressedIn(words: string, message: Message, { me, prefix }: Self): string | undefined {
  const name = new RegExp(`@${me.username}(?!\\w)`, 'giu');
  const plain = words.replace(name, ' ').trim();
  if (message.chat.type === 'private') return behindPrefix(plain, prefix) ?? plain;
  if (plain !== words.trim()) return plain;
  return behindPrefix(words, prefix) ?? (repliesTo(message, me) ? plain : undefined);
}

function repliesTo(message: Message, me: UserFromGetMe): boolean {
  return 'reply_to_message' in message && message.reply_to_message?.from?.id === me.id;
}
