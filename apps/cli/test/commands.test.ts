import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerShape, exportShape, findingShape, outcomeShape, searchShape } from './contract.js';
import { jsonLines, nianbao, REPORT, temporaryFolder } from './helpers.js';

const QUESTION = '2018年依申请公开多少件';

/** A folder with a library of one report in `data`. */
async function withReport(): Promise<string> {
  const folder = temporaryFolder();
  await nianbao(folder, 'ingest', REPORT);
  return folder;
}

describe('ingest', () => {
  it('prints one outcome a file and ends with 0; the same file again is unchanged', async () => {
    const folder = temporaryFolder();
    const first = await nianbao(folder, 'ingest', REPORT, '--json');
    expect(first.status).toBe(0);
    const [outcome] = jsonLines(first.stdout).map((line) => outcomeShape.parse(line));
    expect(outcome).toMatchObject({ status: 'ok', year: 2018, form: 'national-2014', error: null });
    const again = await nianbao(folder, 'ingest', REPORT, '--json');
    expect(jsonLines(again.stdout)).toMatchObject([
      { status: 'unchanged', report: outcome?.report },
    ]);
  });

  it('ends with 1 if a file failed, and takes in the others', async () => {
    const folder = temporaryFolder();
    const empty = join(folder, 'empty.txt');
    writeFileSync(empty, '');
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, '亲爱的妈妈，今天天气很好。');
    const missing = join(folder, 'none.txt');
    const ran = await nianbao(folder, 'ingest', empty, letter, missing, REPORT, '--json');
    expect(ran.status).toBe(1);
    const outcomes = jsonLines(ran.stdout).map((line) => outcomeShape.parse(line));
    expect(outcomes.map(({ error }) => error?.code)).toEqual([
      'file-empty',
      'not-a-report',
      'file-missing',
      undefined,
    ]);
  });

  it('tells people in Chinese what became of each file', async () => {
    const folder = temporaryFolder();
    const ran = await nianbao(folder, 'ingest', REPORT);
    expect(ran.stdout).toContain('已读入');
    expect(ran.stdout).not.toContain('\u001B');
    expect(ran.stderr).toContain('共 1 个文件');
  });
});

describe('ask', () => {
  it('answers with values and evidence', async () => {
    const ran = await nianbao(await withReport(), 'ask', QUESTION, '--json');
    expect(ran.status).toBe(0);
    const answer = answerShape.parse(JSON.parse(ran.stdout));
    expect(answer.values[0]).toMatchObject({ value: 5, unit: '件', year: 2018 });
    expect(answer.evidence[0]?.quote).toContain('5');
  });

  it('uses the bundled library where there is none, and says so', async () => {
    const ran = await nianbao(temporaryFolder(), 'ask', QUESTION);
    expect(ran.stdout).toContain('5件');
    expect(ran.stdout).toContain('依据');
    expect(ran.stderr).toContain('随附');
  });

  it('says with --explain how it understood the question', async () => {
    const folder = temporaryFolder();
    const people = await nianbao(folder, 'ask', '--explain', QUESTION);
    expect(people.stdout).toContain('指标：received');
    const programs = await nianbao(folder, 'ask', '--explain', QUESTION, '--json');
    expect(JSON.parse(programs.stdout)).toMatchObject({ years: [2018], indicators: ['received'] });
  });

  it('answers a batch line by line; turns are one dialogue', async () => {
    const folder = await withReport();
    const lines = [
      { id: 'a', q: QUESTION, other: 1 },
      { id: 'b', turns: [QUESTION, '办结了多少件'] },
      { id: 'c', q: '2018年发生了几起火灾' },
    ];
    writeFileSync(join(folder, 'q.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    const ran = await nianbao(folder, 'ask', '--batch', 'q.jsonl', '--json');
    expect(ran.status).toBe(0);
    const answers = jsonLines(ran.stdout) as { id: string; question: string; status: string }[];
    for (const answer of answers) answerShape.parse(answer);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(answers.map(({ status }) => status === 'answered')).toEqual([true, true, false]);
    expect(answers[1]?.question).toBe('办结了多少件');
  });

  it('goes on after a line of a batch that is none', async () => {
    const folder = await withReport();
    writeFileSync(join(folder, 'q.jsonl'), `{"id":1}\nnot JSON\n{"id":"ok","q":"${QUESTION}"}\n`);
    const ran = await nianbao(folder, 'ask', '--batch', 'q.jsonl', '--json');
    expect(ran.status).toBe(1);
    expect(jsonLines(ran.stdout)).toMatchObject([{ id: 'ok' }]);
    expect(ran.stderr).toContain('第 2 行');
  });
});

describe('search', () => {
  it('gives hits with highlights and facets', async () => {
    const ran = await nianbao(await withReport(), 'search', '薄弱环节', '--limit', '1', '--json');
    const found = searchShape.parse(JSON.parse(ran.stdout));
    expect(found.hits).toHaveLength(1);
    const [hit] = found.hits;
    const words = hit?.highlights.map(([start, end]) => hit.text.slice(start, end)).join('');
    expect(words).toContain('薄弱');
    expect(found.facets.year).toEqual({ 2018: found.total });
  });
});

describe('check', () => {
  it('gives the findings of a file that contradicts itself, and stores nothing', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'wrong.txt');
    const text = readFileSync(REPORT, 'utf8').replace(/(3\.网络申请数\t件\t)5/, '$14');
    writeFileSync(file, text);
    const ran = await nianbao(folder, 'check', file, '--json');
    const findings = jsonLines(ran.stdout).map((line) => findingShape.parse(line));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'relation-broken' }));
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('checks a stored report by its id', async () => {
    const folder = await withReport();
    const [{ id }] = jsonLines((await nianbao(folder, 'reports', '--json')).stdout) as [
      { id: string },
    ];
    const ran = await nianbao(folder, 'check', id);
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.stdout).toContain('national-2014');
  });
});

describe('export', () => {
  it('writes every figure of the table and of the prose', async () => {
    const folder = await withReport();
    const ran = await nianbao(folder, 'export', '--format', 'jsonl', '--out', 'all.jsonl');
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    const rows = jsonLines(readFileSync(join(folder, 'all.jsonl'), 'utf8')).map((line) =>
      exportShape.parse(line),
    );
    expect(rows.filter(({ kind }) => kind === 'table')).toHaveLength(58);
    expect(rows.some(({ kind }) => kind === 'narrative')).toBe(true);
  });

  it('writes csv to standard output', async () => {
    const ran = await nianbao(await withReport(), 'export', '--agency', '宁波', '--year', '2018');
    expect(ran.stdout).toContain('report,agency,year,form');
    expect(ran.stdout).toContain('national-2014');
  });

  it('leaves no half file where it cannot write', async () => {
    const ran = await nianbao(await withReport(), 'export', '--out', 'none/all.csv');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('错误 [setting-invalid]');
  });
});

describe('backup and restore', () => {
  it('write a library into one file, and give it back', async () => {
    const folder = await withReport();
    const file = join(folder, 'backups', 'nianbao.sqlite');
    expect(await nianbao(folder, 'backup', file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('年报 1 份'),
    });
    const restored = await nianbao(folder, 'restore', file, '--data', 'another', '--json');
    expect(JSON.parse(restored.stdout)).toEqual({ reports: 1, documents: 1 });
    const [one, other] = await Promise.all(
      ['data', 'another'].map((data) =>
        nianbao(folder, 'export', '--format', 'csv', '--data', data),
      ),
    );
    expect(other?.stdout).toBe(one?.stdout);
  });

  it('say what is no backup', async () => {
    const folder = await withReport();
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'mine');
    expect(await nianbao(folder, 'restore', file)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('错误 [store-corrupt]'),
    });
    expect(await nianbao(folder, 'backup', file)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('错误 [store-unwritable]'),
    });
  });
});

describe('doctor', () => {
  it('says that a library is whole, and mends what can be made again', async () => {
    const folder = await withReport();
    expect(await nianbao(folder, 'doctor')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('没有发现问题'),
    });
    writeFileSync(join(folder, 'data', 'passages', 'manifest'), 'damaged');
    const looked = await nianbao(folder, 'doctor', '--no-mend', '--json');
    expect(looked.status).toBe(1);
    expect(JSON.parse(looked.stdout)).toMatchObject({
      reports: 1,
      problems: [{ code: 'snapshot-damaged', mended: false }],
    });
    expect(await nianbao(folder, 'doctor')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('已修好'),
    });
    expect((await nianbao(folder, 'doctor')).stdout).toContain('没有发现问题');
  });
});
