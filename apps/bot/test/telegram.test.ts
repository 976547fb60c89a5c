import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { runBot } from '../src/index.js';
import { BOT, startBotApi, TOKEN } from './support/bot-api.js';
import { doubleOf } from './support/double.js';
import { openTestLibrary } from './support/library.js';
import { startTelegramBot as start } from './support/telegram.js';
import { aWhile, until } from './support/until.js';

const GROUP = { chat: { id: -1001234567890, type: 'supergroup', title: '群' } };
const SERIES = '平潭综合实验区历年收到申请多少件';
const report = new URL('../../../packages/library/bundled/pt-2021.txt', import.meta.url);

const echo = () => doubleOf((question) => ({ answer: question }));

test('answers a question from the library, with its evidence', async () => {
  await using library = await openTestLibrary();
  await using telegram = await start(library, { NIANBAO_SITE: 'https://nianbao.example/' });
  telegram.api.say('2018年依申请公开多少件');
  await until('the answer is sent', () => telegram.api.sent().length > 0);
  expect(telegram.api.words()[0]).toMatch(/5 ?件[\s\S]*依据：/);
  const [{ text, chat_id }] = telegram.api.sent() as [Record<string, unknown>];
  expect(chat_id).toBe(7);
  expect(text).toMatch(
    /<a href="https:\/\/nianbao\.example\/reports\/[^"]+#f-received-count">依据/,
  );
  expect(telegram.api.refused).toEqual([]);
});

test('registers its commands in both languages and takes over from a webhook', async () => {
  await using telegram = await start(echo());
  await until('it polls', () => telegram.api.called('getUpdates').length > 0);
  const methods = telegram.api.calls.map(({ method }) => method);
  const before = ['getMe', 'setMyCommands', 'setMyCommands', 'deleteWebhook', 'getUpdates'];
  expect(methods.slice(0, 5)).toEqual(before);
  const names = ['help', 'reports', 'compare', 'about', 'reset'];
  expect(telegram.api.called('setMyCommands')[0]?.body['commands']).toEqual(
    names.map((command) => ({ command, description: expect.any(String) })),
  );
});

test('draws a series as a picture, with what it shows in words', async () => {
  await using library = await openTestLibrary();
  await using telegram = await start(library);
  telegram.api.say(SERIES);
  await until('a picture is sent', () => telegram.api.took('sendPhoto').length > 0);
  const [{ body }] = telegram.api.took('sendPhoto') as unknown as [
    { body: Record<string, unknown> },
  ];
  const bytes = Buffer.from(await (body['photo'] as File).arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(body['caption']).toContain('74');
  expect(telegram.api.refused).toEqual([]);
});

test('offers questions as buttons, and a button asks what stands on it', async () => {
  await using library = await openTestLibrary();
  await using telegram = await start(library);
  telegram.api.say('/help');
  await until('help is sent', () => telegram.api.sent().length > 0);
  const markup = telegram.api.sent()[0]?.['reply_markup'] as { inline_keyboard: Button[][] };
  const [button] = markup.inline_keyboard.flat();
  press(telegram.api, button?.callback_data, markup);
  await until('it is answered', () => telegram.api.sent().length > 1);
  expect(telegram.api.words()[1]).toContain(`问：${button?.text}`);
  expect(telegram.api.words()[1]).toContain('依据：');
  expect(telegram.api.took('answerCallbackQuery')).toHaveLength(1);
  expect(telegram.api.refused).toEqual([]);
});

interface Button {
  text: string;
  callback_data: string;
}

type Api = Awaited<ReturnType<typeof startBotApi>>;

function press(api: Api, data: string | undefined, reply_markup: unknown): void {
  const message = api.messageOf('', { from: BOT, ...(reply_markup ? { reply_markup } : {}) });
  const from = { id: 7, is_bot: false, first_name: '张', language_code: 'zh' };
  api.queue({ callback_query: { id: 'c', from, chat_instance: '1', message, data } });
}

test('a button of a message that is not shown any more is told so', async () => {
  await using telegram = await start(echo());
  press(telegram.api, 'ask:0', undefined);
  await until('it is answered', () => telegram.api.took('answerCallbackQuery').length > 0);
  expect(telegram.api.took('answerCallbackQuery')[0]?.body['text']).toContain('太久');
  expect(telegram.api.sent()).toEqual([]);
});

test('answers inline in any chat, and what was typed before bears on nothing', async () => {
  await using library = await openTestLibrary();
  await using telegram = await start(library);
  const from = { id: 7, is_bot: false, first_name: '张' };
  for (const query of ['2018年依申请公开', '', '2018年行政诉讼多少件']) {
    telegram.api.queue({ inline_query: { id: query, from, query, offset: '' } });
  }
  await until('all are answered', () => telegram.api.took('answerInlineQuery').length === 3);
  const answers = telegram.api.took('answerInlineQuery').map(({ body }) => body);
  const text = inspect(
    answers.find((one) => one['inline_query_id'] === '2018年依申请公开'),
    false,
    9,
  );
  expect(text).toMatch(/5件/);
  expect(answers.find((one) => one['inline_query_id'] === '')).toHaveProperty('button');
  expect(telegram.api.refused).toEqual([]);
});

test('checks a file and sends its findings, and keeps nothing of it', async () => {
  await using library = await openTestLibrary();
  await using telegram = await start(library);
  telegram.api.files.set('f1', await readFile(report));
  const document = { file_id: 'f1', file_unique_id: 'f1', file_name: '示例.txt', file_size: 9000 };
  telegram.api.say('', { text: undefined, document });
  await until('it is answered', () => telegram.api.sent().length > 0);
  expect(telegram.api.words()[0]).toMatch(/《示例\.txt》：.*2021年年报，读出 \d+ 个数字/);
  expect(telegram.api.refused).toEqual([]);
});

test('a file that is too large is not fetched', async () => {
  await using telegram = await start(echo());
  const document = { file_id: 'f1', file_unique_id: 'f1', file_size: 21 * 1024 * 1024 };
  telegram.api.say('', { text: undefined, document });
  await until('it is answered', () => telegram.api.sent().length > 0);
  expect(telegram.api.words()[0]).toContain('20 MB');
  expect(telegram.api.called('getFile')).toEqual([]);
});

test('what reports and people write is never read as markup', async () => {
  await using telegram = await start(echo());
  telegram.api.say('<b>粗</b> & <a href="https://evil.example">点我</a> *_[`');
  await until('it is answered', () => telegram.api.sent().length > 0);
  expect(telegram.api.words()[0]).toBe('<b>粗</b> & <a href="https://evil.example">点我</a> *_[`');
  expect(telegram.api.refused).toEqual([]);
});

test('splits an answer beyond the limit of a message at sentence ends', async () => {
  const sentence = '“甲”<乙>&一句话。';
  await using telegram = await start(doubleOf(() => ({ answer: sentence.repeat(900) })));
  telegram.api.say('问');
  await until('all parts are sent', () => telegram.api.words().join('').length >= 900 * 11);
  expect(telegram.api.words().join('')).toBe(sentence.repeat(900));
  for (const part of telegram.api.words()) expect(part).toMatch(/。$/);
  expect(telegram.api.refused).toEqual([]);
});

test('in a group answers only what is addressed to it', async () => {
  await using telegram = await start(echo());
  telegram.api.say('说给别人的', GROUP);
  telegram.api.say('年报发布了', GROUP);
  telegram.api.say('/help@other_bot', GROUP);
  telegram.api.say('@nianbao_bot2 说给别的机器人的', GROUP);
  telegram.api.say('@Nianbao_Bot 说给它的', GROUP);
  telegram.api.say('年报：前缀叫它的', GROUP);
  telegram.api.say('回复它的', {
    ...GROUP,
    reply_to_message: { message_id: 1, date: 1, from: BOT },
  });
  await until('all three are answered', () => telegram.api.sent().length >= 3);
  await aWhile();
  expect(telegram.api.words()).toEqual(['说给它的', '前缀叫它的', '回复它的']);
  expect(telegram.api.sent()[0]).toHaveProperty('reply_parameters.message_id');
});

test('in a topic answers there', async () => {
  await using telegram = await start(echo());
  const topic = { ...GROUP, is_topic_message: true, message_thread_id: 33 };
  telegram.api.say('年报 在吗那个', topic);
  await until('it is answered', () => telegram.api.sent().length > 0);
  expect(telegram.api.sent()[0]).toMatchObject({ chat_id: -1001234567890, message_thread_id: 33 });
});

test('never answers a bot, nor what was sent through one', async () => {
  await using telegram = await start(echo());
  telegram.api.say('我也是机器人', { from: { ...BOT, id: 5 } });
  telegram.api.say('经由机器人', { via_bot: BOT });
  telegram.api.say('我是人');
  await until('the person is answered', () => telegram.api.sent().length > 0);
  await aWhile();
  expect(telegram.api.words()).toEqual(['我是人']);
});

test('answers a question that was put right', async () => {
  await using telegram = await start(echo());
  telegram.api.queue({ edited_message: telegram.api.messageOf('改过的问题') });
  await until('it is answered', () => telegram.api.sent().length > 0);
  expect(telegram.api.words()).toEqual(['改过的问题']);
});

test.each(['voice', 'sticker', 'location'])('has a kind word for a %s', async (kind) => {
  await using telegram = await start(echo());
  telegram.api.say('', { text: undefined, [kind]: { file_id: 'f' } });
  await until('it is answered', () => telegram.api.sent().length > 0);
  expect(telegram.api.words()[0]).toContain('文字');
});

test('asks somebody who asks too much to slow down, once', async () => {
  await using telegram = await start(echo(), { NIANBAO_BOT_USER_RATE: '2' });
  for (let turn = 0; turn < 6; turn += 1) telegram.api.say(`问题${turn}号`);
  telegram.api.say('别人的问题', { chat: { id: 8, type: 'private' }, from: { id: 8 } });
  await until('both are answered', () => telegram.api.words().includes('别人的问题'));
  await aWhile();
  const own = telegram.api.sent().filter(({ chat_id }) => chat_id === 7);
  expect(own).toHaveLength(3);
  expect(own[2]?.['text']).toContain('太快');
});

test('a refused token is a setting to correct', async () => {
  await using api = await startBotApi();
  const env = { TELEGRAM_BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: api.root };
  const starting = runBot(echo(), env, { log: () => undefined });
  await expect(starting).rejects.toMatchObject({
    code: 'setting-invalid',
    message: expect.stringContaining('@BotFather'),
  });
});

test('the token stands in no log line and in no error', async () => {
  const log: string[] = [];
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' };
  const bot = await runBot(echo(), env, { log: (line) => log.push(line) });
  expect(bot.messengers).toEqual({ telegram: 'retrying' });
  await bot.stop();
  expect(log.join('\n')).toContain('连不上 Telegram');
  expect(log.join('\n')).not.toContain(TOKEN.slice(TOKEN.indexOf(':') + 1));
});
