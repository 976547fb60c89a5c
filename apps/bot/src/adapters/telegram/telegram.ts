import { setMaxListeners } from 'node:events';
import type { CallbackQuery, InlineQuery, Message, Update, User } from 'telegraf/types';
import type { Incoming, Outgoing, Said } from '../../conversation/messages.js';
import type { TelegramSettings } from '../../settings.js';
import { CHAT, tongueOfLocale } from '../../strings/chat.js';
import { OPERATOR } from '../../strings/operator.js';
import type { Adapter, AdapterTools } from '../adapter.js';
import { type BotApi, type Destination, openBotApi } from './api.js';
import { createDelivery, type Delivery } from './delivery.js';
import { explain } from './errors.js';
import { heardIn, type Self } from './incoming.js';
import { inlineAnswer } from './inline.js';
import { createMessageIds, type MessageIds } from './message-ids.js';
import { questionOf, sendingsOf } from './outgoing.js';
import { startPolling } from './polling.js';
import { createWebhook, webhookSecret } from './webhook.js';

/** Milliseconds that a stop waits for answers under way. What is not answered by then comes again. */
const STOP_PATIENCE = 10_000;
/** Largest file that the Bot API hands out. */
const DOWNLOAD_LIMIT = 20 * 1024 * 1024;

/**
 * Answers on Telegram, by webhook where there is an address for it, else by long polling. Rejects when the token
 * is refused or Telegram is out of reach; later failures are told and tried again.
 */
export async function startTelegram(
  settings: TelegramSettings,
  tools: AdapterTools,
): Promise<Adapter> {
  const api = openBotApi(settings);
  const me = await api.introduce();
  await api.registerCommands();
  const stopping = new AbortController();
  // As many may listen as there are chats at work.
  setMaxListeners(0, stopping.signal);
  const ids = createMessageIds(me.id, tools.sendings);
  const deliver = createDelivery({ api, ids, sendings: tools.sendings, bot: me.id });
  const self = { me, prefix: settings.prefix };
  const desk = { api, tools, self, ids, deliver, signal: stopping.signal };
  const handle = (update: Update) => handled(update, desk);
  const receiving = await receive(settings, desk, handle);
  return {
    async stop() {
      await receiving.stop(STOP_PATIENCE);
      stopping.abort();
    },
  };
}

async function receive(
  { token, webhook }: TelegramSettings,
  { api, tools }: Desk,
  handle: (update: Update) => Promise<void>,
): Promise<{ stop(milliseconds: number): Promise<void> }> {
  if (webhook === undefined) {
    await api.usePolling();
    return startPolling<Update>({
      fetch: api.fetchUpdates,
      handle,
      onFailure: (error, seconds) => tools.say(`${explain(error)} ${OPERATOR.retry(seconds)}`),
    });
  }
  const secret = webhookSecret(token);
  const hook = createWebhook<Update>(secret, handle);
  tools.http.mount(new URL(webhook).pathname, hook.handler);
  await api.useWebhook(webhook, secret);
  return hook;
}

/** What handling an update takes. */
interface Desk {
  api: BotApi;
  tools: AdapterTools;
  self: Self;
  ids: MessageIds;
  deliver: Delivery;
  /** Ends waiting for a server that does not take an answer. */
  signal: AbortSignal;
}

/** Answers one update, once. A failure is told to the operator; nobody else could do anything about it. */
async function handled(update: Update, desk: Desk): Promise<void> {
  const { tools, self, ids, signal } = desk;
  ids.note(update);
  const key = `telegram:${self.me.id}:${update.update_id}`;
  try {
    if (tools.seen.has(key)) return;
    await answered(update, key, desk);
    tools.seen.add(key);
  } catch (error) {
    tools.say(OPERATOR.telegramUnsent(explain(error)));
    // While stopping it is left for the next start; otherwise it would fail the same way again.
    if (!signal.aborted) tools.seen.add(key);
  }
}

async function answered(update: Update, key: string, desk: Desk): Promise<void> {
  if ('message' in update) await answerMessage(update.message, key, desk);
  else if ('edited_message' in update) await answerEdited(update.edited_message, key, desk);
  else if ('callback_query' in update) await answerButton(update.callback_query, key, desk);
  else if ('inline_query' in update) await answerInlineQuery(update.inline_query, desk);
}

async function answerMessage(message: Message, key: string, desk: Desk): Promise<void> {
  const heard = heardIn(message, desk.self);
  if (heard === undefined || message.from === undefined) return;
  const said: Said = 'document' in heard ? { file: fileOf(heard.document, desk) } : heard;
  const to = { ...destinationOf(message), ...quoting(message) };
  await converse({ ...speakerOf(message, message.from), ...said }, to, key, desk);
}

/** A question put right is a new one; other edits, such as of a place that moves, are none. */
async function answerEdited(message: Message, key: string, desk: Desk): Promise<void> {
  if ('text' in message) await answerMessage(message, key, desk);
}

/** A button asks the question that stands on it. */
async function answerButton(query: CallbackQuery, key: string, desk: Desk): Promise<void> {
  const { message, from } = query;
  const markup = message && 'reply_markup' in message ? message.reply_markup : undefined;
  const data = 'data' in query ? query.data : undefined;
  const text = questionOf(data, markup);
  const t = CHAT[tongueOfLocale(from.language_code)];
  // Too old to be answered after a while; then the answer itself must do.
  const shown = desk.api.answerCallback(query.id, text === undefined ? t.buttonTooOld : undefined);
  await shown.catch(() => undefined);
  if (text === undefined || message === undefined) return;
  const speaker = speakerOf(message as Message, from);
  const to = destinationOf(message as Message);
  await converse({ ...speaker, text }, to, key, desk, [t.asked(text)]);
}

async function answerInlineQuery(query: InlineQuery, desk: Desk): Promise<void> {
  const answer = await inlineAnswer(query, desk.tools.conversation);
  // Nobody waits for an answer to letters typed long ago.
  await desk.api.answerInline(query.id, answer).catch(() => undefined);
}

/** Answers in order, and sends what was not sent before the process ended. */
async function converse(
  incoming: Incoming,
  to: Destination,
  key: string,
  { deliver, tools, signal }: Desk,
  before: readonly string[] = [],
): Promise<void> {
  await tools.conversation.converse(incoming, async (messages) => {
    const heading = before.map((text) => ({ text }));
    for (const [index, sending] of sendingsOf(headed(messages, heading)).entries()) {
      await deliver({ key: `${key}:${index}`, sending, to }, signal);
    }
  });
}

/** Lines in front of the first words. */
function headed(messages: readonly Outgoing[], heading: readonly { text: string }[]): Outgoing[] {
  const [first, ...others] = messages;
  if (first?.kind !== 'text') return [...messages];
  return [{ ...first, lines: [...heading, ...first.lines] }, ...others];
}

function speakerOf({ chat }: Message, { id, language_code }: User) {
  return {
    // In a group everybody has a conversation of their own.
    conversation: `telegram:${chat.id}:${id}`,
    user: `telegram:${id}`,
    chat: `telegram:${chat.id}`,
    ...(language_code !== undefined && { locale: language_code }),
  };
}

function destinationOf(message: Message): Destination {
  const topic = 'is_topic_message' in message && message.is_topic_message === true;
  return {
    chat_id: message.chat.id,
    ...(topic && { message_thread_id: message.message_thread_id }),
  };
}

/** In a group the answer quotes its question, so that everybody sees whose it is. */
function quoting(message: Message) {
  if (message.chat.type === 'private') return {};
  return {
    reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
  };
}

function fileOf(
  { file_id, file_name, file_size }: { file_id: string; file_name?: string; file_size?: number },
  { api }: Desk,
) {
  return {
    name: file_name ?? '',
    ...(file_size !== undefined && { size: file_size }),
    read: () => api.download(file_id, DOWNLOAD_LIMIT),
  };
}
