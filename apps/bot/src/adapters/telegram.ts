import { setTimeout as sleep } from 'node:timers/promises';
import { NianbaoError } from '@nianbao/library';
import { type Context, Telegraf, TelegramError } from 'telegraf';
import type { Message, UserFromGetMe } from 'telegraf/types';
import { createInOrder } from '../in-order.js';
import { reasonOf } from '../redact.js';
import type { TelegramSettings } from '../settings.js';
import { MENU, OPERATOR } from '../strings.js';
import type { Adapter, AdapterTools } from './adapter.js';
import { splitText } from './split.js';

/** Longest message of the Bot API, in code units. */
const MESSAGE_LIMIT = 4096;

/** Seconds to wait before polling again after a failure: doubled each time up to the longest. */
const RETRY = { first: 2, longest: 300 };

/** Seconds that a stop waits for answers under way. What is not answered by then comes again at the next start. */
const STOP_SECONDS = 10;

/** Messages that are not text but deserve a word in a private chat. */
const OTHER_KINDS = ['voice', 'sticker', 'photo', 'document', 'video', 'audio', 'video_note'];

/**
 * Answers on Telegram by long polling. Rejects when the token is refused or Telegram is out of reach;
 * later failures are told and tried again.
 */
export async function startTelegram(
  settings: TelegramSettings,
  tools: AdapterTools,
): Promise<Adapter> {
  const bot = new Telegraf(settings.token, { telegram: { apiRoot: settings.apiRoot } });
  const me = await introduce(bot);
  const inOrder = createInOrder();
  bot.use(async (context) => {
    const message = context.message;
    const text = message === undefined ? undefined : textFor(message, me);
    if (message === undefined || text === undefined) return;
    const id = `telegram:${message.chat.id}:${message.from.id}`;
    await inOrder.run(id, async () => {
      const reply = await tools.conversation.reply({ conversation: id, text });
      await send(context, reply, message);
    });
  });
  bot.catch((error) => tools.say(reasonOf(error)));
  return poll(bot, tools.say);
}

async function send(context: Context, reply: string, message: Message): Promise<void> {
  for (const part of splitText(reply, MESSAGE_LIMIT)) await context.reply(part, quoting(message));
}

/** Asks who the bot is and registers its menu. Without its name it could not tell when it is addressed. */
async function introduce(bot: Telegraf): Promise<UserFromGetMe> {
  try {
    bot.botInfo = await bot.telegram.getMe();
    await bot.telegram.setMyCommands(MENU);
    return bot.botInfo;
  } catch (error) {
    // No cause: its stack holds the address, which holds the token.
    throw new NianbaoError('setting-invalid', explain(error));
  }
}

/** Polls until stopped. Whatever ends the polling earlier is told, and the polling taken up again. */
function poll(bot: Telegraf, say: (line: string) => void): Adapter {
  const stopped = new AbortController();
  const done = pollAgain(bot, say, stopped.signal);
  const stop = async () => {
    stopped.abort();
    // telegraf refuses to stop before its first poll: ask again until the polling has ended.
    const asking = setInterval(() => halt(bot), 50);
    halt(bot);
    await Promise.race([done, sleep(STOP_SECONDS * 1000, undefined, { ref: false })]);
    clearInterval(asking);
  };
  return { stop };
}

async function pollAgain(
  bot: Telegraf,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let wait = RETRY.first;
  while (!signal.aborted) {
    const began = Date.now();
    try {
      await bot.launch({ allowedUpdates: ['message'] });
    } catch (error) {
      if (Date.now() - began > RETRY.longest * 1000) wait = RETRY.first;
      say(`${explain(error)} ${OPERATOR.retry(wait)}`);
      await sleep(wait * 1000, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, RETRY.longest);
    }
  }
}

function halt(bot: Telegraf): void {
  try {
    bot.stop();
  } catch {
    // Not polling yet, or not any more.
  }
}

/** The text that a message puts to the bot: all of it in private, in a group only what is addressed to the bot. */
function textFor(message: Message, me: UserFromGetMe): string | undefined {
  if (message.from === undefined || message.from.is_bot) return undefined;
  if (!('text' in message)) return isPrivateOther(message) ? '' : undefined;
  const name = new RegExp(`@${me.username}\\b`, 'giu');
  const plain = message.text.replace(name, ' ').trim();
  if (message.chat.type === 'private' || plain !== message.text.trim()) return plain;
  return repliesTo(message, me) ? plain : undefined;
}

function isPrivateOther(message: Message): boolean {
  return message.chat.type === 'private' && OTHER_KINDS.some((kind) => kind in message);
}

function repliesTo(message: Message.TextMessage, me: UserFromGetMe): boolean {
  return message.reply_to_message?.from?.id === me.id;
}

/** In a group the answer quotes its question, so that everybody sees whose it is. */
function quoting(message: Message) {
  if (message.chat.type === 'private') return {};
  return {
    reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
  };
}

function explain(error: unknown): string {
  if (!(error instanceof TelegramError)) return OPERATOR.telegramUnreachable(codeOf(error));
  if (error.code === 401 || error.code === 404) return OPERATOR.telegramRefused;
  return error.code === 409
    ? OPERATOR.telegramConflict
    : OPERATOR.telegramUnreachable(reasonOf(error));
}

/** The code of a network error: its message would name the address, which holds the token. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'Error';
}
