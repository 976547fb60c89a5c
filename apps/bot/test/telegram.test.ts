import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { runBot } from '../src/index.js';
import { startBotApi, TOKEN } from './support/bot-api.js';
import { doubleOf } from './support/double.js';
import { openTestLibrary } from './support/library.js';
import { aWhile, until } from './support/until.js';

const GROUP = { chat: { id: -9, type: 'supergroup', title: '群' } };
const BOT = { id: 4242, is_bot: true, first_name: '年报', username: 'nianbao_bot' };

type Library = Parameters<typeof runBot>[0];

/** A bot at a Bot API on the loopback. */
async function start(library: Library) {
  const api = await startBotApi();
  const log: string[] = [];
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.root };
  const bot = await runBot(library, env, { log: (line) => log.push(line) });
  return {
    api,
    bot,
    log,
    async [Symbol.asyncDispose]() {
      await bot.stop();
      await api[Symbol.asyncDispose]();
    },
  };
}

const echo = () => doubleOf((question) => ({ answer: question }));

test('answers a question from the library, with its evidence', async () => {
  await using library = await openTestLibrary();
  await using telegram = await start(library);
  telegram.api.say('2018年依申请公开多少件');
  await until('the answer is sent', () => telegram.api.sent().length > 0);
  const [message] = telegram.api.sent();
  expect(message).toMatchObject({ chat_id: 7, text: expect.stringMatching(/5 ?件[\s\S]*依据：/) });
  expect(message).not.toHaveProperty('parse_mode');
});

test('registers its commands and takes over from a webhook', async () => {
  await using telegram = await start(echo());
  await until('it polls', () => telegram.api.calls.some(({ method }) => method === 'getUpdates'));
  const methods = telegram.api.calls.map(({ method }) => method);
  expect(methods.slice(0, 4)).toEqual(['getMe', 'setMyCommands', 'deleteWebhook', 'getUpdates']);
});

test('splits an answer beyond the limit of a message', async () => {
  await using telegram = await start(doubleOf(() => ({ answer: '一句话。'.repeat(1500) })));
  telegram.api.say('问');
  await until('both parts are sent', () => telegram.api.sent().length === 2);
  const parts = telegram.api.sent().map(({ text }) => String(text));
  expect(parts.join('')).toBe('一句话。'.repeat(1500));
  expect(parts[0]?.length).toBeLessThanOrEqual(4096);
});

test('answers the messages of one chat in order, each once', async () => {
  await using telegram = await start(
    doubleOf(async (answer) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
      return { answer };
    }),
  );
  const questions = Array.from({ length: 150 }, (_, index) => `问题${index}号`);
  for (const question of questions) telegram.api.say(question);
  await until('all are answered', () => telegram.api.sent().length === questions.length);
  expect(telegram.api.sent().map(({ text }) => text)).toEqual(questions);
});

test('in a group answers only what is addressed to it', async () => {
  await using telegram = await start(echo());
  telegram.api.say('说给别人的', GROUP);
  telegram.api.say('/help@other_bot', GROUP);
  telegram.api.say('@Nianbao_Bot 说给它的', GROUP);
  telegram.api.say('回复它的', {
    ...GROUP,
    reply_to_message: { message_id: 1, date: 1, from: BOT },
  });
  await until('both are answered', () => telegram.api.sent().length >= 2);
  await aWhile();
  expect(telegram.api.sent().map(({ text }) => text)).toEqual(['说给它的', '回复它的']);
  expect(telegram.api.sent()[0]).toHaveProperty('reply_parameters.message_id');
});

test('never answers a bot', async () => {
  await using telegram = await start(echo());
  telegram.api.say('我也是机器人', { from: { ...BOT, id: 5 } });
  telegram.api.say('我是人');
  await until('the person is answered', () => telegram.api.sent().length > 0);
  expect(telegram.api.sent()).toHaveLength(1);
});

test('asks for words when it gets a voice message', async () => {
  await using telegram = await start(echo());
  telegram.api.say('', { text: undefined, voice: { file_id: 'f' } });
  await until('it is answered', () => telegram.api.sent().length > 0);
  expect(telegram.api.sent()[0]?.['text']).toContain('文字');
});

test('polls again after a conflict, and says why it could not', async () => {
  const api = await startBotApi();
  api.fail('getUpdates', 409, 'Conflict: terminated by other getUpdates request');
  const log: string[] = [];
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.root };
  const bot = await runBot(echo(), env, { log: (line) => log.push(line) });
  api.say('还在吗');
  await until('it is answered', () => api.sent().length > 0);
  expect(log.join('\n')).toContain('另一个程序正在用同一个令牌');
  await bot.stop();
  await api[Symbol.asyncDispose]();
});

test('stops with every update confirmed and no request left', async () => {
  const telegram = await start(echo());
  telegram.api.say('最后一问');
  await until('it is answered', () => telegram.api.sent().length > 0);
  await telegram.bot.stop();
  expect(telegram.api.pending).toEqual([]);
  const calls = telegram.api.calls.length;
  telegram.api.say('停了以后');
  await aWhile();
  expect(telegram.api.calls).toHaveLength(calls);
  await telegram.api[Symbol.asyncDispose]();
});

test('can be stopped at once', async () => {
  const telegram = await start(echo());
  await telegram[Symbol.asyncDispose]();
});

test('a refused token is a setting to correct', async () => {
  await using api = await startBotApi();
  const env = { TELEGRAM_BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: api.root };
  const start = runBot(echo(), env, { log: () => undefined });
  await expect(start).rejects.toMatchObject({
    code: 'setting-invalid',
    message: expect.stringContaining('@BotFather'),
  });
});

test('the token stands in no log line and in no error', async () => {
  const log: string[] = [];
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' };
  const failure = await runBot(echo(), env, { log: (line) => log.push(line) }).catch(
    (error) => error,
  );
  expect(failure).toBeInstanceOf(Error);
  const said = `${log.join('\n')}\n${inspect(failure, { depth: 9, showHidden: true })}\n${failure.stack}`;
  expect(said).toContain('连不上 Telegram');
  expect(said).not.toContain(TOKEN.slice(TOKEN.indexOf(':') + 1));
});
