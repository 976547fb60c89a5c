import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MESSENGER_NAMES, runBot } from '../src/index.js';
import {
  NUMBER_SETTINGS,
  readConversation,
  readTelegram,
  TELEGRAM_API_ROOT,
  TEXT_SETTINGS,
} from '../src/settings.js';
import { startBotApi, TOKEN } from './support/bot-api.js';
import { doubleOf } from './support/double.js';
import { runProgram } from './support/program.js';
import { until } from './support/until.js';

const log = () => undefined;
const library = () => doubleOf(() => ({ answer: '答' }));

test('with nothing set up says where to get a token and how to set it', async () => {
  await expect(runBot(library(), {})).rejects.toMatchObject({
    code: 'setting-missing',
    message: expect.stringMatching(/@BotFather[\s\S]*TELEGRAM_BOT_TOKEN[\s\S]*WECHATY_PUPPET/),
  });
});

test.each(MESSENGER_NAMES)('%s asked for and not set up says what to do', async (name) => {
  await expect(runBot(library(), {}, { only: [name], log })).rejects.toMatchObject({
    code: 'setting-missing',
    message: expect.stringMatching(/环境变量/),
  });
});

test('a messenger that fails does not stop the others, and the health tells', async () => {
  await using api = await startBotApi();
  const said: string[] = [];
  const env = {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.root,
    WECHATY_PUPPET: 'wechaty-puppet-nowhere',
    NIANBAO_BOT_PORT: '0',
  };
  const bot = await runBot(library(), env, { log: (line) => said.push(line) });
  expect(bot.messengers).toEqual({ telegram: 'running', wechaty: 'failed' });
  expect(said.join('\n')).toContain('wechaty-puppet-nowhere');
  const health = await fetch(`${bot.address}/health`);
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({ status: 'degraded', messengers: bot.messengers });
  await bot.stop();
});

test('a messenger out of reach is tried again until it is there', async () => {
  const api = await startBotApi();
  await api[Symbol.asyncDispose]();
  const said: string[] = [];
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.root };
  const bot = await runBot(library(), env, { log: (line) => said.push(line) });
  expect(bot.messengers).toEqual({ telegram: 'retrying' });
  await using again = await startBotApi(Number(new URL(api.root).port));
  await until('it has started', () => bot.messengers.telegram === 'running');
  expect(again.called('getMe')).not.toEqual([]);
  expect(said.join('\n')).toMatch(/秒后重试/);
  await bot.stop();
});

test('a port that is taken is a setting to correct', async () => {
  await using api = await startBotApi();
  const env = {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.root,
    NIANBAO_BOT_PORT: new URL(api.root).port,
  };
  await expect(runBot(library(), env, { log })).rejects.toThrow('NIANBAO_BOT_PORT');
});

test('a file of another program is not taken for the state', async () => {
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, NIANBAO_BOT_STATE: fileURLToPath(import.meta.url) };
  await expect(runBot(library(), env, { log })).rejects.toMatchObject({
    code: 'setting-invalid',
    message: expect.stringContaining('NIANBAO_BOT_STATE'),
  });
});

test('wechaty writes nothing on standard output and reaches for no network', async () => {
  const env = { WECHATY_PUPPET: 'wechaty-puppet-mock' };
  const { code, out, err } = await runProgram('bot.mjs', { env });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(/^bot：.*\nwechaty：注意：.*封禁.*\nwechaty：已启动\n$/);
});

test.each([
  ['NIANBAO_BOT_MAX_TEXT', '多'],
  ['NIANBAO_BOT_MAX_OPTIONS', '0'],
  ['NIANBAO_BOT_IDLE_MINUTES', '1.5'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConversation({ [name]: value })).toThrow(name);
});

test('an address of the site loses the slash at its end', () => {
  const site = 'https://nianbao.example/gov/';
  expect(readConversation({ NIANBAO_SITE: site }).site).toBe('https://nianbao.example/gov');
});

test('a malformed token is refused without being quoted', () => {
  const read = () => readTelegram({ TELEGRAM_BOT_TOKEN: 'my secret' });
  expect(read).toThrow('TELEGRAM_BOT_TOKEN');
  expect(read).not.toThrow('my secret');
});

test('a root of the Bot API may have a path', () => {
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'https://proxy.example/telegram' };
  expect(readTelegram(env)?.apiRoot).toBe('https://proxy.example/telegram/');
});

test.each(['ftp://example.org', 'nowhere'])('%s is no root of a Bot API', (root) => {
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: root };
  expect(() => readTelegram(env)).toThrow('TELEGRAM_API_ROOT');
});

test('a variable set to nothing is not set', () => {
  expect(readTelegram({ TELEGRAM_BOT_TOKEN: ' ' })).toBeUndefined();
});

test('docs/bots.md names every setting with its default', async () => {
  const padded = await readFile(new URL('../../../docs/bots.md', import.meta.url), 'utf8');
  const readme = padded.replace(/ +/g, ' ');
  for (const setting of Object.values(NUMBER_SETTINGS)) {
    expect(readme).toContain(
      `| \`${setting.variable}\` | ${setting.default.toLocaleString('en')} |`,
    );
  }
  for (const variable of Object.values(TEXT_SETTINGS))
    expect(readme).toContain(`| \`${variable}\` |`);
  expect(readme).toContain(TELEGRAM_API_ROOT);
});
