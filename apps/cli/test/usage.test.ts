import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../src/index.js';
import { jsonLines, nianbao, quick, REPORT, temporaryFolder } from './helpers.js';

const COMMANDS = [
  'ingest',
  'ask',
  'search',
  'check',
  'export',
  'reports',
  'doctor',
  'backup',
  'restore',
  'serve',
  'chat',
  'bot',
];

describe('help', () => {
  it('names every command', async () => {
    const { status, stdout } = await quick('--help');
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(stdout).toContain(`  ${command} `);
  });

  it.each(COMMANDS)('of %s has examples and names --data', async (command) => {
    const { status, stdout, stderr } = await quick(command, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('示例');
    expect(stdout).toContain('--data');
  });

  it('is shown where no command is given, as wrong usage', async () => {
    expect(await quick()).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('wrong usage ends with 2 and one line that says what is wrong', () => {
  it.each([
    [['ask', 'x', '--foo'], '--foo'],
    [['unknown'], 'unknown'],
    [['ingest'], '缺少参数'],
    [['ask'], '问题'],
    [['ask', 'x', '--batch', 'y'], '二者选一'],
    [['ask', 'x', '--data'], '--data'],
    [['search', 'x', '--limit', '-1'], '整数'],
    [['search', 'x', '--year', 'abc'], '年份'],
    [['export', '--format', 'pdf'], '值“pdf”不可用：应为 csv, json, jsonl, xlsx 之一'],
    [['ask', 'x', '--data', ''], '没有写文件夹'],
    [['serve', '--port', '70000'], '端口'],
  ])('%j', async (args, said) => {
    const { status, stdout, stderr } = await quick(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^错误 \[usage\]：[^\n]+\n$/);
    expect(stderr).toContain(said);
  });
});

describe('what cannot be done ends with 1 and a line that names its code', () => {
  it('a library that is not there', async () => {
    const { status, stderr } = await quick('reports', '--data', '/none/at/all');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^错误 \[file-missing\]：[^\n]+\n$/);
  });

  it('with where it came from only when asked for', async () => {
    const stderr = new PassThrough().setEncoding('utf8');
    const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr };
    await run(['reports', '--data', '/none'], { ...io, env: { NIANBAO_DEBUG: '1' } });
    expect(String(stderr.read())).toContain('    at ');
  });

  it('a batch file that is not there', async () => {
    const ran = await nianbao(temporaryFolder(), 'ask', '--batch', 'none.jsonl');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('错误 [file-missing]');
  });

  it('a folder to be checked', async () => {
    const { status, stderr } = await quick('check', temporaryFolder());
    expect(status).toBe(1);
    expect(stderr).toContain('错误 [file-unreadable]：这是文件夹');
  });

  it('a report that is not there', async () => {
    const ran = await nianbao(temporaryFolder(), 'check', 'no-such-report');
    expect(ran.stderr).toContain('错误 [report-unknown]');
  });

  it('a damaged database, which is left as it is', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    const store = join(folder, 'data', 'nianbao.sqlite');
    const bytes = randomBytes(5 * 1024 * 1024);
    writeFileSync(store, bytes);
    for (const args of [['ask', '问'], ['ingest', REPORT], ['export']]) {
      const ran = await nianbao(folder, ...args);
      expect(ran.status).toBe(1);
      expect(ran.stderr).toMatch(/^错误 \[store-corrupt\]：[^\n]+\n$/);
    }
    expect(readFileSync(store).equals(bytes)).toBe(true);
  });

  it('5 MB of random bytes as a report', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'noise.txt'), randomBytes(5 * 1024 * 1024));
    const ran = await nianbao(folder, 'ingest', 'noise.txt', '--json');
    expect(ran.status).toBe(1);
    const [outcome] = jsonLines(ran.stdout) as [{ error: { code: string; message: string } }];
    expect(outcome.error.code).toMatch(/^(text-unreadable|file-type-unknown|not-a-report)$/);
  });

  it('a folder that is a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'data'), '');
    const ran = await nianbao(folder, 'ingest', REPORT);
    expect(ran.stderr).toMatch(/^错误 \[store-unwritable\]/);
  });
});
