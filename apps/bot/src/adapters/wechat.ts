import { NianbaoError } from '@nianbao/library';
import type { Contact, Message, Wechaty } from 'wechaty';
import { createInOrder } from '../in-order.js';
import { reasonOf } from '../redact.js';
import type { WechatSettings } from '../settings.js';
import { OPERATOR } from '../strings.js';
import type { Adapter, AdapterTools } from './adapter.js';
import { splitText } from './split.js';

/** Characters in one message. WeChat takes a little more; beyond that clients fold the text. */
const MESSAGE_LIMIT = 2000;

type WechatyModule = typeof import('wechaty');
type BuildOptions = NonNullable<Parameters<WechatyModule['WechatyBuilder']['build']>[0]>;

/** A puppet by its npm name, or one that is made already. */
export type PuppetChoice = string | Exclude<BuildOptions['puppet'], string | undefined>;

/** {@link WechatSettings} with a puppet of either kind. */
export type WechatOptions = Omit<WechatSettings, 'puppet'> & { puppet: PuppetChoice };

/** Answers on WeChat: private messages, and messages of rooms that mention the bot. Rejects when the puppet cannot be loaded. */
export async function startWechat(options: WechatOptions, tools: AdapterTools): Promise<Adapter> {
  // Loaded here only: wechaty takes seconds, and most do not use it.
  const wechaty = await import('wechaty');
  quieten(wechaty, tools.say);
  const bot = wechaty.WechatyBuilder.build(buildOptions(options));
  const answered = listen(bot, wechaty, options, tools);
  try {
    await bot.start();
  } catch (error) {
    throw new NianbaoError(
      'setting-invalid',
      OPERATOR.puppetFailed(nameOf(options.puppet), reasonOf(error)),
    );
  }
  const stop = async () => {
    await answered();
    await bot.stop();
  };
  return { stop };
}

/** wechaty's own log goes where ours goes, errors alone: by default it writes to standard output and tells what people say. */
function quieten({ log }: WechatyModule, say: (line: string) => void): void {
  log.level('error');
  log.enableLogging((_level, line = '') => say(line));
}

function buildOptions({ puppet, name }: WechatOptions): BuildOptions {
  // wechaty types the names that it knows; it loads any.
  return { puppet, ...(name === undefined ? {} : { name }) } as BuildOptions;
}

function nameOf(puppet: PuppetChoice): string {
  return typeof puppet === 'string' ? puppet : puppet.name();
}

/** Answers what comes in. Calling what it gives back ends that, and waits for the answers under way. */
function listen(
  bot: Wechaty,
  wechaty: WechatyModule,
  { maxAgeSeconds }: WechatOptions,
  { conversation, say }: AdapterTools,
): () => Promise<void> {
  const inOrder = createInOrder();
  let loggedInAt = Number.POSITIVE_INFINITY;
  const isNew = (message: Message) =>
    message.age() <= maxAgeSeconds && message.date().getTime() >= loggedInAt;

  const answer = async (message: Message, text: string) => {
    const id = conversationOf(message);
    await inOrder.run(id, async () => {
      const reply = await conversation.reply({ conversation: id, text });
      for (const part of splitText(reply, MESSAGE_LIMIT)) await send(message, part);
    });
  };

  bot.on('scan', (code) => say(OPERATOR.scan(wechaty.qrcodeValueToImageUrl(code))));
  bot.on('login', () => {
    // Messages are stamped in whole seconds.
    loggedInAt = Math.floor(Date.now() / 1000) * 1000;
    say(OPERATOR.loggedIn);
  });
  bot.on('logout', () => {
    loggedInAt = Number.POSITIVE_INFINITY;
    say(OPERATOR.loggedOut);
  });
  bot.on('error', (error) => say(reasonOf(error)));
  bot.on('message', async (message) => {
    try {
      if (!isNew(message) || message.self() || !isPerson(message.talker(), wechaty)) return;
      const text = await textFor(message, wechaty);
      if (text !== undefined) await answer(message, text);
    } catch (error) {
      say(reasonOf(error));
    }
  });
  return async () => {
    loggedInAt = Number.POSITIVE_INFINITY;
    await inOrder.settled();
  };
}

/** Official accounts write on their own: answering one would start a talk between machines. */
function isPerson(talker: Contact, { types }: WechatyModule): boolean {
  return talker.type() !== types.Contact.Official;
}

/** The text that a message puts to the bot: all of it in private, in a room only when the bot is mentioned. */
async function textFor(message: Message, { types }: WechatyModule): Promise<string | undefined> {
  if (message.room() === undefined) {
    if (message.type() === types.Message.Text) return message.text();
    return isOtherKind(message.type(), types) ? '' : undefined;
  }
  if (message.type() !== types.Message.Text || !(await message.mentionSelf())) return undefined;
  // Some puppets leave a mention in: it ends with a four-per-em space, which people do not type.
  return (await message.mentionText()).replace(/^@[^\u2005]+\u2005/u, '').trim();
}

/** What a person sends besides text. System notes come as other types and get no answer. */
function isOtherKind(type: number, { Message: kinds }: WechatyModule['types']): boolean {
  const sent: number[] = [kinds.Audio, kinds.Image, kinds.Emoticon, kinds.Video, kinds.Attachment];
  return sent.includes(type);
}

/** In a room everybody has a conversation of their own. */
function conversationOf(message: Message): string {
  return `wechat:${message.room()?.id ?? ''}:${message.talker().id}`;
}

async function send(message: Message, text: string): Promise<void> {
  const room = message.room();
  await (room === undefined ? message.talker().say(text) : room.say(text, message.talker()));
}
