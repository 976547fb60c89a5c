import { describe, expect, it } from 'vitest';
import type { Query } from '../src/understand/query.js';
import { understand } from '../src/understand/understand.js';

const setting = { agencies: [], cut: () => [], today: new Date('2024-05-01T00:00:00Z') };
const read = (question: string): Query => understand(question, setting);

/** Concepts of a query by id; null where it is about something else. */
function concepts(question: string): string[] | null {
  const { subject } = read(question);
  return subject.kind === 'concepts' ? subject.concepts.map((one) => one.id) : null;
}

describe('understand', () => {
  it.each([
    ['2018年依申请公开多少件', ['received']],
    ['2018年依申請公開多少件', ['received']],
    ['18年依申请的有多少', ['received']],
    ['办了几次新闻发布会', ['press-conferences']],
    ['一把手参加了几次新闻发布会', ['press-conferences-principal']],
    ['政策解读发了多少篇', ['policy-readings']],
    ['被告了几次', ['litigation']],
    ['打官司输了几件', ['litigation-corrected']],
    ['公开了多少红头文件', ['disclosed-normative']],
    ['有几个人在干这事', ['staff']],
    ['批了多少许可', ['licences']],
    ['政府网站和政府公报一共公开多少条', ['disclosed-website', 'disclosed-gazette']],
  ])('%s is about %j', (question, expected) => {
    expect(concepts(question)).toEqual(expected);
  });

  it.each([
    '发生了几起火灾',

    '杭州收到多少申请',
    '交通事故申请多少件',
  ])('%s is not answered by the nearest concept', (question) => {
    expect(concepts(question)).toBeNull();
  });

  it('reads who applied as a column of the table', () => {
    expect(read('法律服务机构提出的申请有几件')).toMatchObject({
      dimension: { id: 'legal-service' },
    });
    expect(concepts('法律服务机构提出的申请有几件')).toEqual(['received']);
  });

  it.each([
    ['2022年比2021年多收到多少件申请', { kind: 'change', growth: false }],
    ['比上年增长百分之几', { kind: 'change', growth: true }],
    ['哪年收到的申请最多', { kind: 'extreme', which: 'max', over: 'years' }],
    ['哪个单位收到的申请最少', { kind: 'extreme', which: 'min', over: 'agencies' }],
    ['历年收到多少申请', { kind: 'series' }],
    ['平均每年收到多少申请', { kind: 'mean' }],
    ['2019到2021年一共收到多少申请', { kind: 'sum' }],
  ])('%s asks for %j', (question, task) => {
    expect(read(question).task).toMatchObject(task);
  });

  it('counts years beyond a bound', () => {
    expect(read('有几年收到的申请超过100件').task).toMatchObject({
      kind: 'count',
      bound: { value: 100 },
    });
    expect(concepts('有几年收到的申请超过100件')).toEqual(['received']);
  });

  it.each(['2022年比2021年多收到多少件申请', '哪年收到的申请最多', '收到的申请是否超过100件'])(
    '%s is about applications',
    (question) => {
      expect(concepts(question)).toEqual(['received']);
    },
  );

  it('takes a share apart', () => {
    expect(read('政务微信占主动公开总数的比例').subject).toMatchObject({
      kind: 'share',
      part: { id: 'disclosed-wechat' },
      whole: { id: 'disclosed' },
    });
  });

  it.each([
    ['政府公报出了几期', '期'],
    ['收到多少件申请', '件'],
    ['缩短至多少天', '天'],
    ['收到申请数', null],
  ])('%s asks in %s', (question, unit) => {
    expect(read(question).unit).toBe(unit);
  });

  it.each([
    ['第一解读人是谁', 'person'],
    ['咨询电话是多少', 'telephone'],
    ['公开工作有什么问题', 'problem'],
  ])('%s asks for a fact', (question, id) => {
    expect(read(question).subject).toMatchObject({ kind: 'fact', fact: { id } });
  });

  it('sees a share asked for beside the figure', () => {
    expect(read('工作信息公开了多少条,占比多少')).toMatchObject({
      withShare: true,
      about: '工作信息公开了多少条',
    });
  });
});
