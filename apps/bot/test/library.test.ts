import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type BotLibrary, createConversation, plainText } from '../src/index.js';
import { openTestLibrary } from './support/library.js';

/** A conversation by words alone. */
function talkWith(library: BotLibrary) {
  const talk = createConversation(library);
  return {
    say: (text: string) => talk.reply({ conversation: 'a', user: 'a', text }),
    words: async (text: string) =>
      plainText(await talk.reply({ conversation: 'a', user: 'a', text })),
    send: (name: string, bytes: Uint8Array) =>
      talk.reply({ conversation: 'a', user: 'a', file: { name, read: async () => bytes } }),
  };
}

const root = new URL('..', import.meta.url);

test('the example question is answered with its evidence', async () => {
  await using library = await openTestLibrary();
  const talk = talkWith(library);
  const reply = await talk.words('2018年依申请公开多少件');
  expect(reply).toMatch(/^.*5 ?件/);
  expect(reply).toMatch(/依据：.+2018年报告.*：“.+”/);
});

test('every question that help shows is answered', async () => {
  await using library = await openTestLibrary();
  const talk = talkWith(library);
  const help = await talk.words('帮助');
  const examples = [...help.matchAll(/^\d+\. (.+)$/gm)].map(([, question = '']) => question);
  expect(examples.length).toBeGreaterThan(0);
  for (const question of examples) expect((await library.ask(question)).status).toBe('answered');
});

test('an example is asked by its number', async () => {
  await using library = await openTestLibrary();
  const talk = talkWith(library);
  await talk.words('你好');
  expect(await talk.words('1')).toContain('依据：');
});

test('a follow-up question is understood from the one before', async () => {
  await using library = await openTestLibrary();
  const talk = talkWith(library);
  await talk.words('2018年行政诉讼多少件');
  expect(await talk.words('那2030年呢')).toMatch(/2030年.*行政诉讼/);
  await talk.words('重来');
  expect(await talk.words('那2030年呢')).not.toMatch(/2030年.*行政诉讼/);
});

test('every comparison that is offered gives a chart of the figures in its answer', async () => {
  await using library = await openTestLibrary();
  const talk = talkWith(library);
  const offered = (await talk.say('对比')).at(-1);
  const questions = offered?.kind === 'options' ? offered.options : [];
  expect(questions.length).toBeGreaterThan(0);
  for (const question of questions) {
    const image = (await talk.say(question)).find((message) => message.kind === 'image');
    const { values } = await library.ask(question);
    const drawn = image?.kind === 'image' ? image.chart.series.flatMap((one) => one.points) : [];
    const numbers = drawn.flatMap(({ value }) => (value === null ? [] : [value]));
    expect(numbers).toEqual(values.map(({ value }) => value));
    if (image?.kind === 'image') expect((await image.png()).length).toBeGreaterThan(1000);
  }
});

test('a report is checked, and its findings come as words and as a file', async () => {
  await using library = await openTestLibrary();
  const bytes = await readFile(new URL('../../packages/library/bundled/pt-2022.txt', root));
  const reply = await talkWith(library).send('../../etc/示例\u202E.txt', bytes);
  expect(plainText(reply)).toMatch(/^《示例\.txt》：平潭综合实验区2022年年报/);
  const file = reply.find((message) => message.kind === 'file');
  if (plainText(reply).includes('核查发现')) {
    expect(String(file?.kind === 'file' && Buffer.from(file.bytes))).toContain('级别,类型');
  }
  expect(plainText(reply)).toContain('2021');
});

test.each(['', 'hello', '%PDF-1.4 broken'])(
  'a file of %j says what is wrong with it',
  async (text) => {
    await using library = await openTestLibrary();
    const reply = await talkWith(library).send('a.pdf', Buffer.from(text));
    expect(plainText(reply)).toMatch(/^《a\.pdf》没能核查：./);
  },
);

test('the reports of the library are listed by body', async () => {
  await using library = await openTestLibrary();
  const list = await talkWith(library).words('/reports');
  for (const { agency, year } of await library.reports()) {
    expect(list).toMatch(new RegExp(`^${agency}：.*${year}`, 'm'));
  }
});

test('the example of the README runs', async () => {
  const readme = await readFile(new URL('README.md', root), 'utf8');
  const [, example = ''] = /```js\n([\s\S]+?)```/.exec(readme) ?? [];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', example],
    { cwd: fileURLToPath(root) },
  );
  expect(stdout).toMatch(/5 ?件/);
});
