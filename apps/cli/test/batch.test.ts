import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/index.js';
import { jsonLines, nianbao, REPORT } from './helpers.js';

const QUESTION = '2018年依申请公开多少件';

/** Asks the lines of a file, or of standard input, in this process. */
async function asked(data: string, file: string, ...input: string[]) {
  const stdout = new PassThrough().setEncoding('utf8');
  const stderr = new PassThrough().setEncoding('utf8');
  const io = { stdin: Readable.from(input.map((text) => Buffer.from(text))), stdout, stderr };
  const args = ['ask', '--batch', file, '--data', data, '--json'];
  const status = await run(args, { ...io, env: {} });
  const answers = jsonLines(String(stdout.read() ?? '')) as { id: unknown; status: string }[];
  return { status, answers, stderr: String(stderr.read() ?? '') };
}

let folder: string;
let data: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-问题-'));
  data = join(folder, '年报 库');
  await nianbao(folder, 'ingest', REPORT, '--data', data);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of questions', () => {
  it('may be as any editor and any program writes it', async () => {
    const file = join(folder, '问题 一.jsonl');
    const separator = JSON.stringify({ id: 'u', q: '2018年依申请\u2028公开多少件' });
    const lines = [
      `\uFEFF{"id":"bom","q":"${QUESTION}","expect":{"value":5}}`,
      '   ',
      `{"q":"${QUESTION}"}`,
      separator.replace('\\u2028', '\u2028'),
      `{"id":7,"turns":["${QUESTION}","办结了多少件"],"tags":[]}`,
      '{"id":"empty","q":""}',
    ];
    writeFileSync(file, lines.join('\r\n'));
    const { status, answers, stderr } = await asked(data, file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers.map(({ id, status: said }) => [id, said])).toEqual([
      ['bom', 'answered'],
      [null, 'answered'],
      ['u', 'answered'],
      [7, 'answered'],
      ['empty', 'out_of_scope'],
    ]);
  });

  it('comes through a pipe as -, in pieces that end anywhere', async () => {
    const text = `{"id":"a","q":"${QUESTION}"}\n{"id":"b","q":"${QUESTION}"}`;
    const bytes = Buffer.from(text);
    const stdin = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    const stdout = new PassThrough().setEncoding('utf8');
    const io = { stdin, stdout, stderr: new PassThrough(), env: {} };
    expect(await run(['ask', '--batch', '-', '--data', data, '--json'], io)).toBe(0);
    expect(jsonLines(String(stdout.read()))).toMatchObject([{ id: 'a' }, { id: 'b' }]);
  });

  it('is said to be a folder where it is one', async () => {
    mkdirSync(join(folder, 'questions'));
    expect(await asked(data, join(folder, 'questions'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('错误 [file-unreadable]：这是文件夹'),
    });
  });
});

it('prints the fields that others rely on in the order of their description', async () => {
  const answer = await nianbao(folder, 'ask', QUESTION, '--data', data, '--json');
  expect(Object.keys(JSON.parse(answer.stdout)).slice(0, 7)).toEqual(
    'question status answer values evidence notes options'.split(' '),
  );
  const found = await nianbao(folder, 'search', '公开', '--data', data, '--json');
  expect(Object.keys(JSON.parse(found.stdout)).slice(0, 4)).toEqual(
    'total tookMs hits facets'.split(' '),
  );
});

it('takes a question with spaces without quotation marks', async () => {
  const ran = await nianbao(folder, 'ask', '2018年', '依申请公开', '多少件', '--data', data);
  expect(ran.stdout).toContain('5件');
});
