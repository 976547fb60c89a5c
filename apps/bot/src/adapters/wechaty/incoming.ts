import type { Contact, Message } from 'wechaty';
import type { Said, Speaker } from '../../conversation/messages.js';
import { behindPrefix } from '../addressed.js';

/** wechaty itself, as loaded. */
export type WechatyModule = typeof import('wechaty');

/** What a message puts to the bot, and the words to be quoted in the answer. */
export interface Heard {
  said: Said;
  words: string;
}

/** What telling whom a message is for takes. */
interface Ears {
  wechaty: WechatyModule;
  prefix: string;
  me: Contact;
}

/** A message that answers another shows it in front: 「张三：原文」, a line of dashes, the words. */
const QUOTE = /^「(?<name>[^：:」]*)[：:][\s\S]*?」\s*\n(?:[-—] ?){3,}\s*\n/u;

/** All of a message in private; of a room only what calls the bot: by mention, as a reply, or by prefix. */
export async function heardIn(message: Message, ears: Ears): Promise<Heard | undefined> {
  const { types } = ears.wechaty;
  // Official accounts write on their own: answering one would start a talk between machines.
  if (message.talker().type() === types.Contact.Official) return undefined;
  const isText = message.type() === types.Message.Text;
  if (message.room() === undefined) {
    if (isText) return spoken(unquoted(message.text()).words);
    return otherThanWords(message, ears.wechaty);
  }
  const words = isText ? await wordsInRoom(message, ears) : undefined;
  return words === undefined ? undefined : spoken(words);
}

/** In a room everybody has a conversation of their own. */
export function speakerOf(message: Message): Speaker {
  const room = message.room()?.id ?? '';
  const talker = message.talker().id;
  return {
    conversation: `wechaty:${room}:${talker}`,
    user: `wechaty:${talker}`,
    chat: `wechaty:${room === '' ? talker : room}`,
  };
}

const spoken = (words: string): Heard => ({ said: { text: words }, words });

/** A file is checked; other things that a person sends get a word. System notes come as other types and get none. */
function otherThanWords(message: Message, { types }: WechatyModule): Heard | undefined {
  const { Attachment, Audio, Image, Emoticon, Video } = types.Message;
  if (message.type() === Attachment) return { said: { file: fileOf(message) }, words: '' };
  const others: number[] = [Audio, Image, Emoticon, Video];
  return others.includes(message.type()) ? { said: { other: true }, words: '' } : undefined;
}

function fileOf(message: Message) {
  return {
    // An attachment's words are its name.
    name: message.text().split('\n', 1)[0] ?? '',
    read: async () => (await message.toFileBox()).toBuffer(),
  };
}

async function wordsInRoom(message: Message, { prefix, me }: Ears): Promise<string | undefined> {
  const { name, words } = unquoted(message.text());
  if (await message.mentionSelf()) return unquoted(await withoutMention(message)).words;
  if (name !== undefined && name === me.name()) return words;
  return behindPrefix(words, prefix);
}

/** Some puppets leave a mention in: it ends with a four-per-em space, which people do not type. */
async function withoutMention(message: Message): Promise<string> {
  return (await message.mentionText()).replace(/^@[^\u2005]+\u2005/u, '').trim();
}

function unquoted(text: string): { name: string | undefined; words: string } {
  const quote = QUOTE.exec(text);
  return {
    name: quote?.groups?.['name'],
    words: text.slice(quote?.[0].length ?? 0).trim(),
  };
}
