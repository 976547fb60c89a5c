import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonLines, nianbao, REPORT, started, temporaryFolder, writeReports } from './helpers.js';

const statuses = (stdout: string): string[] =>
  (jsonLines(stdout) as { status: string }[]).map(({ status }) => status);

describe('a folder of many reports', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'can be interrupted by %s and resumed without reading again',
    async (signal) => {
      const folder = temporaryFolder();
      writeReports(folder, 30);
      const { child, ended } = started(folder, ['ingest', 'in', '--json']);
      await once(child.stdout, 'data');
      process.kill(-(child.pid as number), signal);
      const ran = await ended;
      expect(ran.status).toBe(signal === 'SIGINT' ? 130 : 143);
      const first = statuses(ran.stdout);
      expect(first.length).toBeGreaterThan(0);
      expect(first.length).toBeLessThan(30);
      expect(new Set(first)).toEqual(new Set(['ok']));
      expect(ran.stderr).toContain(`已中断：完成 ${first.length} 个，共 30 个`);

      const again = await nianbao(folder, 'ingest', 'in', '--json');
      expect(again.status).toBe(0);
      const second = statuses(again.stdout);
      expect(second.slice(0, first.length)).toEqual(first.map(() => 'unchanged'));
      expect(second.slice(first.length)).toEqual(Array(30 - first.length).fill('ok'));
    },
  );

  it('ends with a summary of what was read, found, failed and skipped', async () => {
    const folder = temporaryFolder();
    writeReports(folder, 3);
    writeFileSync(join(folder, 'in', 'empty.txt'), '');
    writeFileSync(join(folder, 'in', 'letter.txt'), '亲爱的妈妈，今天天气很好。');
    writeFileSync(join(folder, 'in', 'scan.png'), 'x');
    const ran = await nianbao(folder, 'ingest', 'in');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(
      /^共 5 个文件，用时 [\d.]+ 秒，每秒 [\d.]+ 个：已读入 3，失败 2，跳过 1/,
    );
    expect(ran.stderr).toContain('失败 file-empty 1 个：in/empty.txt');
    expect(ran.stderr).toContain('失败 not-a-report 1 个：in/letter.txt');
  });

  it('says that there is nothing to read in an empty folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    const ran = await nianbao(folder, 'ingest', 'in', '--json');
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '没有可读的文件\n' });
  });

  it('counts what was found once a report, however many files it stands in', async () => {
    const folder = temporaryFolder();
    const wrong = readFileSync(REPORT, 'utf8').replace(/(3\.网络申请数\t件\t)5/, '$14');
    writeFileSync(join(folder, 'wrong.txt'), wrong);
    const once = await nianbao(folder, 'ingest', 'wrong.txt');
    const twice = await nianbao(folder, 'ingest', 'wrong.txt', './wrong.txt');
    const found = /^有核查发现的 1 份.*$/m;
    expect(twice.stderr.match(found)?.[0]).toBe(once.stderr.match(found)?.[0]);
  });

  it('is silent on the way where there is no terminal', async () => {
    const folder = temporaryFolder();
    writeReports(folder, 3);
    const ran = await nianbao(folder, 'ingest', 'in', '--json');
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(jsonLines(ran.stdout)).toHaveLength(3);
  });
});

it('ends a file that takes too long, and says what to do', async () => {
  const folder = temporaryFolder();
  const rows = '<tr><td>主动公开政府信息</td><td>12</td></tr>'.repeat(90_000);
  writeFileSync(join(folder, 'long.html'), `<title>政府信息公开工作年度报告</title><table>${rows}`);
  const limits = ['--time-limit', '1', '--workers', '1', '--memory-limit', '2048'];
  const ran = await nianbao(folder, 'ingest', 'long.html', REPORT, ...limits, '--json');
  expect(jsonLines(ran.stdout)).toMatchObject([
    { status: 'failed', error: { code: 'reading-timeout' } },
    { status: 'ok' },
  ]);
});

it('holds a file that is checked against the year before in the library', async () => {
  const folder = temporaryFolder();
  const years = [2021, 2022].map((year) => REPORT.replace('nbftz-2018', `pt-${year}`));
  await nianbao(folder, 'ingest', years[0] as string);
  const ran = await nianbao(folder, 'check', years[1] as string);
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toContain('没有发现问题');
});
