import { describe, expect, it, test } from 'vitest';
import { nameOf } from '../src/compute/listed/names.js';
import { createAnswerer } from '../src/index.js';
import { type Held, heldReport, portsOf } from './support/ports.js';

const FIGURE = /(?<=[^\d])(\d+)(条|件|次|篇)/gu;
const LABEL = /[^，。；、（(]*$/u;

/** Every number of a paragraph as a figure, called by the words in front of it. */
function tellings(text: string) {
  return [...text.matchAll(FIGURE)].map(({ index, 1: value, 2: unit }) => {
    const label = (LABEL.exec(text.slice(0, index)) as RegExpExecArray)[0];
    const clause = `${label}${value}${unit}`;
    return {
      label: label.replace(/^其中/u, ''),
      value: Number(value),
      unit: unit as string,
      clause,
      text,
    };
  });
}

const paragraphs = (agency: string, year: number, ...texts: string[]) =>
  heldReport(agency, year, {}, texts.flatMap(tellings));

const CHANNELS =
  '全年通过政府网站公开政府信息620条，通过政务新媒体公开政府信息1840条，通过其他方式公开政府信息36条。' +
  '其中，“示例发布”微信公众号发布信息905条、微博735条、今日头条128条、抖音号72条、门户网站410条。';
const KINDS =
  '主动公开政府信息860条，包括工作动态412条、通知公告160条、财政信息88条、民生实事200条。';
const TRANSFERRED = '全年受理申请84件，其中省级转办48件、市级转办24件、本级收到12件。';
const BRACKETS = '各平台公开信息900条，其中信息平台公开120条（工程建设30条，部门档案90条）。';
const PLANS = '下一步计划发布短视频200条、直播30条。';

const reports = [
  paragraphs('示例市', 2023, CHANNELS, KINDS, TRANSFERRED, BRACKETS, PLANS),
  paragraphs('示例东区', 2022, '主动公开政府信息5200条，其中网站4000条、微博1200条。'),
  paragraphs('示例西区', 2022, '通过公开栏等形式主动公开政府信息4100条。'),
];

const held: Held = {
  agencies: ['示例市', '示例东区', '示例西区'].map((name) => ({
    name,
    aliases: [],
    reports: [
      {
        id: `${name}-${name === '示例市' ? 2023 : 2022}`,
        year: name === '示例市' ? 2023 : 2022,
        form: null,
      },
    ],
  })),
  figures: reports.flatMap(({ figures }) => figures),
  passages: reports.flatMap(({ passages }) => passages),
};
const answerer = createAnswerer(portsOf(held), { today: () => new Date('2024-05-01T00:00:00Z') });

const numbers = async (question: string): Promise<number[]> =>
  (await answerer.ask(question)).values.map(({ value }) => value);

describe('what one list tells is computed with', () => {
  it.each([
    ['网站、新媒体和其他方式一共多少条', [2496, 620, 1840, 36]],
    ['今日头条和抖音共发布多少条', [200, 128, 72]],
    ['官方微博与微信公众号合起来多少条', [1640, 735, 905]],
    ['微博比抖音号多几条', [663, 735, 72]],
    ['抖音号比微博少几条', [663, 72, 735]],
    ['微博和微信公众号相差多少条', [170, 735, 905]],
    ['微博是抖音号的几倍', [10.21, 735, 72]],
    ['省级转办和市级转办的申请共几件', [72, 48, 24]],
    ['工作动态占百分之几', [47.91, 412, 860]],
    ['工程建设占百分之几', [25, 30, 120]],
    ['哪类信息公开得最多', [412, 412, 160, 88, 200]],
    ['哪类信息公开得最少', [88, 88, 412, 160, 200]],
  ])('%s', async (question, expected) => {
    expect(await numbers(`示例市2023年${question}`)).toEqual(expected);
  });
});

describe('what is not told, or not of one kind, is not computed with', () => {
  it.each([
    '微博和快手一共多少条',
    '微博和受理的申请一共多少',
    '受理申请和省级转办一共多少件',
    '国家级转办和市级转办一共多少件',
    '学校微博和抖音号一共多少条',
    '非工作动态和通知公告一共多少条',
    '短视频和直播一共多少条',
    '公告占百分之几',
    '工作动态占通知公告的百分之几',
    '工作动态和通知公告比上年多几条',
  ])('%s', async (question) => {
    expect(await numbers(`示例市2023年${question}`)).toEqual([]);
  });
});

test('two bodies are compared by one indicator, each in its own words', async () => {
  expect(await numbers('示例东区和示例西区2022年主动公开信息哪个多')).toEqual([5200, 5200, 4100]);
  expect(await numbers('示例东区和示例西区2022年微博哪个多')).toEqual([]);
});

test.each([
  ['“示例发布”微信公众号推送信息', '微信公众号'],
  ['市局通过政府网站主动公开各类政府信息', '政府网站'],
  ['内容涵盖政务信息', '政务信息'],
  ['3.动态类信息', '动态'],
  ['在线咨询', '在线咨询'],
  ['公告公示', '公告公示'],
])('%s is called %s', (label, name) => {
  expect(nameOf(label).full).toBe(name);
});
