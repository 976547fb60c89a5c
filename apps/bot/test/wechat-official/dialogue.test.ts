import { expect, test } from 'vitest';
import { textMessage } from '../../src/conversation/messages.js';
import { ACCOUNT, message, PERSON, text } from './support/platform.js';
import { type Answering, official, SAFE, serve, wecom } from './support/serve.js';

const echo: Answering = (said) => [
  textMessage('text' in said ? `答：${said.text}` : '只看得懂文字'),
];

test('proves to the platform that the address is ours, as published', async () => {
  const settings = { ...official(), token: 'AAAAA' };
  await using site = await serve(settings, echo);
  const query = {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    timestamp: '1714036504',
    nonce: '1514711492',
    echostr: '4375120948345356249',
  };
  const came = await site.get(query);
  expect(came).toMatchObject({ status: 200, body: '4375120948345356249' });
  expect(came.headers.get('content-type')).toContain('text/plain');
  expect(await site.get({ ...query, nonce: '1' })).toMatchObject({ status: 403, body: '' });
  expect(await site.get({})).toMatchObject({ status: 400, body: '' });
});

test('proves the same to WeCom, whose echo is sealed', async () => {
  const settings = {
    ...wecom(),
    corpId: 'wx5823bf96d3bd56c7',
    token: 'QDG6eK',
    aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  };
  await using site = await serve(settings, echo);
  const query = {
    msg_signature: '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3',
    timestamp: '1409659589',
    nonce: '263014780',
    echostr:
      'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==',
  };
  expect(await site.get(query)).toMatchObject({ status: 200, body: '1616140317555161061' });
  expect((await site.get({ ...query, timestamp: '1' })).status).toBe(403);
});

test.each(['plain', 'compatible', 'safe'] as const)('answers words in %s mode', async (mode) => {
  const env = { ...SAFE, WECHAT_ENCRYPTION: mode };
  await using site = await serve(official(env), echo);
  const { status, reply, body } = await site.say(text('2018年依申请公开多少件'), { mode });
  expect(status).toBe(200);
  expect(reply).toEqual({
    to: PERSON,
    from: ACCOUNT,
    type: 'text',
    text: '答：2018年依申请公开多少件',
    media: undefined,
  });
  expect(body.includes('依申请')).toBe(mode === 'plain');
});

test('answers words at WeCom', async () => {
  await using site = await serve(wecom(), echo);
  const { reply } = await site.say(text('帮助', { AgentID: 1000002 }), { mode: 'wecom' });
  expect(reply?.text).toBe('答：帮助');
});

test('each person has a conversation of their own', async () => {
  await using site = await serve(official(), echo);
  await site.say(text('一', { FromUserName: 'oA' }));
  await site.say(text('二', { FromUserName: 'oB' }));
  expect(site.asked.map(({ conversation }) => conversation)).toEqual([
    'wechat-official:oA',
    'wechat-official:oB',
  ]);
});

test.each([
  ['a picture', { MsgType: 'image', PicUrl: 'http://mmbiz.example/1', MediaId: 'm' }],
  ['a voice', { MsgType: 'voice', MediaId: 'm', Format: 'speex', Recognition: '' }],
  [
    'a place',
    { MsgType: 'location', Location_X: '39.9', Location_Y: '116.4', Scale: 15, Label: '示例路' },
  ],
  ['a link', { MsgType: 'link', Title: '示例', Description: '', Url: 'http://example.org' }],
  ['a film', { MsgType: 'shortvideo', MediaId: 'm', ThumbMediaId: 't' }],
  ['something new', { MsgType: 'hologram' }],
  ['a type named like something else', { MsgType: 'constructor' }],
  ['empty words', { MsgType: 'text', Content: '  ' }],
])('%s gets the sentence for what is not words', async (_what, fields) => {
  await using site = await serve(official(), echo);
  expect((await site.say(message(fields))).reply?.text).toBe('只看得懂文字');
  expect(site.asked).toEqual([expect.objectContaining({ other: true })]);
});

test('a voice that the platform recognised is words', async () => {
  await using site = await serve(official(), echo);
  const said = message({ MsgType: 'voice', MediaId: 'm', Recognition: '行政复议多少件' });
  expect((await site.say(said)).reply?.text).toBe('答：行政复议多少件');
});

const event = (Event: string, EventKey = '') => message({ MsgType: 'event', Event, EventKey });

test('somebody who begins to follow is greeted with the help', async () => {
  await using site = await serve(official(), echo);
  expect((await site.say(event('subscribe', 'qrscene_1'))).reply?.text).toBe('答：/help');
});

test('a button of the menu says its key', async () => {
  await using site = await serve(official(), echo);
  expect((await site.say(event('CLICK', '/reports'))).reply?.text).toBe('答：/reports');
});

test('somebody who leaves is forgotten and told nothing', async () => {
  await using site = await serve(official(), echo);
  expect(await site.say(event('unsubscribe'))).toMatchObject({ status: 200, body: 'success' });
  expect(site.asked).toEqual([expect.objectContaining({ text: '/reset' })]);
});

test.each(['VIEW', 'LOCATION', 'SCAN', 'TEMPLATESENDJOBFINISH', 'enter_agent', 'constructor', ''])(
  'the event %s is taken in silence',
  async (name) => {
    await using site = await serve(official(), echo);
    expect(await site.say(event(name))).toMatchObject({ status: 200, body: 'success' });
    expect(site.asked).toEqual([]);
  },
);

test('silence is an empty body at WeCom', async () => {
  await using site = await serve(wecom(), echo);
  const came = await site.say(event('enter_agent'), { mode: 'wecom' });
  expect(came).toMatchObject({ status: 200, body: '' });
});

test('options become numbered lines under the answer', async () => {
  await using site = await serve(official(), () => [
    textMessage('一句话。', { text: '原文', url: 'https://example.org/r/1' }),
    {
      kind: 'options',
      lead: '选：',
      numberedLead: '回复编号：',
      options: ['甲', '乙'],
      more: '还有',
    },
  ]);
  expect((await site.say(text('问'))).reply?.text).toBe(
    '一句话。\n原文 https://example.org/r/1\n回复编号：\n1. 甲\n2. 乙\n还有',
  );
});

test('an answer of nothing is silence', async () => {
  await using site = await serve(official(), () => []);
  expect(await site.say(text('问'))).toMatchObject({ status: 200, body: 'success' });
});

test('what a person writes comes back whole, whatever it looks like', async () => {
  await using site = await serve(official(SAFE), echo);
  const odd = '<Content>]]>&amp;"\'𠮷😀';
  // The platform writes a text with its own end in it as plain, escaped text.
  const escaped = odd.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const { MsgId, ...fields } = text('X');
  const body = `<xml><ToUserName>${fields['ToUserName']}</ToUserName><FromUserName>o</FromUserName><MsgType>text</MsgType><MsgId>${MsgId}</MsgId><Content>${escaped}</Content></xml>`;
  expect((await site.say(fields, { mode: 'safe', body })).reply?.text).toBe(`答：${odd}`);
});

test('a failing conversation is told kindly, and to the operator with its reason', async () => {
  await using site = await serve(official(), () => {
    throw new Error('disk full');
  });
  expect((await site.say(text('问'))).reply?.text).toContain('抱歉');
  expect(site.log.join()).toContain('disk full');
});
