import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWechatOfficial, readWecom } from '../../src/adapters/wechat-official/index.js';
import {
  OFFICIAL_VARIABLES,
  REPLY_MILLISECONDS,
  WECOM_VARIABLES,
} from '../../src/adapters/wechat-official/variables.js';

const OFFICIAL = { WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_TOKEN: 'shili2024' };
const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const WECOM = {
  WECOM_CORP_ID: 'ww0123456789abcdef',
  WECOM_AGENT_ID: '1000002',
  WECOM_TOKEN: 'shili2024',
  WECOM_ENCODING_AES_KEY: KEY,
};

test('nothing set is no account', () => {
  expect(readWechatOfficial({})).toBeUndefined();
  expect(readWecom({ WECOM_CORP_ID: ' ' })).toBeUndefined();
});

test('an AppID and a token are enough for plain messages', () => {
  expect(readWechatOfficial(OFFICIAL)).toEqual({
    kind: 'official',
    appId: 'wx0123456789abcdef',
    token: 'shili2024',
    encryption: 'plain',
    customerMessages: false,
    path: '/wechat',
    apiRoot: 'https://api.weixin.qq.com',
    replyMilliseconds: 4500,
  });
});

test('with a key messages are encrypted', () => {
  const settings = readWechatOfficial({ ...OFFICIAL, WECHAT_ENCODING_AES_KEY: KEY });
  expect(settings).toMatchObject({ encryption: 'safe', aesKey: KEY });
});

test('WeCom has a path and an API of its own', () => {
  expect(
    readWecom({ ...WECOM, WECOM_PATH: '/a/', WECOM_API_ROOT: 'https://example.org/' }),
  ).toMatchObject({
    kind: 'wecom',
    path: '/a',
    apiRoot: 'https://example.org',
  });
});

test.each([
  ['WECHAT_APP_ID', { WECHAT_APP_ID: 'gh_shili' }],
  ['WECHAT_TOKEN', { WECHAT_TOKEN: undefined }],
  ['WECHAT_TOKEN', { WECHAT_TOKEN: 'a b' }],
  ['WECHAT_ENCODING_AES_KEY', { WECHAT_ENCODING_AES_KEY: 'short' }],
  ['WECHAT_ENCODING_AES_KEY', { WECHAT_ENCRYPTION: 'safe' }],
  ['WECHAT_ENCRYPTION', { WECHAT_ENCRYPTION: 'aes' }],
  ['WECHAT_APP_SECRET', { WECHAT_CUSTOMER_MESSAGES: 'on' }],
  ['WECHAT_CUSTOMER_MESSAGES', { WECHAT_CUSTOMER_MESSAGES: 'yes' }],
  ['WECHAT_PATH', { WECHAT_PATH: 'a b' }],
  ['WECHAT_API_ROOT', { WECHAT_API_ROOT: 'ftp://example.org' }],
  ['WECHAT_REPLY_MILLISECONDS', { WECHAT_REPLY_MILLISECONDS: '6000' }],
])(
  '%s that cannot be used is named, not quoted',
  (variable, env: Record<string, string | undefined>) => {
    const read = () => readWechatOfficial({ ...OFFICIAL, ...env });
    expect(read).toThrow(variable);
    const value = env[variable];
    if (value !== undefined) expect(read).not.toThrow(value);
  },
);

test.each(Object.keys(WECOM).slice(1))('WeCom does not do without %s', (variable) => {
  expect(() => readWecom({ ...WECOM, [variable]: '' })).toThrow(
    expect.objectContaining({
      code: 'setting-missing',
      message: expect.stringContaining(variable),
    }),
  );
});

test('every variable stands in the guide, with its default', () => {
  const guide = readFileSync(new URL('../../../../docs/bots.md', import.meta.url), 'utf8');
  const variables: { variable: string; default?: string | number }[] = [
    ...Object.values(OFFICIAL_VARIABLES),
    ...Object.values(WECOM_VARIABLES),
    REPLY_MILLISECONDS,
  ];
  for (const { variable, default: usual } of variables) {
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${variable}\``));
    expect(row, variable).toBeDefined();
    if (usual !== undefined) expect(row).toContain(`\`${usual}\``);
  }
});
