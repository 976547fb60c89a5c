import fc from 'fast-check';
import { expect, test } from 'vitest';
import { open, seal } from '../../src/adapters/wechat-official/protocol/envelope.js';
import { replyXml } from '../../src/adapters/wechat-official/protocol/reply.js';
import { isSame, signatureOf } from '../../src/adapters/wechat-official/protocol/signature.js';
import { readXml } from '../../src/adapters/wechat-official/protocol/xml.js';
import { seal as platformSeal, unseal } from './support/platform.js';

// The examples that the platforms publish, with their keys.
const A43 = { aesKey: 'A'.repeat(43), receiver: 'wxba5fad812f8e6fb9' };
const SAFE_MESSAGE =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const SAFE_REPLY =
  'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==';
const OLDER = {
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  receiver: 'wx2c2769f8efd9abc2',
};
const OLDER_MESSAGE =
  'hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9FrXpbUAh0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3yt+WGzjlpKn6NPhRjpA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE=';
const CORP = {
  aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  receiver: 'wx5823bf96d3bd56c7',
};
const CORP_ECHO =
  'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==';
const CORP_MESSAGE =
  'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==';

test.each([
  ['AAAAA', '1714036504', '1514711492', '', 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
  ['AAAAA', '1714037059', '486452656', '', '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
  ['AAAAA', '1714112445', '415670741', '', '6c5c811b55cc85e0e1b54100749188c20beb3f5d'],
  ['AAAAA', '1714112445', '415670741', SAFE_MESSAGE, '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3'],
  ['AAAAA', '1713424427', '415670741', SAFE_REPLY, '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1'],
  [
    'spamtest',
    '1409735669',
    '1320562132',
    OLDER_MESSAGE,
    '5d197aaffba7e9b25a30732f161a50dee96bd5fa',
  ],
  ['QDG6eK', '1409659589', '263014780', CORP_ECHO, '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3'],
  ['QDG6eK', '1409659813', '1372623149', CORP_MESSAGE, '477715d11cdb4164915debcba66cb864d751f3e6'],
])('the published signature of %s %s %s', (token, timestamp, nonce, ciphertext, signature) => {
  expect(signatureOf(token, { timestamp, nonce }, ciphertext)).toBe(signature);
  expect(isSame(signature, signatureOf(token, { timestamp, nonce }, ciphertext))).toBe(true);
});

test('opens the published messages', () => {
  expect(JSON.parse(open(A43, SAFE_MESSAGE))).toMatchObject({ Event: 'debug_demo' });
  expect(open(A43, SAFE_REPLY)).toBe('{"demo_resp":"good luck"}');
  expect(readXml(open(OLDER, OLDER_MESSAGE)).get('Content')).toBe('abcdteT');
  expect(open(CORP, CORP_ECHO)).toBe('1616140317555161061');
  expect(readXml(open(CORP, CORP_MESSAGE)).get('Content')).toBe('hello');
});

test('a message for another account, or under another key, stays closed', () => {
  const other = { ...A43, receiver: 'wx0000000000000000' };
  expect(() => open(other, SAFE_MESSAGE)).toThrow(expect.objectContaining({ reason: 'receiver' }));
  const key = { ...A43, aesKey: 'B'.repeat(43) };
  expect(() => open(key, SAFE_MESSAGE)).toThrow();
  for (const nonsense of ['', 'AAAA', '%%%', 'A'.repeat(44), 'A'.repeat(64)]) {
    expect(() => open(A43, nonsense)).toThrow(/解不开|不符/);
  }
});

test('whatever is sealed opens again, here and at the platform', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (message) => {
      const whole = Buffer.from(message).toString();
      expect(open(OLDER, seal(OLDER, whole))).toBe(whole);
      expect(unseal(seal(OLDER, whole), OLDER)).toEqual({
        message: whole,
        receiver: OLDER.receiver,
      });
      expect(open(OLDER, platformSeal(whole, OLDER))).toBe(whole);
    }),
  );
});

test('a sealed message changed near its end opens as it was, or not at all', () => {
  const message = '<xml><Content>2018年</Content></xml>';
  const opened = (bytes: Buffer) => {
    try {
      return open(OLDER, bytes.toString('base64'));
    } catch {
      return undefined;
    }
  };
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (where, change) => {
      const bytes = Buffer.from(seal(OLDER, message), 'base64');
      const at = bytes.length - 1 - (where % 32);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      expect([message, undefined]).toContain(opened(bytes));
    }),
  );
});

test('any two signatures are compared without an error', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(isSame(one, other)).toBe(one === other);
    }),
  );
});

test('any text survives the XML of a reply, but for what XML cannot hold', () => {
  const ends = { to: 'o1', from: 'gh_1', at: 1 };
  const text = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(']]>', '<![CDATA[', '</Content>', '&lt;', '\0', '\uD800'),
    ),
  );
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join('');
      const held = whole.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
      const read = readXml(replyXml({ text: whole }, ends)).get('Content');
      expect(read).toBe(held.replace(/\r\n?/g, '\n').trim());
    }),
  );
});

test('what a person writes is text, whatever it looks like', () => {
  const xml = '<xml><Content><![CDATA[<!DOCTYPE a [<!ENTITY b "c">]>&b;]]></Content></xml>';
  expect(readXml(xml).get('Content')).toBe('<!DOCTYPE a [<!ENTITY b "c">]>&b;');
});

test.each([
  ['a document type', '<!DOCTYPE xml><xml><a>1</a></xml>'],
  ['an entity of its own', '<!DOCTYPE x [<!ENTITY a "b">]><xml><a>&a;</a></xml>'],
  [
    'a file from outside',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><a>&a;</a></xml>',
  ],
  ['an unknown entity', '<xml><a>&b;</a></xml>'],
  ['deep nesting', `<xml>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</xml>`],
  ['very many elements', `<xml>${'<a/>'.repeat(5000)}</xml>`],
  ['an unclosed element', '<xml><a>1</xml>'],
  ['nothing', ''],
  ['JSON', '{"a":1}'],
])('%s is refused', (_what, xml) => {
  expect(() => readXml(xml)).toThrow(expect.objectContaining({ reason: 'xml' }));
});
