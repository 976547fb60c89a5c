import { Input, Telegram } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import type { TelegramSettings } from '../../settings.js';
import { MENU } from '../../strings/commands.js';
import { OPERATOR } from '../../strings/operator.js';
import { refusalOf, startError } from './errors.js';
import type { Sending } from './outgoing.js';

/** The Bot API as the adapter uses it. Everything of telegraf is in this file and in errors.ts. */
export interface BotApi {
  /** Who the bot is. Throws `setting-invalid` for a refused token, `address-failed` where Telegram is out of reach. */
  introduce(): Promise<UserFromGetMe>;
  /** Registers the commands, in Chinese and English. */
  registerCommands(): Promise<void>;
  fetchUpdates(offset: number, seconds: number, signal: AbortSignal): Promise<readonly Update[]>;
  usePolling(): Promise<void>;
  useWebhook(url: string, secret: string): Promise<void>;
  /** What sending takes; a picture is drawn here. */
  prepare(sending: Sending, to: Destination): Promise<Prepared>;
  /** Sends to a chat, and gives the number of the message there. */
  send(prepared: Prepared, signal: AbortSignal): Promise<number>;
  /** Whether a message is in a chat, and ours. Changes nothing. */
  isOurs(chat: number, message: number, signal: AbortSignal): Promise<boolean>;
  /** How many updates have not been confirmed. */
  countWaiting(signal: AbortSignal): Promise<number>;
  answerCallback(id: string, text?: string): Promise<void>;
  answerInline(id: string, answer: Record<string, unknown>): Promise<void>;
  /** Downloads a file of a message. */
  download(fileId: string, limit: number): Promise<Uint8Array>;
}

/** Where a message goes to. */
export type Destination = Readonly<Record<string, unknown>> & { chat_id: number };

/** A request that says something to a chat. */
export interface Prepared {
  method: Sending['method'];
  fields: object;
}

/** The kinds of updates that the adapter understands. */
const UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query'] as const;
/** Seconds that one request may take; a long poll so much longer than it waits. */
const REQUEST_SECONDS = 60;
const POLL_GRACE_SECONDS = 20;
/** What Telegram says of a message of the bot's own that is no live location. Ours never are. */
const NO_LOCATION = /no live location/iu;
/** Pictures are drawn once; requests that are parallel from the start wait less for each other. */
const CONNECTIONS = 40;

/** Opens the Bot API for a token; nothing is sent yet. */
export function openBotApi({ token, apiRoot }: TelegramSettings): BotApi {
  const telegram = new Telegram(token, { apiRoot, webhookReply: false });
  const call = (method: string, fields: object, signal?: AbortSignal): Promise<unknown> =>
    request(telegram, method, fields, limited(REQUEST_SECONDS, signal));

  return {
    async introduce() {
      try {
        return (await call('getMe', {})) as UserFromGetMe;
      } catch (error) {
        throw startError(error);
      }
    },
    async registerCommands() {
      await call('setMyCommands', { commands: menuOf('chinese') });
      await call('setMyCommands', { commands: menuOf('english'), language_code: 'en' });
    },
    fetchUpdates: (offset, seconds, signal) =>
      request(
        telegram,
        'getUpdates',
        { offset, timeout: seconds, limit: 100, allowed_updates: UPDATES },
        limited(seconds + POLL_GRACE_SECONDS, signal),
      ) as Promise<Update[]>,
    usePolling: async () => void (await call('deleteWebhook', {})),
    useWebhook: async (url, secret) =>
      void (await call('setWebhook', {
        url,
        secret_token: secret,
        allowed_updates: UPDATES,
        max_connections: CONNECTIONS,
      })),
    prepare: async (sending, to) => ({
      method: sending.method,
      fields: await fieldsOf(sending, to),
    }),
    async send({ method, fields }, signal) {
      const { message_id } = (await call(method, fields, signal)) as { message_id: number };
      return message_id;
    },
    async isOurs(chat_id, message_id, signal) {
      try {
        await call('stopMessageLiveLocation', { chat_id, message_id }, signal);
        return false;
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === undefined) throw error;
        return NO_LOCATION.test(refusal);
      }
    },
    async countWaiting(signal) {
      const told = (await call('getWebhookInfo', {}, signal)) as { pending_update_count: number };
      return told.pending_update_count;
    },
    answerCallback: async (id, text) =>
      void (await call('answerCallbackQuery', {
        callback_query_id: id,
        ...(text !== undefined && { text }),
      })),
    answerInline: async (id, answer) =>
      void (await call('answerInlineQuery', { inline_query_id: id, ...answer })),
    async download(fileId, limit) {
      const address = await telegram.getFileLink(fileId);
      return downloaded(address, limit);
    },
  };
}

const request = (
  telegram: Telegram,
  method: string,
  fields: object,
  signal: AbortSignal,
): Promise<unknown> =>
  // telegraf types the methods that it knew when it was released; the signal is that of an older polyfill.
  telegram.callApi(method as 'getMe', fields as never, { signal: signal as never });

async function fieldsOf(sending: Sending, to: Destination): Promise<object> {
  const fields = { ...to, ...sending.fields };
  switch (sending.method) {
    case 'sendMessage':
      return fields;
    case 'sendPhoto':
      return { ...fields, photo: Input.fromBuffer(Buffer.from(await sending.png()), 'chart.png') };
    case 'sendDocument':
      return {
        ...fields,
        document: Input.fromBuffer(Buffer.from(sending.bytes), sending.name),
      };
  }
}

async function downloaded(address: URL, limit: number): Promise<Uint8Array> {
  if (!/^https?:$/.test(address.protocol)) throw new Error(OPERATOR.telegramLocalFile);
  const response = await fetch(address, { signal: AbortSignal.timeout(REQUEST_SECONDS * 1000) });
  if (!response.ok || response.body === null) throw new Error(`getFile: ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    // One byte more than allowed is enough to tell that it is too large.
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

function limited(seconds: number, signal?: AbortSignal): AbortSignal {
  const limit = AbortSignal.timeout(seconds * 1000);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

function menuOf(tongue: keyof typeof MENU) {
  return Object.entries(MENU[tongue]).map(([command, description]) => ({ command, description }));
}
