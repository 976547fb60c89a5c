import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Library, openLibrary } from '../src/index.js';
import { REPORT, textOf, written, YEARS } from './helpers/documents.js';
import { temporaryFolder } from './helpers/folders.js';
import { gluedReport } from './helpers/glued.js';

const TAKE_IN = fileURLToPath(new URL('./helpers/take-in.mjs', import.meta.url));

/** Each about something that the way into the library could change. */
const QUESTIONS = [
  '2018年依申请公开多少件',
  '上年结转的申请有多少件',
  '主动公开多少条',
  '哪年收到的申请最多',
  '示例市2020年行政许可上一年项目数量是多少',
  '示例市2020年行政许可处理决定数量是多少',
  '示范市2021年行政许可处理决定数量是多少',
  '哪个单位行政许可的处理决定最多',
  '有哪些不足',
  '行政诉讼几件',
  '收到的申请一共多少件',
  '去年的天气怎么样',
];

/** Real figures, rows that only the year beside settles, a body that changed its name. */
function files(): string[] {
  const folder = temporaryFolder();
  const made = [
    { agency: '示例市', year: 2019, licences: [390, 6, 20], glued: false },
    { agency: '示例市', year: 2020, licences: [396, 0, 181], glued: true },
    { agency: '示范市', year: 2021, licences: [30, 11, 181], glued: true },
    { agency: '示例新区', year: 2019, licences: [11, 2, 3], glued: false },
    { agency: '示例新区管理委员会', year: 2020, licences: [13, 2, 4], glued: false },
  ] as const;
  const own = made.map((one) => gluedReport({ ...one, licences: [...one.licences] }));
  const bundled = [REPORT, YEARS[2021], YEARS[2022]].map((path, at) => ({
    bytes: new TextEncoder().encode(textOf(path)),
    name: `${at}.txt`,
  }));
  return [...own, ...bundled].map(({ bytes, name }) => written(folder, name, bytes));
}

async function opened(data: string, readOnly = false): Promise<Library> {
  const library = await openLibrary({ data, readOnly, reading: { workers: 1 } });
  onTestFinished(() => library.close());
  return library;
}

/** Everything that is asked, as it would go to a client. */
async function answersOf(library: Library): Promise<string[]> {
  const answers: string[] = [];
  for (const question of QUESTIONS) answers.push(JSON.stringify(await library.ask(question)));
  return answers;
}

async function takenIn(data: string, paths: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [TAKE_IN, data, ...paths], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(await once(child, 'close')).toEqual([0, null]);
}

describe('the same library gives the same answers', () => {
  it('in any order of ingest, by two processes, opened again, from a backup', async () => {
    const paths = files();
    const [data, other, copy] = ['data', 'other', 'copy'].map((name) =>
      join(temporaryFolder(), name),
    ) as [string, string, string];
    const straight = await opened(data);
    for (const path of paths) await straight.ingest(path);
    const expected = await answersOf(straight);
    expect(expected.filter((answer) => answer.includes('"answered"')).length).toBeGreaterThan(5);

    const back = await opened(join(temporaryFolder(), 'back'));
    for (const path of [...paths].reverse()) await back.ingest(path);
    expect(await answersOf(back)).toEqual(expected);

    const odd = paths.filter((_, at) => at % 2 === 1);
    const even = paths.filter((_, at) => at % 2 === 0);
    await Promise.all([takenIn(other, odd), takenIn(other, even)]);
    expect(await answersOf(await opened(other, true))).toEqual(expected);

    expect(await answersOf(await opened(data, true))).toEqual(expected);
    await straight.backup(copy);
    expect(await answersOf(await opened(copy))).toEqual(expected);
  });

  it('while it is being asked in one process and filled in another, once both hold the same', async () => {
    const paths = files();
    const data = join(temporaryFolder(), 'data');
    const library = await opened(data);
    await library.ingest(paths.slice(0, 3));
    await answersOf(library);
    await takenIn(data, paths.slice(3));
    const straight = await opened(join(temporaryFolder(), 'straight'));
    await straight.ingest(paths);
    expect(await answersOf(library)).toEqual(await answersOf(straight));
  });
});
