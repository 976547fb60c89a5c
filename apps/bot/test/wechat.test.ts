import { afterEach, beforeEach, expect, test } from 'vitest';
import { mock, PuppetMock } from 'wechaty-puppet-mock';
import type { Adapter } from '../src/adapters/adapter.js';
import { startWechat } from '../src/adapters/wechat.js';
import { createConversation } from '../src/index.js';
import type { BotLibrary } from '../src/library.js';
import { doubleOf } from './support/double.js';
import { openTestLibrary } from './support/library.js';
import { aWhile, until } from './support/until.js';

/** A WeChat of one's own: the bot's account, a person, and a room of both. */
async function start(library: BotLibrary) {
  const mocker = new mock.Mocker();
  const puppet = new PuppetMock({ mocker });
  const said: { text: string; to: string }[] = [];
  const log: string[] = [];
  const adapter = await startWechat(
    { puppet, maxAgeSeconds: 300 },
    { conversation: createConversation(library), say: (line) => log.push(line) },
  );
  const self = mocker.createContact({ id: 'self', name: '年报' });
  const person = mocker.createContact({ id: 'person', name: '张三' });
  const room = mocker.createRoom({ topic: '群', memberIdList: ['self', 'person'] });
  mocker.login(self);
  await until('it is logged in', () => log.includes('已登录'));
  puppet.on('message', ({ messageId }) => {
    const message = mocker.messagePayload(messageId);
    if (message.talkerId !== self.id) return;
    said.push({ text: message.text ?? '', to: message.roomId ?? message.listenerId ?? '' });
  });
  return { mocker, puppet, adapter, self, person, room, said, log };
}

let running: Adapter[] = [];
const echo = () => doubleOf((question) => ({ answer: `答：${question}` }));

async function begin(library: BotLibrary = echo()) {
  const wechat = await start(library);
  running.push(wechat.adapter);
  return wechat;
}

beforeEach(() => {
  running = [];
});

afterEach(async () => {
  for (const adapter of running) await adapter.stop();
});

test('answers a private message from the library', async () => {
  await using library = await openTestLibrary();
  const { person, self, said } = await begin(library);
  person.say('2018年依申请公开多少件').to(self);
  await until('it is answered', () => said.length > 0);
  expect(said[0]).toMatchObject({
    to: 'person',
    text: expect.stringMatching(/5 ?件[\s\S]*依据：/),
  });
});

test('in a room answers only when it is mentioned', async () => {
  const { person, self, room, said } = await begin();
  person.say('说给别人的').to(room);
  person.say('@年报\u2005说给它的', [self]).to(room);
  await until('it is answered', () => said.length > 0);
  await aWhile();
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({ to: room.id, text: expect.stringContaining('答：说给它的') });
});

test('never answers itself', async () => {
  const { person, self, room, said } = await begin();
  self.say('自言自语').to(person);
  self.say('@年报\u2005自言自语', [self]).to(room);
  await aWhile();
  expect(said.map(({ text }) => text)).toEqual(['自言自语', '@年报\u2005自言自语']);
});

test('never answers an old message', async () => {
  const { mocker, puppet, person, self, said } = await begin();
  const old = { id: 'old', type: 7, text: '旧', talkerId: person.id, listenerId: self.id };
  mocker.MessageMock.create({ ...old, timestamp: Date.now() - 3_600_000 });
  puppet.emit('message', { messageId: 'old' });
  await aWhile();
  expect(said).toEqual([]);
});

test('never answers an official account', async () => {
  const { mocker, self, said } = await begin();
  mocker.createContact({ id: 'gh', name: '公众号', type: 2 }).say('广告').to(self);
  await aWhile();
  expect(said).toEqual([]);
});

test('answers again after logging out and in', async () => {
  const { mocker, puppet, person, self, said, log } = await begin();
  await puppet.logout();
  await until('it is logged out', () => log.includes('已退出登录'));
  mocker.login(self);
  await until('it is logged in again', () => log.filter((line) => line === '已登录').length === 2);
  person.say('还在吗').to(self);
  await until('it is answered', () => said.length > 0);
  expect(said[0]?.text).toBe('答：还在吗');
});

test('options chosen in a room are the person’s own', async () => {
  const { mocker, person, self, room, said } = await begin(
    doubleOf((question) => ({
      answer: `答：${question}`,
      options: question === '诉讼' ? ['甲', '乙'] : [],
    })),
  );
  const other = mocker.createContact({ id: 'other', name: '李四' });
  person.say('@年报\u2005诉讼', [self]).to(room);
  await until('it is answered', () => said.length === 1);
  other.say('@年报\u20052', [self]).to(room);
  await until('the other is answered', () => said.length === 2);
  person.say('@年报\u20052', [self]).to(room);
  await until('the choice is answered', () => said.length === 3);
  expect(said[1]?.text).toContain('答：2');
  expect(said[2]?.text).toContain('答：乙');
});

test('a code to scan is shown to the operator', async () => {
  const { mocker, log } = await begin();
  mocker.scan('https://login.example/x');
  await until('it is shown', () => log.some((line) => line.includes('login.example')));
});

test('a puppet that is not installed is a setting to correct', async () => {
  const tools = { conversation: createConversation(echo()), say: () => undefined };
  const started = startWechat({ puppet: 'wechaty-puppet-nowhere', maxAgeSeconds: 300 }, tools);
  await expect(started).rejects.toMatchObject({
    code: 'setting-invalid',
    message: expect.stringContaining('npm install wechaty-puppet-nowhere'),
  });
});
