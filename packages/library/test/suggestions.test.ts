import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// Built: what is bundled is made by the build, beside the compiled files.
import { type Library, openBundled } from '../dist/index.js';

let library: Library;

beforeAll(async () => {
  library = await openBundled();
});

afterAll(() => library.close());

/** What people type: names, the beginnings of names, years, both, and all of a question but its end. */
const NAMES = [
  '依申请公开',
  '行政复议',
  '主动公开',
  '被告',
  '培训班',
  '不予公开',
  '举报',
  '政务微信',
];
const YEARS = ['2', '20', '2018年', '2022', '1999年'];

async function beginnings(): Promise<string[]> {
  const reports = await library.reports();
  const bodies = [...new Set(reports.map(({ agency }) => agency))];
  const ofNames = NAMES.flatMap((name) => [name.slice(0, 1), name.slice(0, 2), name]);
  const together = bodies.flatMap((body) => [
    body.slice(0, 2),
    body,
    `${body}2018年`,
    `${body}申请`,
  ]);
  return [...YEARS, ...ofNames, ...NAMES.map((name) => `2018年${name}`), ...together, 'q', '？'];
}

describe('suggestions', () => {
  test('are questions that the library answers, whatever was typed', async () => {
    const led = new Set<string>();
    for (const typed of await beginnings()) {
      for (const { question } of await library.suggest(typed)) led.add(question);
    }
    expect(led.size).toBeGreaterThan(50);
    for (const question of led) {
      expect([question, (await library.ask(question)).status]).toEqual([question, 'answered']);
    }
  });

  test('keep the year and the body that were typed', async () => {
    const [report] = await library.reports();
    const typed = `${report?.agency}${report?.year}年`;
    const questions = (await library.suggest(typed)).map(({ question }) => question);
    expect(questions).not.toEqual([]);
    expect(questions.filter((question) => !question.startsWith(typed))).toEqual([]);
  });

  test('use the words of the one who types', async () => {
    const [first] = await library.suggest('官司', 1);
    expect(first?.question).toContain('官司');
  });

  test('are none for nothing, for nonsense and for a year that is not there', async () => {
    const typed = ['', ' ', 'zzzz', '1999年'];
    expect(await Promise.all(typed.map((text) => library.suggest(text)))).toEqual([[], [], [], []]);
  });

  test('are no more than were asked for', async () => {
    expect(await library.suggest('行政', 3)).toHaveLength(3);
  });
});

describe('spelling', () => {
  test.each([
    ['行政付议多少件', '行政复议多少件'],
    ['2018年陪训班几次', '2018年培训班几次'],
    ['xingzhengsusong', '行政诉讼'],
    ['依申请工开', '依申请公开'],
  ])('%s is put right', async (typed, meant) => {
    expect(await library.spelling(typed)).toBe(meant);
  });

  test.each(['2018年依申请公开多少件', '新房多少套', '美篇', '书面申请多少件', 'qqqq', '', '？'])(
    '%s is left as it is',
    async (typed) => {
      expect(await library.spelling(typed)).toBeUndefined();
    },
  );
});
