import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/adapters/wechat-official/pieces.js';
import { type Outgoing, textMessage } from '../../src/conversation/messages.js';
import { aWhile, until } from '../support/until.js';
import { SECRET, startPlatformApi } from './support/api.js';
import { message, PERSON, requestOf, text } from './support/platform.js';
import { type Answering, official, SAFE, serve, wecom } from './support/serve.js';

const QUICK = { WECHAT_REPLY_MILLISECONDS: '300' };
const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)]);
const chart = { title: '示例', unit: '件', series: [] } as never;
const picture = (png = PNG): Outgoing => ({
  kind: 'image',
  alt: '图：逐年上升',
  chart,
  png: async () => png,
});
const long = (sentences: number) => textMessage('这是一句不长不短的话。'.repeat(sentences));
const slow =
  (milliseconds: number): Answering =>
  async (said) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return [textMessage('text' in said ? `答：${said.text}` : '')];
  };

/** A library that answers when it is let go, however long the machine takes for the rest. */
function held(): { answering: Answering; letGo: () => void } {
  let letGo: () => void = () => undefined;
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return {
    answering: async (said) => {
      await free;
      return [textMessage('text' in said ? `答：${said.text}` : '')];
    },
    letGo: () => letGo(),
  };
}

/** An account with the customer message API, or without. */
async function withApi(answering: Answering, more: Record<string, string> = {}) {
  const api = await startPlatformApi();
  const env = {
    WECHAT_APP_SECRET: SECRET,
    WECHAT_API_ROOT: api.root,
    WECHAT_CUSTOMER_MESSAGES: 'on',
    ...more,
  };
  const site = await serve(official(env), answering);
  return {
    api,
    site,
    async [Symbol.asyncDispose]() {
      await site[Symbol.asyncDispose]();
      await api[Symbol.asyncDispose]();
      expect(api.wrong).toEqual([]);
    },
  };
}

test('a slow answer follows by the customer message API', async () => {
  const { answering, letGo } = held();
  await using run = await withApi(answering, QUICK);
  expect(await run.site.say(text('问'))).toMatchObject({ status: 200, body: 'success' });
  letGo();
  await until('the answer is sent', () => run.api.sent().length > 0);
  expect(run.api.sent()).toEqual(['答：问']);
  expect(run.api.called('/custom/send')[0]?.body).toMatchObject({
    touser: PERSON,
    msgtype: 'text',
  });
});

test('without that API a slow answer waits until it is asked for', async () => {
  const { answering, letGo } = held();
  await using site = await serve(official(QUICK), answering);
  expect((await site.say(text('问'))).reply?.text).toContain('继续');
  expect((await site.say(text('继续'))).reply?.text).toContain('继续');
  letGo();
  expect((await site.say(text('继续。'))).reply?.text).toBe('答：问');
  expect(site.asked).toHaveLength(1);
});

test('somebody who writes English is told in English', async () => {
  await using site = await serve(official(QUICK), slow(500));
  expect((await site.say(text('How many applications in 2018?'))).reply?.text).toContain('"more"');
  expect((await site.say(text('More'))).reply?.text).toContain('How many');
});

test('with the usual settings a reply comes however slow the library is', async () => {
  const { answering, letGo } = held();
  await using site = await serve(official(), answering);
  const { status, reply } = await site.say(text('问'));
  expect({ status, text: reply?.text }).toEqual({
    status: 200,
    text: expect.stringContaining('继续'),
  });
  letGo();
});

test.each(['plain', 'safe'] as const)(
  'retries of a %s message get the one answer',
  async (mode) => {
    await using site = await serve(official(mode === 'safe' ? SAFE : {}), slow(150));
    const request = requestOf(text('问'), { mode });
    const first = site.post(request);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const cames = [await site.post(request), await site.post(request), await first];
    expect(cames.map(({ status, reply }) => [status, reply?.text])).toEqual(
      Array(3).fill([200, '答：问']),
    );
    expect(site.asked).toHaveLength(1);
  },
);

test('a retry that is signed anew gets the same answer', async () => {
  await using site = await serve(official(), slow(0));
  const said = text('问');
  await site.say(said);
  expect((await site.say(said)).reply?.text).toBe('答：问');
  expect(site.asked).toHaveLength(1);
});

test('an event is known by who, when and what', async () => {
  await using site = await serve(official(), slow(0));
  const click = message({ MsgType: 'event', Event: 'CLICK', EventKey: '/help', CreateTime: 1 });
  await site.say(click);
  await site.say(click);
  await site.say({ ...click, EventKey: '/reports' });
  await site.say({ ...click, FromUserName: 'oOther' });
  expect(site.asked).toHaveLength(3);
});

test('retries of a slow message send its answer once', async () => {
  // The platform's five seconds, a tenth as long: it asks at 0, 5 and 10, and the library takes longer.
  const { answering, letGo } = held();
  await using run = await withApi(answering, { WECHAT_REPLY_MILLISECONDS: '450' });
  const request = requestOf(text('问'));
  const began = performance.now();
  for (const at of [0, 500, 1000]) {
    await new Promise((resolve) => setTimeout(resolve, began + at - performance.now()));
    expect(await run.site.post(request)).toMatchObject({ status: 200, body: 'success' });
  }
  letGo();
  await until('the answer is sent', () => run.api.sent().length > 0);
  await aWhile();
  expect(run.api.sent()).toEqual(['答：问']);
  expect(run.site.asked).toHaveLength(1);
});

test('a request given up by the platform still gets its answer, by the retry or the API', async () => {
  await using run = await withApi(slow(600), { WECHAT_REPLY_MILLISECONDS: '400' });
  const { query, body } = requestOf(text('问'));
  const gone = AbortSignal.timeout(100);
  await fetch(`${run.site.at}?${query}`, { method: 'POST', body, signal: gone }).catch(() => null);
  await until('the answer is sent', () => run.api.sent().length > 0);
  expect(run.api.sent()).toEqual(['答：问']);
});

test('nothing is answered twice over a restart', async () => {
  const keys = new Set<string>();
  const seen = { has: (key: string) => keys.has(key), add: (key: string) => void keys.add(key) };
  const request = requestOf(text('问'));
  {
    await using site = await serve(official(), slow(0), seen);
    expect((await site.post(request)).reply?.text).toBe('答：问');
  }
  await using again = await serve(official(), slow(0), seen);
  expect(await again.post(request)).toMatchObject({ status: 200, body: 'success' });
  expect(again.asked).toEqual([]);
  expect([...keys].join()).not.toContain(PERSON);
});

test('stopping waits for the answers under way', async () => {
  await using run = await withApi(slow(600), QUICK);
  await run.site.say(text('问'));
  await run.site.account.stop();
  expect(run.api.sent()).toEqual(['答：问']);
});

test('stopping waits for what follows a reply that is under way', async () => {
  await using run = await withApi(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [long(150)];
  });
  const came = run.site.say(text('问'));
  await until('it is asked', () => run.site.asked.length > 0);
  await run.site.account.stop();
  expect((await came).reply?.text).toContain('这是一句');
  expect(run.api.sent()).toHaveLength(2);
});

test('a long answer is given in parts of at most 2,048 bytes, each on request', async () => {
  await using site = await serve(official(), () => [long(150)]);
  const parts: string[] = [];
  let came = await site.say(text('问'));
  for (let times = 0; times < 9; times += 1) {
    parts.push(came.reply?.text ?? '');
    if (!parts.at(-1)?.includes('回复“继续”')) break;
    came = await site.say(text('继续'));
  }
  expect(parts.length).toBe(3);
  expect(parts.every((part) => Buffer.byteLength(part) <= 2048)).toBe(true);
  const told = parts.map((part) => part.replace(/\n（还有下文.*$/u, '')).join('');
  expect(told).toBe('这是一句不长不短的话。'.repeat(150));
});

test('with the customer message API the parts follow by themselves, in order', async () => {
  await using run = await withApi(() => [long(150)]);
  const first = (await run.site.say(text('问'))).reply?.text ?? '';
  await until('the rest is sent', () => run.api.sent().length === 2);
  expect([first, ...run.api.sent()].join('')).toBe('这是一句不长不短的话。'.repeat(150));
});

test('what is over the allowed number of messages waits, and the last one says so', async () => {
  await using run = await withApi(() => [long(500)]);
  const first = (await run.site.say(text('问'))).reply?.text ?? '';
  await until('five are sent', () => run.api.sent().length === 5);
  expect(run.api.sent()[4]).toContain('回复“继续”');
  const last = (await run.site.say(text('继续'))).reply?.text ?? '';
  await aWhile();
  const told = [first, ...run.api.sent(), last].join('').replace(/\n（还有下文[^\n]*?）/gu, '');
  expect(told).toBe('这是一句不长不短的话。'.repeat(500));
});

test('what could not be sent can still be asked for', async () => {
  await using run = await withApi(() => [long(150)]);
  run.api.fail('/cgi-bin/message/custom/send', 45047, 'out of response count limit');
  const first = (await run.site.say(text('问'))).reply?.text ?? '';
  await until('the operator is told', () => run.site.log.length > 0);
  expect(run.site.log.join()).toMatch(/45047.*上限/);
  const second = (await run.site.say(text('继续'))).reply?.text ?? '';
  await until('the rest is sent', () => run.api.sent().length === 2);
  expect([first, second, run.api.sent()[1]].join('')).toBe('这是一句不长不短的话。'.repeat(150));
});

test('a new question drops what was left of the last answer', async () => {
  await using site = await serve(official(), (said) =>
    'text' in said && said.text === '长'
      ? [long(150)]
      : [textMessage('text' in said ? said.text : '')],
  );
  await site.say(text('长'));
  await site.say(text('短'));
  expect((await site.say(text('继续'))).reply?.text).toBe('继续');
});

test('an answer that was not ready in time survives another question', async () => {
  await using site = await serve(official(QUICK), async (said) => {
    const words = 'text' in said ? said.text : '';
    if (words === '难') await new Promise((resolve) => setTimeout(resolve, 400));
    return [textMessage(`答：${words}`)];
  });
  await site.say(text('难'));
  expect((await site.say(text('易'))).reply?.text).toBe('答：易');
  expect((await site.say(text('继续'))).reply?.text).toBe('答：难');
});

test('a chart follows as an uploaded picture', async () => {
  await using run = await withApi(() => [textMessage('一句话。'), picture()]);
  expect((await run.site.say(text('问'))).reply?.text).toBe('一句话。');
  await until('the picture is sent', () => run.api.sent().length > 0);
  expect(run.api.sent()).toEqual(['MEDIA-1']);
  expect(run.api.called('/custom/send')[0]?.body).toMatchObject({ msgtype: 'image' });
});

test('a chart alone is the reply itself', async () => {
  await using run = await withApi(() => [picture()]);
  expect((await run.site.say(text('问'))).reply).toMatchObject({ type: 'image', media: 'MEDIA-1' });
});

test('an account that may upload but not send gives the chart on request', async () => {
  await using run = await withApi(() => [textMessage('一句话。'), picture()], {
    WECHAT_CUSTOMER_MESSAGES: 'off',
  });
  expect((await run.site.say(text('问'))).reply?.text).toMatch(/^一句话。\n.*继续/u);
  expect((await run.site.say(text('继续'))).reply).toMatchObject({ media: 'MEDIA-1' });
  expect(run.api.called('/upload')).toHaveLength(1);
});

test('the same chart is uploaded once', async () => {
  await using run = await withApi(() => [picture()]);
  for (const question of ['一', '二', '三']) await run.site.say(text(question));
  expect(run.api.called('/upload')).toHaveLength(1);
});

test('without an API a chart is told in words', async () => {
  await using site = await serve(official(), () => [textMessage('一句话。'), picture()]);
  expect((await site.say(text('问'))).reply?.text).toBe('一句话。\n图：逐年上升');
});

test('an account that may not upload is told so once, and charts in words', async () => {
  await using run = await withApi(() => [picture()]);
  run.api.fail('/cgi-bin/media/upload', 48001, 'api unauthorized');
  for (const question of ['一', '二']) {
    expect((await run.site.say(text(question))).reply?.text).toBe('图：逐年上升');
  }
  expect(run.site.log).toEqual([expect.stringContaining('48001')]);
  expect(run.api.called('/upload')).toHaveLength(1);
});

test('WeCom: a slow answer follows as a message of the application', async () => {
  await using api = await startPlatformApi();
  const env = { WECOM_SECRET: SECRET, WECOM_API_ROOT: api.root, ...QUICK };
  await using site = await serve(wecom(env), slow(600));
  expect(await site.say(text('问'), { mode: 'wecom' })).toMatchObject({ status: 200, body: '' });
  await until('the answer is sent', () => api.sent().length > 0);
  expect(api.called('/message/send')[0]?.body).toEqual({
    touser: PERSON,
    msgtype: 'text',
    agentid: 1000002,
    enable_duplicate_check: 1,
    duplicate_check_interval: expect.any(Number),
    text: { content: '答：问' },
  });
  expect(api.wrong).toEqual([]);
});

test('two hundred people at once each get their own answer', async () => {
  await using site = await serve(official(SAFE), slow(20));
  const people = Array.from({ length: 200 }, (_, index) => `oPerson${index}`);
  const cames = await Promise.all(
    people.map((FromUserName) => site.say(text(FromUserName, { FromUserName }), { mode: 'safe' })),
  );
  expect(cames.map(({ reply }) => [reply?.to, reply?.text])).toEqual(
    people.map((person) => [person, `答：${person}`]),
  );
});

test('every text of an answer fits into a message, whatever it is made of', () => {
  const line = fc.array(fc.constantFrom('年', '𠮷', '。', 'a', '，', '😀', '1,234'), {
    maxLength: 900,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const told = textMessage(...lines.map((parts) => parts.join('')));
      const pieces = piecesOf([told], { textBytes: 2048, images: false });
      const texts = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ''));
      const more = pieces.length > 1 ? Buffer.byteLength('\n（还有下文，回复“继续”接着看）') : 0;
      expect(texts.every((part) => Buffer.byteLength(part) + more <= 2048)).toBe(true);
      expect(texts.join('').replace(/\s/gu, '')).toBe(
        told.lines
          .map((each) => each.text)
          .join('')
          .replace(/\s/gu, ''),
      );
    }),
    { numRuns: 50 },
  );
});
