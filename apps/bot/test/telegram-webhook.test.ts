import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BotLibrary } from '../src/library.js';
import { doubleOf } from './support/double.js';
import { startTelegramBot } from './support/telegram.js';

const PUBLIC = 'https://bot.example/hooks/telegram';

async function start(library: BotLibrary = doubleOf((question) => ({ answer: question }))) {
  const env = { TELEGRAM_WEBHOOK_URL: PUBLIC, NIANBAO_BOT_PORT: '0' };
  const telegram = await startTelegramBot(library, env);
  const [hook] = telegram.api.took('setWebhook');
  const secret = String(hook?.body['secret_token']);
  const address = `${telegram.bot.address}/hooks/telegram`;
  const post = (update: unknown, headers: Record<string, string> = {}) =>
    fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': secret,
        ...headers,
      },
      body: typeof update === 'string' ? update : JSON.stringify(update),
    });
  return Object.assign(telegram, { hook, secret, address, post });
}

const update = (id: number, message: unknown) => ({ update_id: id, message });

test('registers its address with a secret that is not the token', async () => {
  await using telegram = await start();
  expect(telegram.hook?.body).toMatchObject({ url: PUBLIC });
  expect(telegram.secret).toMatch(/^[\w-]{40,}$/);
  expect(telegram.api.called('getUpdates')).toEqual([]);
});

test('says that it is done once it has answered', async () => {
  await using telegram = await start();
  const response = await telegram.post(update(1, telegram.api.messageOf('问题')));
  expect(response.status).toBe(200);
  expect(telegram.api.words()).toEqual(['问题']);
});

test('answers what comes twice once, at once or later', async () => {
  const library = doubleOf(async (answer) => {
    await sleep(100);
    return { answer };
  });
  await using telegram = await start(library);
  const same = update(5, telegram.api.messageOf('问题'));
  const both = await Promise.all([telegram.post(same), telegram.post(same)]);
  expect([...both, await telegram.post(same)].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(telegram.api.words()).toEqual(['问题']);
});

test.each(['', 'wrong', 'x'.repeat(5000)])('refuses the secret %j', async (secret) => {
  await using telegram = await start();
  const headers = { 'x-telegram-bot-api-secret-token': secret };
  const response = await telegram.post(update(1, telegram.api.messageOf('问题')), headers);
  expect(response.status).toBe(401);
  expect(telegram.api.sent()).toEqual([]);
});

test.each([
  ['no JSON', '{', 400],
  ['no update', '{"hello":1}', 400],
  ['a list', '[]', 400],
  ['too much', JSON.stringify({ update_id: 1, pad: 'x'.repeat(2_000_000) }), 413],
])('refuses %s', async (_name, body, status) => {
  await using telegram = await start();
  expect((await telegram.post(body)).status).toBe(status);
});

test('answers nothing but POST there, and nothing elsewhere', async () => {
  await using telegram = await start();
  expect((await fetch(telegram.address)).status).toBe(405);
  expect((await fetch(`${telegram.bot.address}/`)).status).toBe(404);
  const response = await fetch(`${telegram.bot.address}/hooks/telegrams`, { method: 'POST' });
  expect(response.status).toBe(404);
});

test('tells its health and its counts, and nothing else', async () => {
  await using telegram = await start();
  const response = await fetch(`${telegram.bot.address}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ok',
    messengers: { telegram: 'running' },
    since: expect.stringMatching(/^\d{4}-.*Z$/),
    messages: { answered: 0, refused: 0, failed: 0, undelivered: 0 },
    answers: { answered: 0, no_data: 0, clarify: 0, out_of_scope: 0 },
    questions: { count: 0, failed: 0, seconds: 0 },
    checks: { read: 0, unread: 0 },
  });
});

test('what comes while it stops comes again later', async () => {
  const telegram = await start(
    doubleOf(async (answer) => {
      await sleep(300);
      return { answer };
    }),
  );
  const taken = telegram.post(update(1, telegram.api.messageOf('来得及')));
  await sleep(100);
  const stopping = telegram.bot.stop();
  const late = await telegram.post(update(2, telegram.api.messageOf('来晚了'))).catch(() => null);
  expect(late?.status ?? 503).toBe(503);
  expect((await taken).status).toBe(200);
  await stopping;
  expect(telegram.api.words()).toEqual(['来得及']);
  await telegram.api[Symbol.asyncDispose]();
});
