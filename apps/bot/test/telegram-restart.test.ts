import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, runBot } from '../src/index.js';
import { startBotApi, TOKEN } from './support/bot-api.js';
import { openTestLibrary } from './support/library.js';
import { NO_LIMITS } from './support/telegram.js';
import { until } from './support/until.js';

const program = fileURLToPath(new URL('fixtures/killed-bot.mjs', import.meta.url));
/** More of both: NIANBAO_KILL_MESSAGES=3000 NIANBAO_KILLS=12. */
const UPDATES = Number(process.env['NIANBAO_KILL_MESSAGES'] ?? 500);
const KILLS = Number(process.env['NIANBAO_KILLS'] ?? 3);
const CHATS = 20;
/** An answer with this takes two messages. */
const LONG = '一句话。'.repeat(1200);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-bot-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Api = Awaited<ReturnType<typeof startBotApi>>;

function settings(api: Api): Record<string, string> {
  return {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.root,
    NIANBAO_BOT_STATE: join(folder, 'bot.sqlite'),
    NIANBAO_BOT_MAX_TEXT: '10000',
    ...NO_LIMITS,
  };
}

const start = (api: Api): ChildProcess =>
  spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'] ?? '', ...settings(api) },
    stdio: 'ignore',
  });

/** Sooner or later within a stretch of milliseconds. */
const anyMoment = (from: number, to: number) => sleep(from + Math.random() * (to - from));

/** Private chats, basic groups and supergroups in turn: the first two share a counter of messages. */
function chatOf(number: number) {
  if (number % 5 === 3) return { id: -100 - number, type: 'group' };
  if (number % 5 === 4) return { id: -1_001_000_000_000 - number, type: 'supergroup' };
  return { id: 100 + number, type: 'private' };
}

test(`over ${KILLS} kills at any moment, of ${UPDATES} messages none is lost and none is answered twice`, async () => {
  await using api = await startBotApi();
  // Long enough for many messages to have been taken without the process knowing it.
  api.lag.milliseconds = 60;
  for (let turn = 0; turn < UPDATES; turn += 1) {
    const chat = chatOf(turn % CHATS);
    const text = `年报：第${turn}问${turn % 7 === 0 ? LONG : ''}`;
    api.say(text, { chat, from: { id: 100 + (turn % CHATS) } });
  }
  const moments = Array.from({ length: KILLS }, () => Math.random() * UPDATES).sort(
    (a, b) => a - b,
  );
  for (const [index, moment] of moments.entries()) {
    const bot = start(api);
    // Now and then while it still finds out what became of the last ones.
    if (index % 3 === 2) await anyMoment(4500, 8000);
    else await until('a part is answered', () => api.sent().length >= moment, 300_000);
    await anyMoment(0, 60);
    bot.kill('SIGKILL');
    await once(bot, 'exit');
  }
  const polled = api.called('getUpdates').length;
  const last = start(api);
  // The one before may have done it all: whoever is told to stop must have begun.
  await until('it is at work', () => api.called('getUpdates').length > polled, 60_000);
  await until('the rest is confirmed', () => api.pending.length === 0, 180_000);
  last.kill('SIGTERM');
  expect(await once(last, 'exit')).toEqual([0, null]);

  const parts = api.words().map((text) => text.replace(/^答：/, ''));
  const whole = new Map<number, string>();
  for (const [index, { chat_id }] of api.sent().entries()) {
    const chat = Number(chat_id);
    whole.set(chat, (whole.get(chat) ?? '') + parts[index]);
  }
  for (let number = 0; number < CHATS; number += 1) {
    const turns = Array.from({ length: UPDATES }, (_, turn) => turn).filter(
      (turn) => turn % CHATS === number,
    );
    const expected = turns.map((turn) => `第${turn}问${turn % 7 === 0 ? LONG : ''}`).join('');
    expect(whole.get(chatOf(number).id)).toBe(expected);
  }
  expect(api.refused).toEqual([]);
}, 900_000);

test('killed before an answer is taken, it is given after the restart; killed after, it is not repeated', async () => {
  await using api = await startBotApi();
  api.say('第一问');
  const one = start(api);
  await until('it is answered', () => api.sent().length === 1, 60_000);
  // The next one meets a server that tears the connection: it has not been taken.
  api.trouble('sendMessage', 'torn', 'torn', 'torn', 'torn', 'torn', 'torn');
  api.say('第二问');
  await until('it is tried', () => api.called('sendMessage').length > 1, 60_000);
  one.kill('SIGKILL');
  await once(one, 'exit');
  // What had been answered comes again as well: it was never confirmed.
  api.pending.unshift({ update_id: 1, message: api.messageOf('第一问') });
  const other = start(api);
  await until('all is answered', () => api.pending.length === 0, 180_000);
  other.kill('SIGTERM');
  await once(other, 'exit');
  expect(api.words().filter((text) => text === '答：第二问')).toHaveLength(1);
});

test('a dialogue goes on after a restart, and no word of it is in the log', async () => {
  await using library = await openTestLibrary();
  await using api = await startBotApi();
  const log: string[] = [];
  const say = async (text: string) => {
    const before = api.sent().length;
    api.say(text);
    await until(`${text} is answered`, () => api.sent().length > before, 60_000);
    return api.words().at(-1);
  };
  const one = await runBot(library, settings(api), { log: (line) => log.push(line) });
  await say('平潭综合实验区2021年行政诉讼多少件');
  await one.stop();
  await using fresh = await openTestLibrary();
  const other = await runBot(fresh, settings(api), { log: (line) => log.push(line) });
  expect(await say('那2022年呢')).toMatch(/平潭综合实验区2022年行政诉讼/);
  await say('重来');
  expect(await say('那2022年呢')).not.toContain('行政诉讼');
  await other.stop();
  expect(log.join('\n')).not.toMatch(/诉讼|2022/);
  const kept = openDatabase(join(folder, 'bot.sqlite'));
  const row = kept.get<{ id: string }>('SELECT id FROM conversations');
  expect(row?.id).not.toContain('telegram');
  kept.close();
});
