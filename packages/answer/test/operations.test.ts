import { describe, expect, it } from 'vitest';
import { type Answer, createAnswerer } from '../src/index.js';
import { type Held, heldReport, portsOf } from './support/ports.js';

const report = (agency: string, year: number, received: number, litigation: number) =>
  heldReport(agency, year, {
    received: ['收到申请数', received, '件'],
    'disclosed-wechat': ['政务微信公开政府信息数', received * 10, '条'],
    litigation: ['行政诉讼数量', litigation, '件'],
  });

const leaflets = (year: number, value: number, behind = '') =>
  heldReport('示例乡', year, {}, [
    {
      label: '发放宣传单',
      value,
      unit: '份',
      clause: `发放宣传单${value}份`,
      text: `全年发放宣传单${value}份${behind}。`,
    },
    ...(behind === ''
      ? []
      : [
          {
            label: '比上年增加',
            value: 500,
            unit: '份',
            clause: '比上年增加500份',
            text: `全年发放宣传单${value}份${behind}。`,
          },
        ]),
  ]);

const reports = [
  report('示例市', 2017, 4, 0),
  report('示例市', 2018, 6, 2),
  report('样本县', 2018, 3, 0),
  leaflets(2017, 6000, '，比上年增加500份'),
  leaflets(2018, 7200),
];

const years = (name: string, ...list: number[]) => ({
  name,
  aliases: [],
  reports: list.map((year) => ({ id: `${name}-${year}`, year, form: 'national-2014' })),
});

const held: Held = {
  agencies: [years('示例市', 2017, 2018), years('样本县', 2018), years('示例乡', 2017, 2018)],
  figures: reports.flatMap(({ figures }) => figures),
  passages: reports.flatMap(({ passages }) => passages),
};

const answerer = createAnswerer(portsOf(held), { today: () => new Date('2024-05-01T00:00:00Z') });
const ask = (question: string): Promise<Answer> => answerer.ask(question);
const first = async (question: string) => (await ask(question)).values[0];

describe('how far two years are apart', () => {
  it.each(['示例市2017年和2018年收到申请差多少', '示例市2018年和2017年收到申请相差多少件'])(
    '%s: the later less the earlier',
    async (question) => {
      const { values, answer } = await ask(question);
      expect(values.map(({ value, year }) => [value, year])).toEqual([
        [2, 2018],
        [6, 2018],
        [4, 2017],
      ]);
      expect(answer).toContain('2018年收到申请数为6件，2017年为4件');
    },
  );

  it('is understood from the question before', async () => {
    const asked = { conversation: 'apart' };
    await answerer.ask('示例市2017年和2018年收到申请多少件', asked);
    expect((await answerer.ask('差多少', asked)).values[0]).toMatchObject({ value: 2, unit: '件' });
  });
});

describe('what is asked to be compared with another body', () => {
  it.each(['和样本县比呢', '跟样本县相比怎么样', '与样本县对比一下'])('%s', async (question) => {
    const asked = { conversation: question };
    await answerer.ask('示例市2018年收到申请多少件', asked);
    const { values } = await answerer.ask(question, asked);
    expect(values.map(({ value, agency }) => [value, agency])).toEqual([
      [6, '示例市'],
      [3, '样本县'],
    ]);
  });
});

describe('how many times', () => {
  it.each([
    ['示例市2018年收到申请是2017年的几倍', 1.5],
    ['示例市2018年收到申请是上年的几倍', 1.5],
    ['示例市2018年收到申请是样本县的几倍', 2],
  ])('%s', async (question, value) => {
    expect(await first(question)).toMatchObject({ value, unit: '倍', operation: 'ratio' });
  });

  it('of 0 is none', async () => {
    expect(await ask('示例市2018年行政诉讼是2017年的几倍')).toMatchObject({ status: 'no_data' });
  });

  it('more than is not read as of', async () => {
    expect((await ask('示例市2018年收到申请比2017年多几倍')).values).toEqual([]);
  });
});

describe('yes or no on a value', () => {
  it.each([
    ['示例市2018年收到申请是6件吗', '是'],
    ['示例市2018年收到申请是不是6件', '是'],
    ['示例市2018年收到申请是不是36件', '否'],
    ['示例市2018年收到申请超过5件吗', '是'],
  ])('%s', async (question, word) => {
    const { answer, values } = await ask(question);
    expect(answer.startsWith(word)).toBe(true);
    expect(values[0]).toMatchObject({ value: 6, operation: 'value' });
  });

  it('in another unit has no answer', async () => {
    expect((await ask('示例市2018年收到申请是6人吗')).status).not.toBe('answered');
  });
});

describe('which bodies and years', () => {
  it('have some, and how many have none', async () => {
    const { answer, values } = await ask('2018年哪些单位有行政诉讼');
    expect(answer).toContain('示例市');
    expect(values[0]).toMatchObject({ agency: '示例市', value: 2 });
    expect(await first('2018年有几个单位没有行政诉讼')).toMatchObject({
      value: 1,
      operation: 'count',
    });
    expect(await first('示例市有几年没有行政诉讼')).toMatchObject({ value: 1, unit: '年' });
  });

  it('are not counted for what no table counts', async () => {
    expect((await ask('2018年哪些单位有火灾')).values).toEqual([]);
  });

  it('are put together where every body is named', async () => {
    expect(await first('2018年所有单位一共收到多少申请')).toMatchObject({ value: 9 });
    expect(await first('2018年各单位平均收到多少申请')).toMatchObject({ value: 4.5 });
  });
});

describe('figures that several reports tell', () => {
  it.each([
    ['示例乡2017年和2018年一共发放宣传单多少份', 13200, 'sum'],
    ['示例乡2018年发放宣传单比2017年多多少份', 1200, 'difference'],
    ['示例乡平均每年发放宣传单多少份', 6600, 'mean'],
    ['示例乡哪年发放宣传单最多', 7200, 'max'],
  ])('%s', async (question, value, operation) => {
    expect(await first(question)).toMatchObject({ value, operation });
  });

  it('a change is given as told', async () => {
    const { answer, values, evidence } = await ask('示例乡2017年发放宣传单比上年增加多少份');
    expect(values[0]).toMatchObject({ value: 500, unit: '份' });
    expect(answer).toContain('增加500份');
    expect(evidence[0]?.kind).toBe('text');
  });

  it.each(['，比上年增加多少份', '，增加多少份', '，同比增长多少'])(
    'the figure is told in front of its change where both are asked for: %s',
    async (asked) => {
      const { values } = await ask(`示例乡2017年发放宣传单多少份${asked}`);
      expect(values.map(({ value }) => value)).toEqual([6000, 500]);
    },
  );

  it('a year without the figure makes no sum', async () => {
    expect((await ask('示例乡2016年到2018年一共发放宣传单多少份')).status).toBe('no_data');
  });
});

describe('a short name that two bodies share', () => {
  const shared = createAnswerer(
    portsOf({
      agencies: [years('示例市青禾区人民政府', 2017, 2018), years('示例市青禾镇人民政府', 2018)],
      figures: [
        ...report('示例市青禾区人民政府', 2017, 4, 0).figures,
        ...report('示例市青禾区人民政府', 2018, 6, 0).figures,
        ...report('示例市青禾镇人民政府', 2018, 1, 0).figures,
      ],
    }),
  );

  it('is asked back where only one can be meant', async () => {
    const { status, options } = await shared.ask('青禾2018年收到申请是不是最多的年份的几倍');
    expect(status).not.toBe('answered');
    expect(options.every((option) => option.includes('青禾'))).toBe(true);
  });

  it('is never assumed in silence', async () => {
    const { values, notes } = await shared.ask('青禾2017年收到多少申请');
    expect(values[0]).toMatchObject({ value: 4, agency: '示例市青禾区人民政府' });
    expect(notes[0]).toContain('青禾镇');
  });
});
