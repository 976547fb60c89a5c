import { FileBox } from 'file-box';
import { expect, test } from 'vitest';
import { startWechaty } from '../src/adapters/wechaty/wechaty.js';
import { createConversation, openDatabase } from '../src/index.js';
import { IN_MEMORY } from '../src/state/database.js';
import { openOwed } from '../src/state/owed.js';
import { openSendings } from '../src/state/sendings.js';
import { doubleOf } from './support/double.js';
import { openTestLibrary } from './support/library.js';
import { aWhile, until } from './support/until.js';
import { startWechat } from './support/wechaty.js';

const echo = () => doubleOf((question) => ({ answer: `答：${question}` }));

test('answers a private message from the library', async () => {
  await using library = await openTestLibrary();
  await using wechat = await startWechat(library);
  const { person, self, said } = wechat;
  person.say('2018年依申请公开多少件').to(self);
  await until('it is answered', () => said.length > 0);
  expect(said[0]).toMatchObject({
    to: 'person',
    text: expect.stringMatching(/5 ?件[\s\S]*依据：/),
  });
});

test('sends a series as a picture behind the words', async () => {
  await using library = await openTestLibrary();
  await using wechat = await startWechat(library);
  const { person, self, said, sentTypes } = wechat;
  person.say('平潭综合实验区历年收到申请多少件').to(self);
  await until('words and picture are sent', () => said.length > 1);
  expect(said[0]?.text).toContain('74件');
  expect(sentTypes[0]).not.toBe(sentTypes[1]);
});

test('in a room answers only when it is called: by mention, as a reply, by prefix', async () => {
  await using wechat = await startWechat(echo());
  const { person, self, room, said } = wechat;
  person.say('说给别人的').to(room);
  person.say('年报发布了').to(room);
  person.say('「李四：早」\n- - - - - -\n回复别人的').to(room);
  person.say('@年报\u2005提到它的', [self]).to(room);
  person.say('「年报：您好」\n- - - - - -\n回复它的').to(room);
  person.say('年报：前缀叫它的').to(room);
  await until('all three are answered', () => said.length >= 3);
  await aWhile();
  expect(said.map(({ to }) => to)).toEqual([room.id, room.id, room.id]);
  const answers = said.map(({ text }) => /答：.*/.exec(text)?.[0]);
  expect(answers).toEqual(['答：提到它的', '答：回复它的', '答：前缀叫它的']);
  expect(said[0]?.text).toContain('「张三：提到它的」');
});

test('never answers itself', async () => {
  await using wechat = await startWechat(echo());
  const { person, self, room, said } = wechat;
  self.say('自言自语').to(person);
  self.say('@年报\u2005自言自语', [self]).to(room);
  await aWhile();
  expect(said.map(({ text }) => text)).toEqual(['自言自语', '@年报\u2005自言自语']);
});

test('never answers an old message, nor one from before it logged in again', async () => {
  await using wechat = await startWechat(echo());
  const { mocker, puppet, person, self, said, log } = wechat;
  const message = (id: string, age: number) => {
    const payload = { id, type: 7, text: '旧', talkerId: person.id, listenerId: self.id };
    mocker.MessageMock.create({ ...payload, timestamp: Date.now() - age });
    puppet.emit('message', { messageId: id });
  };
  message('hours', 3_600_000);
  await puppet.logout();
  await until('it is logged out', () => log.includes('已退出登录'));
  message('meanwhile', 1000);
  mocker.login(self);
  await until('it is logged in again', () => log.filter((line) => line === '已登录').length === 2);
  message('before', 5000);
  await aWhile();
  expect(said).toEqual([]);
});

test('answers a message that is told twice once', async () => {
  await using wechat = await startWechat(echo());
  const { puppet, mocker, person, self, said } = wechat;
  const payload = { id: 'twice', type: 7, text: '问题', talkerId: person.id, listenerId: self.id };
  mocker.MessageMock.create({ ...payload, timestamp: Date.now() });
  puppet.emit('message', { messageId: 'twice' });
  puppet.emit('message', { messageId: 'twice' });
  await until('it is answered', () => said.length > 0);
  await aWhile();
  expect(said).toHaveLength(1);
});

test('never answers an official account', async () => {
  await using wechat = await startWechat(echo());
  const { mocker, self, said } = wechat;
  mocker.createContact({ id: 'gh', name: '公众号', type: 2 }).say('广告').to(self);
  await aWhile();
  expect(said).toEqual([]);
});

test('answers again after logging out and in', async () => {
  await using wechat = await startWechat(echo());
  const { mocker, puppet, person, self, said, log } = wechat;
  await puppet.logout();
  await until('it is logged out', () => log.includes('已退出登录'));
  mocker.login(self);
  await until('it is logged in again', () => log.filter((line) => line === '已登录').length === 2);
  person.say('还在吗那个').to(self);
  await until('it is answered', () => said.length > 0);
  expect(said[0]?.text).toBe('答：还在吗那个');
});

test('options chosen in a room are the person’s own', async () => {
  await using wechat = await startWechat(
    doubleOf((question) => ({
      answer: `答：${question}`,
      options: question === '诉讼' ? ['甲', '乙'] : [],
    })),
  );
  const { mocker, person, self, room, said } = wechat;
  const other = mocker.createContact({ id: 'other', name: '李四' });
  person.say('@年报\u2005诉讼', [self]).to(room);
  await until('it is answered', () => said.length === 1);
  other.say('@年报\u20052', [self]).to(room);
  await until('the other is answered', () => said.length === 2);
  person.say('@年报\u20052', [self]).to(room);
  await until('the choice is answered', () => said.length === 3);
  expect(said[1]?.text).toContain('没有可以选的编号');
  expect(said[2]?.text).toContain('答：乙');
});

test('two hundred rooms at once each get their answers, in order', async () => {
  await using wechat = await startWechat(echo());
  const { mocker, person, self, said } = wechat;
  const rooms = Array.from({ length: 200 }, (_, index) =>
    mocker.createRoom({ topic: `群${index}`, memberIdList: ['self', 'person'] }),
  );
  for (const turn of ['一', '二', '三']) {
    for (const room of rooms) person.say(`@年报\u2005第${turn}问`, [self]).to(room);
  }
  await until('all are answered', () => said.length >= 600, 60_000);
  for (const room of rooms) {
    const own = said.filter(({ to }) => to === room.id).map(({ text }) => /答：.*/.exec(text)?.[0]);
    expect(own).toEqual(['答：第一问', '答：第二问', '答：第三问']);
  }
});

test('a file in private is checked', async () => {
  await using library = await openTestLibrary();
  await using wechat = await startWechat(library);
  const { mocker, puppet, person, self, said } = wechat;
  const box = FileBox.fromBase64(Buffer.from('不是年报').toString('base64'), '示例.txt');
  mocker.cacheFileBoxPayload.set('file', box.toJSON());
  const payload = { id: 'file', type: 1, text: '示例.txt', talkerId: person.id };
  mocker.MessageMock.create({ ...payload, listenerId: self.id, timestamp: Date.now() });
  puppet.emit('message', { messageId: 'file' });
  await until('it is answered', () => said.length > 0);
  expect(said[0]?.text).toContain('没能核查');
});

test('a code to scan is shown to the operator, drawn and as an address', async () => {
  await using wechat = await startWechat(echo());
  const { mocker, log } = wechat;
  mocker.scan('https://login.example/x');
  await until('it is shown', () => log.some((line) => line.includes('login.example')));
  expect(log.find((line) => line.includes('login.example'))).toMatch(/▄|█|▀/);
});

test('the operator is warned of what may happen to a personal account', async () => {
  await using wechat = await startWechat(echo());
  expect(wechat.log.join('\n')).toContain('封禁');
});

test('a puppet that is not installed is a setting to correct', async () => {
  const tools = {
    conversation: createConversation(echo()),
    say: () => undefined,
    seen: { has: () => false, add: () => undefined },
    sendings: openSendings(openDatabase(IN_MEMORY)),
    owed: openOwed(openDatabase(IN_MEMORY)),
    http: { mount: () => undefined },
  };
  const options = { puppet: 'wechaty-puppet-nowhere', maxAgeSeconds: 300, prefix: '年报' };
  await expect(startWechaty(options, tools)).rejects.toMatchObject({
    code: 'setting-invalid',
    message: expect.stringContaining('npm install wechaty-puppet-nowhere'),
  });
});
