import { expect, test } from 'vitest';
import { createNameIndex, localNamePort, type NameEntry } from '../src/index.js';
import { tokeniser } from './helpers.js';

function entry(kind: NameEntry['kind'], name: string, ...synonyms: string[]): NameEntry {
  return { id: name, kind, name, synonyms };
}

const entries: NameEntry[] = [
  entry('indicator', '依申请公开'),
  entry('indicator', '主动公开'),
  entry('indicator', '行政诉讼', '被告', '打官司'),
  entry('indicator', '行政复议'),
  entry('indicator', '规范性文件'),
  entry('indicator', '行政规范性文件'),
  entry('indicator', '培训班'),
  entry('section', '总体情况', 'Overview'),
  entry('agency', '某某市水利局'),
  { ...entry('agency', '某某县水利局'), weight: 2 },
];

const index = createNameIndex(entries, tokeniser);
const found = (text: string) => index.find(text, { limit: 5 }).map((hit) => hit.entry.name);
const suggested = (prefix: string) => index.suggest(prefix, 5).map((hit) => hit.entry.name);

test.each([
  ['依申请工开', '依申请公开'],
  ['行政诉颂', '行政诉讼'],
  ['行政归范性文件', '行政规范性文件'],
  ['培川班', '培训班'],
  ['overveiw', '总体情况'],
  ['ＯＶＥＲＶＩＥＷ', '总体情况'],
  ['行政訴訟', '行政诉讼'],
  ['2018年依申请公开多少件', '依申请公开'],
])('%s finds %s first', (text, name) => {
  expect(found(text)[0]).toBe(name);
});

test('the same name scores 1', () => {
  expect(index.find('主动公开', { limit: 1 })[0]?.score).toBe(1);
});

test('every score lies in (0, 1]', () => {
  const scores = index.find('行政规范性文件和行政诉讼', { limit: 9 }).map((hit) => hit.score);
  expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
});

test('the longer of two names in a text comes first', () => {
  expect(found('行政规范性文件有几件').slice(0, 2)).toEqual(['行政规范性文件', '规范性文件']);
});

test('several names in one text are all found', () => {
  expect(found('行政复议和行政诉讼')).toEqual(expect.arrayContaining(['行政复议', '行政诉讼']));
});

test('the synonym that matched is told', () => {
  expect(index.find('被告了几次', { limit: 1 })).toMatchObject([
    { entry: { name: '行政诉讼' }, synonym: '被告' },
  ]);
});

test('a name found by itself tells no synonym', () => {
  expect(index.find('行政诉讼', { limit: 1 })[0]).not.toHaveProperty('synonym');
});

test('unrelated words find nothing', () => {
  expect(found('今天天气')).toEqual([]);
});

test('only the kinds asked for are found', () => {
  const hits = index.find('某某市水利局行政复议', { limit: 5, kinds: ['indicator'] });
  expect(hits.map((hit) => hit.entry.name)).toEqual(['行政复议']);
});

test.each([
  ['主动', '主动公开'],
  ['依', '依申请公开'],
  ['规范', '规范性文件'],
  ['依申情', '依申请公开'],
  ['打官', '行政诉讼'],
  ['over', '总体情况'],
])('%s suggests %s first', (prefix, name) => {
  expect(suggested(prefix)[0]).toBe(name);
});

test('names that hold the typed words inside are suggested after those that begin with them', () => {
  expect(suggested('规范性')).toEqual(['规范性文件', '行政规范性文件']);
});

test('of equal names the weightier is suggested first', () => {
  expect(suggested('水利局')).toEqual(['某某县水利局', '某某市水利局']);
});

test('nothing typed, nothing suggested', () => {
  expect(suggested(' ')).toEqual([]);
});

test('no more than the limit is returned', () => {
  expect(index.suggest('行政', 1)).toHaveLength(1);
});

test('the port answers like the index', async () => {
  const port = localNamePort(index);
  expect(await port.suggest('主动', 3, ['indicator'])).toEqual(index.suggest('主动', 3));
  expect(await port.find('主动', { limit: 3 })).toEqual(index.find('主动', { limit: 3 }));
});

test('an index that was told of other names finds what one made of them finds', () => {
  const names = ['某某镇人民政府', '某某乡人民政府', '某某街道办事处', '某某市教育局'];
  const held = createNameIndex(entries, tokeniser);
  for (const size of [4, 1, 3, 0, 2]) {
    const now = [
      ...entries.slice(size),
      ...names.slice(0, size).map((one) => entry('agency', one)),
    ];
    held.hold(now.map((one) => ({ ...one, weight: size })));
    const anew = createNameIndex(now, tokeniser);
    for (const text of ['某某', '某某镇人民政府有几件', '依申请公开', '行政诉讼', '教育局']) {
      const found = held.find(text, { limit: 9 });
      expect(found.map(({ entry: { name } }) => name)).toEqual(
        anew.find(text, { limit: 9 }).map(({ entry: { name } }) => name),
      );
      expect(found.every(({ entry: { weight } }) => weight === size)).toBe(true);
    }
  }
});
