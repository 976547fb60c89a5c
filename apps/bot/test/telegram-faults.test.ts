import { expect, test } from 'vitest';
import { TOKEN } from './support/bot-api.js';
import { doubleOf } from './support/double.js';
import { openTestLibrary } from './support/library.js';
import { startTelegramBot as start } from './support/telegram.js';
import { aWhile, until } from './support/until.js';

const echo = () => doubleOf((question) => ({ answer: question }));

test('waits as long as Telegram asks, and sends what was too much', async () => {
  await using telegram = await start(echo());
  telegram.api.trouble('sendMessage', {
    status: 429,
    description: 'Too Many Requests: retry after 2',
    retryAfter: 2,
  });
  const began = Date.now();
  telegram.api.say('问题');
  await until('it is sent', () => telegram.api.sent().length > 0);
  expect(Date.now() - began).toBeGreaterThanOrEqual(1900);
  expect(telegram.api.called('sendMessage')).toHaveLength(2);
});

test('another chat does not wait for one that was too much', async () => {
  await using telegram = await start(echo());
  telegram.api.trouble('sendMessage', { status: 429, description: 'Too Many', retryAfter: 5 });
  telegram.api.say('等着的');
  await until('it was refused', () => telegram.api.called('sendMessage').length > 0);
  telegram.api.say('不等的', { chat: { id: 8, type: 'private' }, from: { id: 8 } });
  await until('the other is answered', () => telegram.api.words().includes('不等的'));
  expect(telegram.api.words()).toEqual(['不等的']);
});

test.each([
  ['an ailing server', { status: 502, description: 'Bad Gateway' } as const],
  ['a torn connection', 'torn' as const],
])('%s is met with patience', async (_name, trouble) => {
  await using telegram = await start(echo());
  telegram.api.trouble('sendMessage', trouble, trouble);
  telegram.api.say('问题');
  await until('it is sent', () => telegram.api.sent().length > 0);
  await aWhile();
  expect(telegram.api.words()).toEqual(['问题']);
});

test.each([
  ['in a private chat', {}],
  ['in a supergroup', { chat: { id: -1001234567890, type: 'supergroup' } }],
])(
  'what was taken before the connection tore is not sent again %s',
  async (_name, where) => {
    await using telegram = await start(echo());
    telegram.api.trouble('sendMessage', 'torn-after', { status: 502, description: 'Bad Gateway' });
    telegram.api.say('年报：第一问', where);
    telegram.api.say('年报：第二问', where);
    telegram.api.say('别人', { chat: { id: 8, type: 'private' }, from: { id: 8 } });
    await until('all are answered', () => telegram.api.sent().length >= 3);
    await until('all are confirmed', () => telegram.api.pending.length === 0);
    expect(telegram.api.words().toSorted()).toEqual(['别人', '第一问', '第二问'].toSorted());
    expect(telegram.api.refused).toEqual([]);
  },
  60_000,
);

test('a picture that was taken before the connection tore is not sent again', async () => {
  await using library = await openTestLibrary();
  await using telegram = await start(library);
  telegram.api.trouble('sendPhoto', 'torn-after');
  telegram.api.say('平潭综合实验区历年收到申请多少件');
  await until('it is confirmed', () => telegram.api.pending.length === 0);
  expect(telegram.api.took('sendPhoto')).toHaveLength(1);
  expect(telegram.api.called('sendPhoto')).toHaveLength(1);
});

test('asks about a message that nobody confirmed as slowly as Telegram wants', async () => {
  await using telegram = await start(echo());
  telegram.api.trouble('sendMessage', 'torn-after');
  telegram.api.trouble('stopMessageLiveLocation', {
    status: 429,
    description: 'Too Many Requests: retry after 1',
    retryAfter: 1,
  });
  telegram.api.say('问题');
  await until('it is confirmed', () => telegram.api.pending.length === 0);
  expect(telegram.api.words()).toEqual(['问题']);
  expect(telegram.api.called('sendMessage')).toHaveLength(1);
});

test('polls on after the network, the server and another program got in the way', async () => {
  await using telegram = await start(echo());
  await until('it polls', () => telegram.api.called('getUpdates').length > 0);
  telegram.api.trouble('getUpdates', 'torn', { status: 500, description: 'Internal' });
  telegram.api.trouble('getUpdates', { status: 409, description: 'Conflict: other getUpdates' });
  telegram.api.say('第一问');
  telegram.api.say('第二问');
  await until('both are answered', () => telegram.api.sent().length === 2);
  await until('all is told', () => telegram.log.join('').includes('另一个程序正在用同一个令牌'));
  expect(telegram.api.words()).toEqual(['第一问', '第二问']);
  expect(telegram.log.join('\n')).not.toContain(TOKEN);
});

test('somebody who has blocked the bot holds nobody up', async () => {
  await using telegram = await start(echo());
  telegram.api.trouble('sendMessage', { status: 403, description: 'Forbidden: bot was blocked' });
  telegram.api.say('说完就拉黑');
  telegram.api.say('别人', { chat: { id: 8, type: 'private' }, from: { id: 8 } });
  await until('the other is answered', () => telegram.api.words().includes('别人'));
  await until('both are confirmed', () => telegram.api.pending.length === 0);
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
  expect(telegram.api.words()).toEqual(questions);
});

test('a thousand updates at once are answered once each, in order per chat', async () => {
  await using telegram = await start(echo());
  const chats = Array.from({ length: 40 }, (_, index) => index + 100);
  for (let turn = 0; turn < 25; turn += 1) {
    for (const id of chats) {
      telegram.api.say(`第${turn}问`, { chat: { id, type: 'private' }, from: { id } });
    }
  }
  await until('all are answered', () => telegram.api.sent().length >= 1000, 60_000);
  await until('all are confirmed', () => telegram.api.pending.length === 0);
  const expected = Array.from({ length: 25 }, (_, turn) => `第${turn}问`);
  for (const id of chats) {
    const own = telegram.api.sent().filter(({ chat_id }) => chat_id === id);
    expect(own.map(({ text }) => text)).toEqual(expected);
  }
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

test('an answer under way is still sent when it is stopped', async () => {
  const telegram = await start(
    doubleOf(async (answer) => {
      await aWhile();
      return { answer };
    }),
  );
  telegram.api.say('慢的一问');
  await until('it is taken', () => telegram.api.called('getUpdates').length > 1);
  await telegram.bot.stop();
  expect(telegram.api.words()).toEqual(['慢的一问']);
  expect(telegram.api.pending).toEqual([]);
  await telegram.api[Symbol.asyncDispose]();
});

test('can be stopped at once', async () => {
  const telegram = await start(echo());
  await telegram[Symbol.asyncDispose]();
});
