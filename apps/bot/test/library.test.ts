import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createConversation } from '../src/index.js';
import { openTestLibrary } from './support/library.js';

const root = new URL('..', import.meta.url);

test('the example question is answered with its evidence', async () => {
  await using library = await openTestLibrary();
  const talk = createConversation(library);
  const reply = await talk.reply({ conversation: 'a', text: '2018年依申请公开多少件' });
  expect(reply).toMatch(/^.*5 ?件/);
  expect(reply).toMatch(/依据：.+2018年报告.*：“.+”/);
});

test('every question that help shows is answered', async () => {
  await using library = await openTestLibrary();
  const talk = createConversation(library);
  const help = await talk.reply({ conversation: 'a', text: '帮助' });
  const examples = [...help.matchAll(/^\d+\. (.+)$/gm)].map(([, question = '']) => question);
  expect(examples.length).toBeGreaterThan(0);
  for (const question of examples) expect((await library.ask(question)).status).toBe('answered');
});

test('an example is asked by its number', async () => {
  await using library = await openTestLibrary();
  const talk = createConversation(library);
  await talk.reply({ conversation: 'a', text: '你好' });
  expect(await talk.reply({ conversation: 'a', text: '1' })).toContain('依据：');
});

test('a follow-up question is understood from the one before', async () => {
  await using library = await openTestLibrary();
  const talk = createConversation(library);
  await talk.reply({ conversation: 'a', text: '2018年行政诉讼多少件' });
  expect(await talk.reply({ conversation: 'a', text: '那2030年呢' })).toMatch(/2030年.*行政诉讼/);
  await talk.reply({ conversation: 'a', text: '重来' });
  expect(await talk.reply({ conversation: 'a', text: '那2030年呢' })).not.toContain('行政诉讼');
});

test('the reports of the library are listed by body', async () => {
  await using library = await openTestLibrary();
  const list = await createConversation(library).reply({ conversation: 'a', text: '/reports' });
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
