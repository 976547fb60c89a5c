import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { SECRET, startPlatformApi } from './support/api.js';
import {
  OFFICIAL,
  type PlatformRequest,
  readReply,
  requestOf,
  text,
  WECOM,
} from './support/platform.js';

const program = fileURLToPath(new URL('../fixtures/killed-bot.mjs', import.meta.url));
const PEOPLE = 200;
/** Killed after so many have asked. */
const KILLED_AT = [20, 75, 150, 190];
/** Milliseconds after which an answer is late, and the most that one takes: about half are late. */
const LATE = 300;
const SLOWEST = 600;
/** A platform asks three times, five seconds apart; here it does so until a slow machine has started the bot. */
const ATTEMPTS = 12;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-bot-'));
});
afterEach(() => rm(folder, { recursive: true }));

const PLATFORMS = {
  official: {
    path: '/wechat',
    account: OFFICIAL,
    mode: 'safe',
    env: {
      WECHAT_APP_ID: OFFICIAL.receiver,
      WECHAT_TOKEN: OFFICIAL.token,
      WECHAT_ENCODING_AES_KEY: OFFICIAL.aesKey,
      WECHAT_APP_SECRET: SECRET,
      WECHAT_CUSTOMER_MESSAGES: 'on',
    },
  },
  wecom: {
    path: '/wecom',
    account: WECOM,
    mode: 'wecom',
    env: {
      WECOM_CORP_ID: WECOM.receiver,
      WECOM_AGENT_ID: '1000002',
      WECOM_TOKEN: WECOM.token,
      WECOM_ENCODING_AES_KEY: WECOM.aesKey,
      WECOM_SECRET: SECRET,
    },
  },
} as const;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A person's message, asked anew as the platform does until something comes back. */
async function asked(at: string, { query, body }: PlatformRequest): Promise<string> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const response = await fetch(`${at}?${query}`, { method: 'POST', body });
      const answer = await response.text();
      if (response.ok) return answer;
    } catch {
      // Killed meanwhile.
    }
    await sleep(5000);
  }
  return '';
}

test.each(['official', 'wecom'] as const)(
  'over kills no question to %s is lost, and none is answered twice where the platform can help it',
  async (name) => {
    const { path, account, mode, env } = PLATFORMS[name];
    await using api = await startPlatformApi();
    api.wait(40);
    const port = await freePort();
    const start = (): ChildProcess =>
      spawn(process.execPath, [program], {
        env: {
          ...env,
          PATH: process.env['PATH'] ?? '',
          WECHAT_API_ROOT: api.root,
          WECOM_API_ROOT: api.root,
          WECHAT_REPLY_MILLISECONDS: String(LATE),
          NIANBAO_BOT_PORT: String(port),
          NIANBAO_BOT_STATE: join(folder, 'bot.sqlite'),
          NIANBAO_BOT_USER_RATE: '0',
          NIANBAO_BOT_CHAT_RATE: '0',
          SLOWEST: String(SLOWEST),
        },
        stdio: 'ignore',
      });
    const isUp = async () => {
      const health = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
      return health?.ok === true;
    };
    const at = `http://127.0.0.1:${port}${path}`;
    let bot = start();
    while (!(await isUp())) await sleep(50);
    const replies: Promise<string>[] = [];
    for (let person = 0; person < PEOPLE; person += 1) {
      const said = { ...text(`第${person}问`), FromUserName: `person${person}` };
      replies.push(asked(at, requestOf(said, { account, mode })));
      await sleep(25);
      if (!KILLED_AT.includes(person)) continue;
      bot.kill('SIGKILL');
      await once(bot, 'exit');
      bot = start();
      while (!(await isUp())) await sleep(50);
    }
    const passive = (await Promise.all(replies)).filter((answer) => answer.startsWith('<'));
    const told = passive.map((answer) => readReply(answer, account).text ?? '');
    const sent = () => api.shown().map(({ body }) => (body['text'] as { content: string }).content);
    const whole = Array.from({ length: PEOPLE }, (_, person) => `答：第${person}问`);
    await until(
      'all have their answer',
      () => new Set([...told, ...sent()]).size >= PEOPLE,
      60_000,
    );
    await sleep(1000);
    const exited = once(bot, 'exit');
    bot.kill('SIGTERM');
    await exited;
    expect(new Set([...told, ...sent()])).toEqual(new Set(whole));
    const twice = told.length + sent().length - PEOPLE;
    // An official account has no means to tell a message from a repeated one: what was on its way may come twice.
    const onTheirWay = name === 'wecom' ? 0 : KILLED_AT.length * 5;
    expect(twice).toBeLessThanOrEqual(onTheirWay);
    expect(api.wrong).toEqual([]);
  },
  120_000,
);
