import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { platformOf } from '../../src/adapters/wechat-official/accounts.js';
import { createApi } from '../../src/adapters/wechat-official/api/api.js';
import { createWechatMenus, menuOf } from '../../src/adapters/wechat-official/index.js';
import { SECRET, startPlatformApi } from './support/api.js';
import { ACCOUNT, APPLICATION, official, wecom } from './support/serve.js';

async function connected(more: Record<string, string> = {}) {
  const server = await startPlatformApi();
  const env = { WECHAT_APP_SECRET: SECRET, WECHAT_API_ROOT: server.root, ...more };
  const settings = official(env);
  const { api: shape } = platformOf(settings);
  if (shape === undefined) throw new Error('no API');
  let clock = Date.now();
  return {
    server,
    settings,
    api: createApi(shape, () => clock),
    pass: (seconds: number) => (clock += seconds * 1000),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

const tokens = (server: { called(part: string): unknown[] }) => server.called('_token').length;

test('a token is fetched once, however many need it at once', async () => {
  await using run = await connected();
  run.server.wait(50);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => run.api.sendText('o', `第${index}条`, 'k')),
  );
  expect(tokens(run.server)).toBe(1);
  expect(run.server.sent()).toHaveLength(20);
  expect(run.server.wrong).toEqual([]);
});

test('a token is replaced before it ends', async () => {
  await using run = await connected();
  await run.api.sendText('o', '一', 'k');
  run.pass(7200 - 301);
  await run.api.sendText('o', '二', 'k');
  expect(tokens(run.server)).toBe(1);
  run.pass(2);
  await run.api.sendText('o', '三', 'k');
  expect(tokens(run.server)).toBe(2);
});

test('a token that is refused is replaced, and the message sent once', async () => {
  await using run = await connected();
  await run.api.sendText('o', '一', 'k');
  run.server.revoke();
  await Promise.all(['二', '三', '四'].map((words) => run.api.sendText('o', words, 'k')));
  expect(tokens(run.server)).toBe(2);
  expect(run.server.wrong).toEqual([]);
});

test('when the platform keeps giving the token that it refuses, a new one is demanded', async () => {
  await using run = await connected();
  run.server.fail('/cgi-bin/message/custom/send', 42001, 'access_token expired');
  await run.api.sendText('o', '一', 'k');
  const [, normal, forced] = run.server.called('_token').map(({ body }) => body['force_refresh']);
  expect([normal, forced]).toEqual([false, true]);
});

test('a message is tried again once for its token, and no oftener', async () => {
  await using run = await connected();
  for (let times = 0; times < 3; times += 1) {
    run.server.fail('/cgi-bin/message/custom/send', 40001, 'invalid credential');
  }
  await expect(run.api.sendText('o', '一', 'k')).rejects.toMatchObject({ errcode: 40001 });
  expect(run.server.called('/custom/send')).toHaveLength(2);
});

test('a busy platform is asked again', async () => {
  await using run = await connected();
  run.server.fail('/cgi-bin/message/custom/send', -1, 'system error');
  await run.api.sendText('o', '一', 'k');
  expect(run.server.called('/custom/send')).toHaveLength(2);
});

test.each([
  [45009, 'reach max api daily quota limit', '调用次数已用完'],
  [
    40164,
    'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist',
    '203.0.113.7[\\s\\S]*白名单',
  ],
  [48001, 'api unauthorized', '微信认证'],
  [45015, 'response out of time limit', '48 小时'],
  [99999, 'something new', '99999（something new）'],
])('error %i says what to do', async (code, message, told) => {
  await using run = await connected();
  run.server.fail('/cgi-bin/stable_token', code, message);
  const failure = await run.api.sendText('o', '一', 'k').catch((error) => error);
  expect(failure).toMatchObject({ errcode: code, message: expect.stringMatching(told) });
});

test('a refused secret is a setting to correct, and stands in no error', async () => {
  await using run = await connected({ WECHAT_APP_SECRET: `${SECRET.slice(1)}x` });
  const failure = await run.api.sendText('o', '一', 'k').catch((error) => error);
  expect(failure).toMatchObject({ code: 'setting-invalid', errcode: 40125 });
  expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain(SECRET.slice(1));
});

test.each(['http://127.0.0.1:9', 'http://no-such-host.invalid'])(
  'an API out of reach at %s is told without the address',
  async (root) => {
    const env = { WECOM_SECRET: SECRET, WECOM_API_ROOT: root };
    const { api: shape } = platformOf(wecom(env));
    if (shape === undefined) throw new Error('no API');
    const failure = await createApi(shape)
      .sendText('o', '一', 'k')
      .catch((error) => error);
    expect(failure).toMatchObject({ code: 'address-failed' });
    expect(failure.message).toMatch(/连不上/);
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain(SECRET);
  },
);

test('the menu has a button for help, reports, a new start and the site', async () => {
  await using run = await connected();
  const env = { ...ACCOUNT, WECHAT_APP_SECRET: SECRET, WECHAT_API_ROOT: run.server.root };
  const lines = await createWechatMenus(env, { site: 'https://example.org' });
  expect(lines).toEqual([expect.stringMatching(/^公众号：自定义菜单/)]);
  expect(run.server.called('/menu/create')[0]?.body).toEqual(
    menuOf({ site: 'https://example.org' }),
  );
  expect(run.server.wrong).toEqual([]);
  expect(menuOf().button.map(({ name }) => name)).toEqual(['怎么用', '报告列表', '更多']);
});

test('the menu of WeCom names its application', async () => {
  await using server = await startPlatformApi();
  const env = { ...APPLICATION, WECOM_SECRET: SECRET, WECOM_API_ROOT: server.root };
  expect(await createWechatMenus(env)).toEqual([expect.stringMatching(/^企业微信：/)]);
  expect(server.called('/menu/create')[0]?.query).toMatchObject({ agentid: '1000002' });
  expect(server.called('/gettoken')[0]?.query).toMatchObject({ corpsecret: SECRET });
  expect(server.wrong).toEqual([]);
});

test('a menu needs an account, and its secret', async () => {
  const missing = { code: 'setting-missing' };
  await expect(createWechatMenus({})).rejects.toMatchObject(missing);
  await expect(createWechatMenus(ACCOUNT)).rejects.toMatchObject(missing);
  await expect(createWechatMenus(ACCOUNT, { site: 'example.org' })).rejects.toThrow('--site');
});
