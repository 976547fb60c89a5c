import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readBotSettings, runBot } from '../src/index.js';
import { NUMBER_SETTINGS, TELEGRAM_API_ROOT, TEXT_SETTINGS } from '../src/settings.js';
import { startBotApi, TOKEN } from './support/bot-api.js';
import { doubleOf } from './support/double.js';
import { runProgram } from './support/program.js';

const library = () => doubleOf(() => ({ answer: '答' }));

test('with nothing set up says where to get a token and how to set it', async () => {
  await expect(runBot(library(), {})).rejects.toMatchObject({
    code: 'setting-missing',
    message: expect.stringMatching(/@BotFather[\s\S]*TELEGRAM_BOT_TOKEN[\s\S]*WECHATY_PUPPET/),
  });
});

test('a messenger that fails does not stop the others', async () => {
  await using api = await startBotApi();
  const log: string[] = [];
  const env = {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.root,
    WECHATY_PUPPET: 'wechaty-puppet-nowhere',
  };
  const bot = await runBot(library(), env, { log: (line) => log.push(line) });
  expect(bot.messengers).toEqual(['Telegram']);
  expect(log.join('\n')).toContain('wechaty-puppet-nowhere');
  await bot.stop();
});

test('wechaty writes nothing on standard output and reaches for no network', async () => {
  const env = { WECHATY_PUPPET: 'wechaty-puppet-mock' };
  const { code, out, err } = await runProgram('bot.mjs', { env });
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'WeChat：已启动\n' });
});

test.each([
  ['NIANBAO_BOT_MAX_TEXT', '多'],
  ['NIANBAO_BOT_MAX_OPTIONS', '0'],
  ['NIANBAO_BOT_IDLE_MINUTES', '1.5'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readBotSettings({ [name]: value })).toThrow(name);
});

test('a malformed token is refused without being quoted', () => {
  const read = () => readBotSettings({ TELEGRAM_BOT_TOKEN: 'my secret' });
  expect(read).toThrow('TELEGRAM_BOT_TOKEN');
  expect(read).not.toThrow('my secret');
});

test('a root of the Bot API may have a path', () => {
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'https://proxy.example/telegram' };
  expect(readBotSettings(env).telegram?.apiRoot).toBe('https://proxy.example/telegram/');
});

test.each(['ftp://example.org', 'nowhere'])('%s is no root of a Bot API', (root) => {
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: root };
  expect(() => readBotSettings(env)).toThrow('TELEGRAM_API_ROOT');
});

test('a variable set to nothing is not set', () => {
  expect(readBotSettings({ TELEGRAM_BOT_TOKEN: ' ' })).not.toHaveProperty('telegram');
});

test('the README names every setting with its default', async () => {
  const padded = await readFile(new URL('../README.md', import.meta.url), 'utf8');
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
