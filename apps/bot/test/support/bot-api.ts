import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMessages, RightRefusal } from './bot-api-messages.js';
import { checkFields, type Fields, plainOfHtml } from './bot-api-methods.js';

/** The token that the server below knows. */
export const TOKEN = '4242:AAtestTokenThatNobodyMayEverRead_-00';

/** The bot as Telegram knows it. */
export const BOT = { id: 4242, is_bot: true, first_name: '年报', username: 'nianbao_bot' };

/** One request as it came. */
export interface Call {
  method: string;
  body: Fields;
}

export type Update = Record<string, unknown> & { update_id: number };

/** What a call meets instead of its answer: a refusal, a torn connection, or a connection torn once it was served. */
export type Trouble =
  | { status: number; description: string; retryAfter?: number }
  | 'torn'
  | 'torn-after';

interface Result {
  status: number;
  body: Fields;
}

/** A Bot API on the loopback: documented methods, required fields, limits, files, and long polling with offsets. */
export async function startBotApi(port = 0) {
  const calls: Call[] = [];
  /** Calls that were refused for what they asked. */
  const refused: string[] = [];
  const pending: Update[] = [];
  const troubles = new Map<string, Trouble[]>();
  const files = new Map<string, Uint8Array>();
  const served: Call[] = [];
  let wake: () => void = () => undefined;
  const messages = createMessages(BOT.id);
  const lag = { milliseconds: 0 };
  let next = 1;

  const methods: Record<string, (body: Fields) => unknown> = {
    getMe: () => BOT,
    deleteWebhook: () => true,
    setWebhook: () => true,
    setMyCommands: () => true,
    answerCallbackQuery: () => true,
    answerInlineQuery: () => true,
    sendMessage: sentMessage,
    sendPhoto: sentMessage,
    sendDocument: sentMessage,
    stopMessageLiveLocation: messages.stopLiveLocation,
    getWebhookInfo: () => ({
      url: '',
      has_custom_certificate: false,
      pending_update_count: pending.length,
    }),
    getFile: ({ file_id }) => {
      if (!files.has(String(file_id))) throw new Error('invalid file_id');
      return { file_id, file_unique_id: file_id, file_path: `documents/${file_id}` };
    },
    getUpdates: async (body) => {
      confirm(Number(body['offset'] ?? 0));
      if (pending.length === 0) await waitForUpdate(Number(body['timeout'] ?? 0));
      return pending.slice(0, Number(body['limit'] ?? 100));
    },
  };

  function sentMessage(body: Fields) {
    const chat = Number(body['chat_id']);
    return { message_id: messages.add(chat, BOT.id), date: now(), chat: { id: chat } };
  }

  /** An offset confirms every update below it. */
  function confirm(offset: number): void {
    while (pending[0] !== undefined && pending[0].update_id < offset) pending.shift();
  }

  function waitForUpdate(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const answerCall = async (call: Call, token: string): Promise<Result> => {
    if (token !== TOKEN) return failed(401, 'Unauthorized');
    try {
      checkFields(call.method, call.body);
      const result = await methods[call.method]?.(call.body);
      served.push(call);
      return { status: 200, body: { ok: true, result } };
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (!(error instanceof RightRefusal)) refused.push(`${call.method}: ${words}`);
      return failed(400, `Bad Request: ${words}`);
    }
  };

  const server = createServer(async (request, response) => {
    const url = request.url ?? '';
    const file = /^\/file\/bot([^/]+)\/documents\/(.+)$/.exec(url);
    if (file !== null) return void response.end(files.get(file[2] ?? ''));
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url) ?? [];
    const call = { method, body: await readBody(request) };
    calls.push(call);
    const trouble = troubles.get(method)?.shift();
    if (trouble === 'torn') return void request.socket.destroy();
    if (typeof trouble === 'object') return send(response, troubled(trouble));
    const result = await answerCall(call, token);
    if (trouble === 'torn-after') return void request.socket.destroy();
    if (method.startsWith('send')) await sleep(Math.random() * lag.milliseconds);
    send(response, result);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  const queue = (update: Fields): number => {
    const update_id = next++;
    pending.push({ update_id, ...update });
    wake();
    return update_id;
  };

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    served,
    refused,
    pending,
    files,
    /** How long at most it takes until a bot is told that its message was taken. */
    lag,
    queue,
    /** Bodies of the messages that were taken. */
    sent: () => served.filter(({ method }) => method === 'sendMessage').map(({ body }) => body),
    /** The words of those messages. */
    words: () =>
      served
        .filter(({ method }) => method === 'sendMessage')
        .map(({ body }) => plainOfHtml(String(body['text']))),
    called: (method: string) => calls.filter((call) => call.method === method),
    took: (method: string) => served.filter((call) => call.method === method),
    /** Queues an update with a message, as the Bot API would deliver it. */
    say: (text: string, message: Fields = {}) => queue({ message: messageOf(text, message) }),
    /** A message as in an update. */
    messageOf,
    /** The next call of a method fails like this. */
    trouble(method: string, ...planned: Trouble[]) {
      troubles.set(method, [...(troubles.get(method) ?? []), ...planned]);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function messageOf(text: string, message: Fields = {}): Fields {
    const { chat = PERSON, from = PERSON } = message as { chat?: Id; from?: Id };
    return {
      message_id: messages.add(chat.id, from.id),
      date: now(),
      ...PRIVATE,
      text,
      ...message,
    };
  }
}

interface Id {
  id: number;
}

const PERSON = { id: 7, first_name: '张' };
const PRIVATE = { chat: { ...PERSON, type: 'private' }, from: { ...PERSON, is_bot: false } };

async function readBody(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return body.length === 0 ? {} : JSON.parse(String(body));
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, fieldOf(value)]));
}

/** In a form everything but files is text; numbers and objects are written as JSON. */
function fieldOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return /^(-?\d+|[[{].*|true|false)$/s.test(value) ? JSON.parse(value) : value;
}

function send(response: ServerResponse, { status, body }: Result): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function troubled({ status, description, retryAfter }: Exclude<Trouble, string>): Result {
  const { body } = failed(status, description);
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  return { status, body: { ...body, ...parameters } };
}

function failed(status: number, description: string): Result {
  return { status, body: { ok: false, error_code: status, description } };
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
