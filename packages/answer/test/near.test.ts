import { describe, expect, it } from 'vitest';
import { chosenFrom } from '../src/dialogue/choose.js';
import { findAgencies } from '../src/understand/agencies.js';
import { understand } from '../src/understand/understand.js';
import { fromEnglish } from '../src/words/english.js';

const setting = { agencies: [], cut: () => [], today: new Date('2024-05-01T00:00:00Z') };
const subject = (question: string) => understand(question, setting).subject.kind;

describe('words that narrow a question', () => {
  it.each([
    '日均收到多少件申请',
    '本月收到多少申请',
    '通过了多少件申请',
    '除自然人外的申请超过3件吗',
    '以外收到几件申请',
    '正在办理的申请有几件',
    '没收到的申请有几件',
    '中期申请几件',
  ])('%s is not about all applications', (question) => {
    expect(subject(question)).toBe('words');
  });

  it.each([
    ['除自然人以外的申请有几件', 'natural-person'],
    ['收到的申请中不是企业的有几件', 'company'],
    ['申请有几件(不含自然人)', 'natural-person'],
    ['除网络申请外收到多少件申请', 'received-online'],
    ['行政复议除维持以外几件', 'review-upheld'],
  ])('%s leaves a part out', (question, id) => {
    const { subject: about } = understand(question, setting);
    expect(about.kind).toBe('except');
    const parts = about.kind === 'except' ? about.parts : [];
    expect(parts.map((one) => (one.kind === 'column' ? one.dimension.id : one.concept.id))).toEqual(
      [id],
    );
  });

  it('an exception beside what is named by itself changes nothing', () => {
    const { about } = understand('除网站以外,微信和微博一共公开多少条', setting);
    expect(about).not.toContain('网站');
  });
});

describe('why and who', () => {
  it.each(['为什么败诉最多', '谁申请的信息公开', '什么时候收到申请'])(
    '%s is not answered with a figure',
    (question) => {
      expect(subject(question)).toBe('fact');
    },
  );
});

describe('the gap between two things', () => {
  it.each(['行政许可比行政处罚多多少件', '行政许可和行政处罚相差多少'])('%s', (question) => {
    const { task, subject: about } = understand(question, setting);
    expect(task).toEqual({ kind: 'gap' });
    expect(about).toMatchObject({ concepts: [{ id: 'licences' }, { id: 'penalties' }] });
  });

  it('a proportion is none', () => {
    expect(understand('自然人申请的比例多少', setting).task.kind).toBe('value');
  });
});

describe('a body of another kind with the same name', () => {
  const agency = { name: '示例市青禾区人民政府', aliases: [], reports: [] };
  it.each(['青禾县2021年收到多少申请', '青禾街道2021年收到多少申请'])(
    '%s does not name it',
    (question) => {
      expect(findAgencies(question, [agency])).toEqual([]);
    },
  );

  it('is named by its own kind or none', () => {
    expect(findAgencies('青禾区收到多少', [agency])).toHaveLength(1);
    expect(findAgencies('青禾收到多少', [agency])).toHaveLength(1);
  });
});

describe('English', () => {
  it('is read where every word is known', () => {
    expect(fromEnglish('How many applications were received in 2021?')).toContain('申请');
  });

  it.each(['How many traffic accidents in 2021', '2018年收到多少申请'])(
    '%s is left alone',
    (text) => {
      expect(fromEnglish(text)).toBeUndefined();
    },
  );
});

describe('a reply that chooses', () => {
  it.each([
    ['1', 'a'],
    ['第二个', 'b'],
    ['２', 'b'],
    ['5', undefined],
    ['2018年呢', undefined],
  ])('%s', (reply, expected) => {
    expect(chosenFrom(reply, ['a', 'b'])).toBe(expected);
  });
});
