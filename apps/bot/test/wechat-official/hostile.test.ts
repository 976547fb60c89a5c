import { connect } from 'node:net';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textMessage } from '../../src/conversation/messages.js';
import { OFFICIAL, requestOf, text, WECOM } from './support/platform.js';
import { type Answering, official, SAFE, serve, wecom } from './support/serve.js';

const echo: Answering = (said) => [textMessage('text' in said ? said.text : '')];
const refused = (status: number) => ({ status, body: '' });
const now = () => Math.floor(Date.now() / 1000);

test.each([
  ['a wrong signature', { query: { signature: '0'.repeat(40) } }, 403],
  ['a signature of another length', { query: { signature: 'x' } }, 403],
  ['no signature', { query: { signature: '' } }, 400],
  ['another timestamp', { query: { timestamp: String(now() - 1) } }, 403],
  ['another nonce', { query: { nonce: '1' } }, 403],
  ['another token', { account: { ...OFFICIAL, token: 'other' } }, 403],
  ['an old request', { timestamp: now() - 3600 }, 403],
  ['a request from the future', { timestamp: now() + 3600 }, 403],
  ['encrypted where plain is set', { mode: 'safe' as const }, 403],
])('%s is refused in plain mode', async (_what, sending, status) => {
  await using site = await serve(official(), echo);
  expect(await site.say(text('问'), sending)).toMatchObject(refused(status));
  expect(site.asked).toEqual([]);
});

test.each([
  ['a wrong signature', { query: { msg_signature: '0'.repeat(40) } }, 403],
  ['no signature over the ciphertext', { query: { msg_signature: '' } }, 400],
  ['another AppID', { account: { ...OFFICIAL, receiver: 'wxffffffffffffffff' } }, 403],
  ['another key', { account: { ...OFFICIAL, aesKey: 'B'.repeat(43) } }, 403],
  ['plain text', { mode: 'plain' as const }, 403],
  ['an old request', { timestamp: now() - 3600 }, 403],
])('%s is refused in safe mode', async (_what, sending, status) => {
  await using site = await serve(official(SAFE), echo);
  expect(await site.say(text('问'), { mode: 'safe', ...sending })).toMatchObject(refused(status));
  expect(site.asked).toEqual([]);
});

test.each([
  ['another corporation', { account: { ...WECOM, receiver: 'wwffffffffffffffff' } }, {}],
  ['another application', {}, { AgentID: 1000003 }],
])('a message for %s is refused at WeCom', async (_what, sending, fields) => {
  await using site = await serve(wecom(), echo);
  const came = await site.say(text('问', fields), { mode: 'wecom', ...sending });
  expect(came).toMatchObject(refused(403));
});

test('a parameter given twice is refused', async () => {
  await using site = await serve(official(), echo);
  const { query, body } = requestOf(text('问'));
  expect(await site.post({ query: `${query}&nonce=1`, body })).toMatchObject(refused(400));
});

test('a nonce with another message is refused', async () => {
  await using site = await serve(official(), echo);
  const first = requestOf(text('一'));
  const forged = { query: first.query, body: requestOf(text('二')).body };
  expect((await site.post(first)).reply?.text).toBe('一');
  expect(await site.post(forged)).toMatchObject(refused(403));
  expect(site.asked).toHaveLength(1);
});

const bomb = `<!DOCTYPE x [<!ENTITY a0 "哈哈哈哈哈哈哈哈">${Array.from(
  { length: 20 },
  (_, level) => `<!ENTITY a${level + 1} "&a${level};&a${level};&a${level};&a${level};">`,
).join('')}]><xml><ToUserName>&a20;</ToUserName></xml>`;

test.each([
  ['an entity bomb', bomb],
  ['a file from outside', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml>&a;</xml>'],
  ['deep nesting', `<xml>${'<a>'.repeat(15_000)}`],
  ['no XML', 'hello'],
  ['nothing', ''],
  ['no sender', '<xml><ToUserName>g</ToUserName><MsgType>text</MsgType></xml>'],
])('%s is refused at once, plain and sealed', async (_what, body) => {
  await using plain = await serve(official(), echo);
  await using safe = await serve(official(SAFE), echo);
  const cames = [
    await plain.say(text(''), { body }),
    await safe.say(text(''), { body, mode: 'safe' }),
  ];
  for (const came of cames) {
    expect(came).toMatchObject(refused(400));
    expect(came.milliseconds).toBeLessThan(10_000);
  }
});

test('bytes that are no text are refused', async () => {
  await using site = await serve(official(), echo);
  const { query } = requestOf(text('问'));
  const body = new Uint8Array([0x3c, 0x78, 0xff, 0xfe, 0xfd]);
  const { status } = await fetch(`${site.at}?${query}`, { method: 'POST', body });
  expect(status).toBe(400);
});

/** Sends a request by hand and gives back all that comes until the connection ends. */
function raw(port: number, send: (write: (part: string) => void) => void): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let came = '';
    socket.on('data', (part) => (came += part.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(came));
    socket.on('connect', () => send((part) => socket.writable && socket.write(part)));
  });
}

test.each([
  ['with its length', 'content-length: 10485760\r\n\r\n', (part: string) => part],
  ['in chunks', 'transfer-encoding: chunked\r\n\r\n', (part: string) => `10000\r\n${part}\r\n`],
])('10 MB, sent %s, are cut off', async (_how, head, chunk) => {
  await using site = await serve(official(), echo);
  const { query } = requestOf(text('问'));
  const came = await raw(site.port, (write) => {
    write(`POST /wechat?${query} HTTP/1.1\r\nhost: x\r\n${head}`);
    for (let sent = 0; sent < 160; sent += 1) write(chunk('x'.repeat(65_536)));
  });
  expect(came).toMatch(/^(HTTP\/1\.1 413|$)/);
  expect(site.asked).toEqual([]);
  expect((await site.say(text('还在吗'))).reply?.text).toBe('还在吗');
});

test('a packed body is not unpacked', async () => {
  await using site = await serve(official(), echo);
  const { query, body } = requestOf(text('问'));
  const headers = { 'content-encoding': 'gzip' };
  const { status } = await fetch(`${site.at}?${query}`, { method: 'POST', body, headers });
  expect(status).toBe(400);
});

test('a slow body is given up, others are answered meanwhile', async () => {
  await using site = await serve(official({ WECHAT_REPLY_MILLISECONDS: '400' }), echo);
  const { query } = requestOf(text('问'));
  const slow = raw(site.port, (write) => {
    write(`POST /wechat?${query} HTTP/1.1\r\nhost: x\r\ncontent-length: 500\r\n\r\n<xml>`);
  });
  expect((await site.say(text('快的'))).reply?.text).toBe('快的');
  expect(await slow).toMatch(/^HTTP\/1\.1 408/);
});

test('other methods are not there', async () => {
  await using site = await serve(official(), echo);
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    expect((await fetch(site.at, { method })).status).toBe(405);
  }
});

test('the operator is told why, once in a while and without secrets or words', async () => {
  await using site = await serve(official(SAFE), echo);
  const wrong = { ...OFFICIAL, token: 'other' };
  for (let times = 0; times < 50; times += 1) {
    await site.say(text('悄悄话'), { mode: 'safe', account: wrong });
  }
  expect(site.log).toEqual([expect.stringContaining('令牌')]);
  const told = `${site.log.join()}${inspect(site.log)}`;
  for (const secret of [OFFICIAL.token, OFFICIAL.aesKey, '悄悄话'])
    expect(told).not.toContain(secret);
});

test('whatever is sent, it answers or refuses, and goes on', async () => {
  await using site = await serve(official(SAFE), echo);
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('<xml>', '</xml>', '<MsgType>', '<![CDATA[', ']]>', '<FromUserName>o', '&#0;'),
  );
  const body = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(''));
  const query = fc.dictionary(fc.constantFrom('nonce', 'timestamp', 'echostr'), fc.string());
  await fc.assert(
    fc.asyncProperty(body, query, async (sealed, spoiled) => {
      const { status } = await site.say(text(''), { mode: 'safe', body: sealed, query: spoiled });
      expect([200, 400, 403]).toContain(status);
    }),
    { numRuns: 300 },
  );
  expect((await site.say(text('还在吗'), { mode: 'safe' })).reply?.text).toBe('还在吗');
});

test('takes nothing any more once it stops', async () => {
  await using site = await serve(official(), echo);
  await site.account.stop();
  expect((await site.say(text('问'))).status).toBe(503);
});
