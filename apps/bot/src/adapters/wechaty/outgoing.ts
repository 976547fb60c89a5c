import { FileBox } from 'file-box';
import type { Message } from 'wechaty';
import type { FileMessage, ImageMessage, Outgoing } from '../../conversation/messages.js';
import { plainText } from '../../conversation/plain.js';
import { reasonOf } from '../../redact.js';
import { splitText } from '../split.js';
import type { Heard } from './incoming.js';

/** Characters in one message. WeChat takes a little more; beyond that clients fold the text. */
const MESSAGE_LIMIT = 2000;
/** Characters of a question shown again in a room. */
const QUOTED = 30;

/** What sending an answer takes. */
interface Reply {
  message: Message;
  heard: Heard;
  say(line: string): void;
}

/** Sends an answer: words in as few messages as they fit in, then pictures and files. */
export async function sendAll(messages: readonly Outgoing[], reply: Reply): Promise<void> {
  const words = plainText(messages, { images: true });
  const quote = quoteOf(reply);
  for (const [index, part] of splitText(words, MESSAGE_LIMIT - quote.length).entries()) {
    await send(index === 0 ? `${quote}${part}` : part, reply);
  }
  for (const message of messages) {
    if (message.kind === 'image') await sendPicture(message, reply);
    if (message.kind === 'file') await sendFile(message, reply);
  }
}

/** In a room the answer shows whose question it is, as WeChat does. */
function quoteOf({ message, heard }: Reply): string {
  if (message.room() === undefined || heard.words === '') return '';
  const characters = [...heard.words.replace(/\s+/gu, ' ')];
  const words =
    characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : heard.words;
  return `「${message.talker().name()}：${words}」\n- - - - - -\n`;
}

/** A puppet that cannot send pictures gets what it shows in words. */
async function sendPicture({ alt, png }: ImageMessage, reply: Reply): Promise<void> {
  try {
    await send(fileBox(await png(), 'chart.png'), reply);
  } catch (error) {
    reply.say(reasonOf(error));
    for (const part of splitText(alt, MESSAGE_LIMIT)) await send(part, reply);
  }
}

async function sendFile({ bytes, name }: FileMessage, reply: Reply): Promise<void> {
  try {
    await send(fileBox(bytes, name), reply);
  } catch (error) {
    reply.say(reasonOf(error));
  }
}

function fileBox(bytes: Uint8Array, name: string) {
  return FileBox.fromBase64(Buffer.from(bytes).toString('base64'), name) as FileBox;
}

async function send(said: string | FileBox, { message }: Reply): Promise<void> {
  const room = message.room();
  if (room === undefined) await message.talker().say(said);
  else if (typeof said === 'string') await room.say(said, message.talker());
  else await room.say(said);
}
