import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBot } from '../../src/index.js';
import { openTestLibrary } from '../support/library.js';
import { until } from '../support/until.js';
import { SECRET, startPlatformApi } from './support/api.js';
import {
  type Fields,
  message,
  OFFICIAL,
  type PlatformRequest,
  readReply,
  requestOf,
  text,
  WECOM,
} from './support/platform.js';

// The program itself, with the library that comes with nianbao.

let library: Awaited<ReturnType<typeof openTestLibrary>>;
beforeAll(async () => {
  library = await openTestLibrary();
});
afterAll(() => library[Symbol.asyncDispose]());

async function start(more: Record<string, string> = {}, state?: string) {
  const api = await startPlatformApi();
  const log: string[] = [];
  const env = {
    NIANBAO_BOT_PORT: '0',
    NIANBAO_BOT_USER_RATE: '0',
    NIANBAO_BOT_CHAT_RATE: '0',
    WECHAT_APP_ID: OFFICIAL.receiver,
    WECHAT_TOKEN: OFFICIAL.token,
    WECHAT_ENCODING_AES_KEY: OFFICIAL.aesKey,
    WECHAT_APP_SECRET: SECRET,
    WECHAT_API_ROOT: api.root,
    WECHAT_CUSTOMER_MESSAGES: 'on',
    WECOM_CORP_ID: WECOM.receiver,
    WECOM_AGENT_ID: '1000002',
    WECOM_TOKEN: WECOM.token,
    WECOM_ENCODING_AES_KEY: WECOM.aesKey,
    WECOM_SECRET: SECRET,
    WECOM_API_ROOT: api.root,
    ...more,
  };
  const options = { log: (line: string) => void log.push(line), ...(state && { state }) };
  const bot = await runBot(library, env, options);
  const send = async (path: string, { query, body }: PlatformRequest) => {
    const response = await fetch(`${bot.address}${path}?${query}`, { method: 'POST', body });
    expect(response.status).toBe(200);
    return response.text();
  };
  return {
    api,
    log,
    bot,
    send,
    ask: async (fields: Fields) =>
      readReply(await send('/wechat', requestOf(fields, { mode: 'safe' }))).text,
    askWecom: async (fields: Fields) => {
      const request = requestOf(fields, { mode: 'wecom', account: WECOM });
      return readReply(await send('/wecom', request), WECOM).text;
    },
    async [Symbol.asyncDispose]() {
      await bot.stop();
      await api[Symbol.asyncDispose]();
      expect(api.wrong).toEqual([]);
      const told = log.join('\n');
      for (const secret of [SECRET, OFFICIAL.token, OFFICIAL.aesKey, WECOM.token, WECOM.aesKey]) {
        expect(told).not.toContain(secret);
      }
    },
  };
}

test('both kinds of account answer from the library, with evidence, and are well', async () => {
  await using run = await start();
  expect(await run.ask(text('2018年依申请公开多少件'))).toMatch(/5 ?件[\s\S]*依据：/);
  expect(await run.askWecom(text('2018年依申请公开多少件'))).toMatch(/5 ?件[\s\S]*依据：/);
  const health = await (await fetch(`${run.bot.address}/health`)).json();
  expect(health).toMatchObject({ messengers: { 'wechat-official': 'running', wecom: 'running' } });
  expect(health).toMatchObject({
    messages: { answered: 2, refused: 0, failed: 0, undelivered: 0 },
    answers: { answered: 2, no_data: 0 },
    questions: { count: 2, failed: 0 },
  });
});

test('what the platform has against the account is told at once, and words are answered all the same', async () => {
  await using run = await start({ WECHAT_APP_SECRET: `x${SECRET.slice(1)}` });
  await until('it is told', () => run.log.some((line) => line.includes('40125')));
  expect(await run.ask(text('帮助'))).toContain('年');
});

test('a dialogue: greeting, an option by its number, what follows on, a new start', async () => {
  await using run = await start();
  const greeting = await run.ask(message({ MsgType: 'event', Event: 'subscribe', EventKey: '' }));
  expect(greeting).toMatch(/1\. .+/);
  const question = /1\. (.+)/.exec(greeting ?? '')?.[1] ?? '';
  expect(await run.ask(text('1'))).toBe(await run.ask(text(question, { FromUserName: 'oOther' })));
  expect(await run.ask(text('2018年依申请公开多少件'))).toContain('2018');
  expect(await run.ask(text('那2019年呢'))).toContain('2019');
  expect(
    await run.ask(message({ MsgType: 'event', Event: 'CLICK', EventKey: '/reset' })),
  ).toBeDefined();
  expect(await run.ask(text('那2019年呢'))).not.toContain('收到申请');
});

test('a series comes with a chart that is uploaded and sent', async () => {
  await using run = await start();
  expect(await run.ask(text('历年依申请公开多少件'))).toContain('件');
  await until('the chart is sent', () => run.api.sent().some((sent) => sent?.startsWith('MEDIA-')));
});

test('every reply of the program stays within the limit', async () => {
  await using run = await start();
  for (const words of ['/help', '/reports', '/compare', '/about', '公开了哪些信息', '你能做什么']) {
    const reply = await run.ask(text(words));
    expect(Buffer.byteLength(reply ?? '')).toBeLessThanOrEqual(2048);
  }
});

test('a conversation goes on after a restart, and a retry from before it gets no second answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-wechat-'));
  const request = requestOf(text('2018年依申请公开多少件'), { mode: 'safe' });
  try {
    {
      await using run = await start({}, join(folder, 'state.db'));
      expect(readReply(await run.send('/wechat', request)).text).toContain('2018');
    }
    await using run = await start({}, join(folder, 'state.db'));
    expect(await run.send('/wechat', request)).toBe('success');
    expect(await run.ask(text('那2019年呢'))).toContain('2019');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
