import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The token that the server below knows. */
export const TOKEN = '4242:AAtestTokenThatNobodyMayEverRead_-00';

/** One request as it came. */
export interface Call {
  method: string;
  body: Record<string, unknown>;
}

type Update = Record<string, unknown> & { update_id: number };
type Result = { status: number; body: Record<string, unknown> };

/** Methods with the fields that the Bot API requires of them, and of what type. */
const REQUIRED: Record<string, Record<string, string>> = {
  getMe: {},
  getUpdates: {},
  deleteWebhook: {},
  setMyCommands: { commands: 'object' },
  sendMessage: { chat_id: 'number', text: 'string' },
};

const me = { id: 4242, is_bot: true, first_name: '年报', username: 'nianbao_bot' };

/** A Bot API on the loopback: documented methods, required fields, limits, and long polling with offsets. */
export async function startBotApi() {
  const calls: Call[] = [];
  const pending: Update[] = [];
  const failures = new Map<string, Result[]>();
  let wake: () => void = () => undefined;
  let next = 1;

  const methods: Record<string, (body: Record<string, unknown>) => unknown> = {
    getMe: () => me,
    deleteWebhook: () => true,
    setMyCommands: (body) => checkCommands(body['commands']),
    sendMessage: (body) => ({
      message_id: next++,
      date: now(),
      chat: { id: body['chat_id'] },
      ...checkText(body),
    }),
    getUpdates: async (body) => {
      confirm(Number(body['offset'] ?? 0));
      if (pending.length === 0) await waitForUpdate(Number(body['timeout'] ?? 0));
      return pending.slice(0, 100);
    },
  };

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
    const planned = failures.get(call.method)?.shift();
    if (planned !== undefined) return planned;
    try {
      checkRequired(call);
      return { status: 200, body: { ok: true, result: await methods[call.method]?.(call.body) } };
    } catch (error) {
      return failed(400, `Bad Request: ${String(error)}`);
    }
  };

  const server = createServer(async (request, response) => {
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const call = { method, body: await readBody(request) };
    calls.push(call);
    send(response, await answerCall(call, token));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    pending,
    sent: () => calls.filter(({ method }) => method === 'sendMessage').map(({ body }) => body),
    /** Queues an update with a message, as the Bot API would deliver it. */
    say(text: string, message: Record<string, unknown> = {}) {
      const update = {
        update_id: next++,
        message: { ...privateMessage(next++), text, ...message },
      };
      pending.push(update);
      wake();
    },
    /** The next call of a method fails like this. */
    fail(method: string, status: number, description: string) {
      failures.set(method, [...(failures.get(method) ?? []), failed(status, description)]);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function privateMessage(id: number) {
  return {
    message_id: id,
    date: now(),
    chat: { id: 7, type: 'private', first_name: '张' },
    from: { id: 7, is_bot: false, first_name: '张' },
  };
}

function checkRequired({ method, body }: Call): void {
  const required = REQUIRED[method];
  if (required === undefined) throw new Error(`method ${method} not found`);
  for (const [field, type] of Object.entries(required)) {
    if (typeof body[field] !== type) throw new Error(`field ${field} must be ${type}`);
  }
}

function checkText({ text }: Record<string, unknown>) {
  if (typeof text !== 'string' || text.trim() === '') throw new Error('message text is empty');
  if (text.length > 4096) throw new Error('message is too long');
  return { text };
}

function checkCommands(commands: unknown): boolean {
  const usable =
    Array.isArray(commands) && commands.every((one) => /^[a-z0-9_]{1,32}$/.test(one.command));
  if (!usable) throw new Error('BOT_COMMAND_INVALID');
  return true;
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text === '' ? {} : JSON.parse(text);
}

function send(response: ServerResponse, { status, body }: Result): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function failed(status: number, description: string): Result {
  return { status, body: { ok: false, error_code: status, description } };
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
