import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { runConsole } from '../src/index.js';
import { doubleOf } from './support/double.js';
import { openTestLibrary } from './support/library.js';
import { runProgram } from './support/program.js';

const echo = () => doubleOf((question) => ({ answer: `答：${question}` }));

/** Says lines to a console and gives back all that it wrote. */
async function talk(library: Parameters<typeof runConsole>[0], lines: string, terminal = false) {
  const input = Object.assign(new PassThrough(), { isTTY: terminal });
  const output = Object.assign(new PassThrough(), { isTTY: terminal });
  const written = text(output);
  input.write(lines);
  if (!terminal) input.end();
  await runConsole(library, { input, output, colours: true });
  output.end();
  return written;
}

describe('through a pipe', () => {
  test('answers from the library', async () => {
    await using library = await openTestLibrary();
    expect(await talk(library, '2018年依申请公开多少件\n')).toMatch(
      /5 ?件[\s\S]*依据：[\s\S]*\n\n$/,
    );
  });

  test('gives one block a line, without prompt', async () => {
    expect(await talk(echo(), '一\r\n\n二')).toBe('答：一\n\n答：二\n\n');
  });

  test('draws a series with bars of text, without colours', async () => {
    await using library = await openTestLibrary();
    const written = await talk(library, '平潭综合实验区历年收到申请多少件\n');
    expect(written).toMatch(/^2016年 0$/m);
    expect(written).toMatch(/^2021年 █{20,} 70$/m);
    expect(written).toMatch(/^2022年 █{20,} 74$/m);
    expect(written).not.toContain('\u001b');
  });

  test('checks a file', async () => {
    await using library = await openTestLibrary();
    const path = new URL('../../../packages/library/bundled/pt-2022.txt', import.meta.url).pathname;
    expect(await talk(library, `文件 ${path}\n`)).toContain(
      '《pt-2022.txt》：平潭综合实验区2022年',
    );
    expect(await talk(library, `文件 "${path}"\n`)).toContain('《pt-2022.txt》');
  });

  test('says where there is no such file, and takes other words behind 文件 for a question', async () => {
    const said = await talk(echo(), '/file /nowhere.txt\n文件 公开多少\n');
    expect(said).toBe('没有这个文件：/nowhere.txt。请检查路径是否写对。\n\n答：文件 公开多少\n\n');
  });

  test('nothing that is answered commands a terminal', async () => {
    const library = doubleOf(() => ({ answer: '\u001b]0;title\u0007一' }));
    expect(await talk(library, '问\n')).toBe(']0;title一\n\n');
  });

  test('ends with the input', async () => {
    expect(await talk(echo(), '')).toBe('');
  });

  test('ends when the person leaves', async () => {
    expect(await talk(echo(), '一\n退出\n二\n')).toBe('答：一\n\n');
  });

  test('ends when nobody reads any more', async () => {
    const output = new PassThrough();
    output.destroy();
    const input = new PassThrough().end('一\n二\n');
    await expect(runConsole(echo(), { input, output })).resolves.toBeUndefined();
  });
});

test('on a terminal greets and prompts', async () => {
  const written = await talk(echo(), '一\n退出\n', true);
  expect(written).toContain('政府信息公开工作年度报告');
  expect(written).toContain('问> ');
  expect(written).toContain('\u001b[1m答：一\u001b[22m\n');
});

test('a terminal that closes during the greeting ends the talk', async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true }).end('一\n');
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const written = text(output);
  await runConsole(echo(), { input, output, colours: true });
  output.end();
  expect(await written).toContain('\u001b[1m答：一\u001b[22m\n\n');
});

test('works in a process of its own', async () => {
  const { code, out, err } = await runProgram('console.mjs', { input: '一\n二\n' });
  expect({ code, out, err }).toEqual({ code: 0, out: '答：一\n\n答：二\n\n', err: '' });
});
