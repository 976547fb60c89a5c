import { NianbaoError } from '@nianbao/library';
import { Input, Telegram, TelegramError } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { createBackoff } from '../../backoff.js';
import { reasonOf } from '../../redact.js';
import type { TelegramSettings } from '../../settings.js';
import { MENU } from '../../strings/commands.js';
import { OPERATOR } from '../../strings/operator.js';
import type { Sending } from './outgoing.js';

/** The Bot API as the adapter uses it. Everything of telegraf is in this file. */
export interface BotApi {
  /** Who the bot is. Throws `setting-invalid` for a refused token, `address-failed` where Telegram is out of reach. */
  introduce(): Promise<UserFromGetMe>;
  /** Registers the commands, in Chinese and English. */
  registerCommands(): Promise<void>;
  fetchUpdates(offset: number, seconds: number, signal: AbortSignal): Promise<readonly Update[]>;
  usePolling(): Promise<void>;
  useWebhook(url: string, secret: string): Promise<void>;
  /** Sends to a chat; waits and tries again as Telegram asks. Rejects when it is refused or the signal ends. */
  send(sending: Sending, to: Destination, signal: AbortSignal): Promise<void>;
  answerCallback(id: string, text?: string): Promise<void>;
  answerInline(id: string, answer: Record<string, unknown>): Promise<void>;
  /** Downloads a file of a message. */
  download(fileId: string, limit: number): Promise<Uint8Array>;
}

/** Where a message goes to. */
export type Destination = Readonly<Record<string, unknown>> & { chat_id: number };

/** The kinds of updates that the adapter understands. */
const UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query'] as const;
/** Seconds that one request may take; a long poll so much longer than it waits. */
const REQUEST_SECONDS = 60;
const POLL_GRACE_SECONDS = 20;
/** A message is given up after so many attempts at an ailing server. */
const ATTEMPTS = 12;
const SEND_BACKOFF = { first: 0.5, longest: 30 };
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
    async send(sending, to, signal) {
      const fields = await fieldsOf(sending, to);
      await patiently(() => call(sending.method, fields, signal), signal);
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

/** Tries again what was too much or met an ailing server or network; other refusals are final. */
async function patiently(send: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  const backoff = createBackoff(SEND_BACKOFF);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send();
      return;
    } catch (error) {
      if (signal.aborted || isRefusal(error) || attempt === ATTEMPTS) throw error;
      await backoff.wait(signal, retryAfter(error));
      if (signal.aborted) throw error;
    }
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof TelegramError && error.code < 500 && error.code !== 429;
}

/** Seconds that Telegram asks to wait. */
function retryAfter(error: unknown): number {
  return error instanceof TelegramError ? (error.parameters?.retry_after ?? 0) : 0;
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

/** No cause is kept: its stack holds the address, which holds the token. */
function startError(error: unknown): NianbaoError {
  const refused = error instanceof TelegramError && (error.code === 401 || error.code === 404);
  return new NianbaoError(refused ? 'setting-invalid' : 'address-failed', explain(error));
}

/** What went wrong at Telegram, in words for the operator and without the token. */
export function explain(error: unknown): string {
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
