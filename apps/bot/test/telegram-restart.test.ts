import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, runBot } from '../src/index.js';
import { startBotApi, TOKEN } from './support/bot-api.js';
import { openTestLibrary } from './support/library.js';
import { NO_LIMITS } from './support/telegram.js';
import { until } from './support/until.js';

const program = fileURLToPath(new URL('fixtures/telegram-bot.mjs', import.meta.url));
const UPDATES = 1000;
const CHATS = 20;

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
    ...NO_LIMITS,
  };
}

const start = (api: Api): ChildProcess =>
  spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'] ?? '', ...settings(api) },
    stdio: 'ignore',
  });

test('over kills and restarts none of a thousand updates is lost, and none repeated but what was on its way', async () => {
  await using api = await startBotApi();
  for (let turn = 0; turn < UPDATES; turn += 1) {
    const id = 100 + (turn % CHATS);
    api.say(`第${turn}问`, { chat: { id, type: 'private' }, from: { id } });
  }
  // Killed at any moment; what the platform had taken but the process had not yet been told is sent again.
  let underWay = 0;
  for (const share of [0.2, 0.45, 0.7]) {
    const bot = start(api);
    await until('a part is answered', () => api.sent().length >= UPDATES * share, 60_000);
    const before = api.called('sendMessage').length;
    bot.kill('SIGKILL');
    await once(bot, 'exit');
    underWay += CHATS + api.called('sendMessage').length - before;
  }
  const last = start(api);
  await until('the rest is confirmed', () => api.pending.length === 0, 60_000);
  last.kill('SIGTERM');
  expect(await once(last, 'exit')).toEqual([0, null]);

  const words = api.words();
  expect(new Set(words)).toEqual(
    new Set(Array.from({ length: UPDATES }, (_, n) => `答：第${n}问`)),
  );
  // At most one message a chat can have been on its way at each kill.
  expect(words.length - UPDATES).toBeLessThanOrEqual(underWay);
  for (let chat = 0; chat < CHATS; chat += 1) {
    const own = api.sent().filter(({ chat_id }) => chat_id === 100 + chat);
    const turns = [...new Set(own.map(({ text }) => Number(/\d+/.exec(String(text))?.[0])))];
    expect(turns).toEqual([...turns].sort((one, other) => one - other));
  }
  expect(api.refused).toEqual([]);
}, 180_000);

test('killed before an answer is taken, it is given after the restart; killed after, it is not repeated', async () => {
  await using api = await startBotApi();
  api.say('第一问');
  const one = start(api);
  await until('it is answered', () => api.sent().length === 1, 30_000);
  // The next one meets a server that tears the connection: it has not been taken.
  api.trouble('sendMessage', 'torn', 'torn', 'torn', 'torn', 'torn', 'torn');
  api.say('第二问');
  await until('it is tried', () => api.called('sendMessage').length > 1, 30_000);
  one.kill('SIGKILL');
  await once(one, 'exit');
  // What had been answered comes again as well: it was never confirmed.
  api.pending.unshift({ update_id: 1, message: api.messageOf('第一问') });
  const other = start(api);
  await until('all is answered', () => api.pending.length === 0, 60_000);
  other.kill('SIGTERM');
  await once(other, 'exit');
  expect(api.words().filter((text) => text === '答：第二问')).toHaveLength(1);
}, 90_000);

test('a dialogue goes on after a restart, and no word of it is in the log', async () => {
  await using library = await openTestLibrary();
  await using api = await startBotApi();
  const log: string[] = [];
  const say = async (text: string) => {
    const before = api.sent().length;
    api.say(text);
    await until(`${text} is answered`, () => api.sent().length > before, 30_000);
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
}, 60_000);
