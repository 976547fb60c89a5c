import { describe, expect, it } from 'vitest';
import { type Answer, createAnswerer } from '../src/index.js';
import { type Held, heldReport, portsOf } from './support/ports.js';

const first = heldReport(
  '示例市',
  2018,
  {
    received: ['收到申请数', 5, '件'],
    'received-online': ['网络申请数', null, '件'],
    disclosed: ['主动公开政府信息数', 400, '条'],
    'disclosed-wechat': ['政务微信公开政府信息数', 100, '条'],
    'disclosed-website': ['政府网站公开政府信息数', 250, '条'],
    litigation: ['行政诉讼数量', 0, '件'],
  },
  [
    {
      label: '制作政府公报',
      value: 2,
      unit: '期',
      clause: '制作政府公报2期',
      text: '全年制作政府公报2期。',
    },
    {
      label: '财政信息',
      value: 87,
      unit: '条',
      clause: '财政信息87条',
      text: '其中财政信息87条,占21.75%;人事信息16条。',
    },
    {
      label: '财政信息占比',
      value: 21.75,
      unit: '%',
      clause: '财政信息87条,占21.75%',
      text: '其中财政信息87条,占21.75%;人事信息16条。',
    },
    {
      label: '人事信息',
      value: 16,
      unit: '条',
      clause: '人事信息16条',
      text: '其中财政信息87条,占21.75%;人事信息16条。',
    },
  ],
);
const second = heldReport('样本县', 2019, { received: ['收到申请数', 7, '件'] });

const held: Held = {
  agencies: [
    {
      name: '示例市',
      aliases: [],
      reports: [{ id: '示例市-2018', year: 2018, form: 'national-2014' }],
    },
    {
      name: '样本县',
      aliases: [],
      reports: [{ id: '样本县-2019', year: 2019, form: 'national-2014' }],
    },
  ],
  figures: [...first.figures, ...second.figures],
  passages: [...first.passages, ...second.passages],
  findings: [
    {
      report: '示例市-2018',
      code: 'narrative-differs',
      severity: 'warning',
      message: '正文写6件，表中5件。',
      figures: [{ observation: 'f-received-count', path: ['收到申请数'], column: null, value: 5 }],
      where: '概述',
    },
  ],
};

const answerer = createAnswerer(portsOf(held), { today: () => new Date('2024-05-01T00:00:00Z') });
const ask = (question: string, conversation?: string): Promise<Answer> =>
  answerer.ask(question, conversation === undefined ? {} : { conversation });
const value = async (question: string) => (await ask(question)).values[0];

describe('a figure of the table', () => {
  it('comes first, with unit, body and year', async () => {
    expect(await value('示例市2018年依申请公开多少件')).toMatchObject({
      value: 5,
      unit: '件',
      agency: '示例市',
      year: 2018,
    });
  });

  it('is proven by the printed row', async () => {
    const { evidence } = await ask('示例市2018年依申请公开多少件');
    expect(evidence[0]).toMatchObject({
      kind: 'table',
      quote: '收到申请数件5',
      anchor: 'f-received-count',
    });
  });

  it('tells a contradiction that the checks found', async () => {
    expect((await ask('示例市2018年收到多少申请')).notes).toContain('正文写6件，表中5件。');
  });

  it('of 0 is an answer', async () => {
    expect(await value('示例市行政诉讼多少件')).toMatchObject({ value: 0 });
  });

  it('left blank is no 0', async () => {
    const answer = await ask('示例市2018年网络申请几件');
    expect(answer).toMatchObject({ status: 'no_data', values: [] });
    expect(answer.answer).toContain('未填报');
  });

  it('is given for every body that has it when none is named', async () => {
    const { values } = await ask('收到多少件申请');
    expect(values.map((one) => [one.agency, one.year, one.value])).toEqual([
      ['示例市', 2018, 5],
      ['样本县', 2019, 7],
    ]);
  });

  it('is not given for another year', async () => {
    expect(await ask('示例市2017年收到多少件申请')).toMatchObject({
      status: 'no_data',
      values: [],
    });
  });
});

describe('a computed figure', () => {
  it('adds up what is named and shows the parts', async () => {
    const { values } = await ask('示例市政府网站和政务微信一共公开多少条');
    expect(values.map((one) => [one.operation, one.value])).toEqual([
      ['sum', 350],
      ['value', 250],
      ['value', 100],
    ]);
  });

  it('divides a part by its whole', async () => {
    expect(await value('示例市政务微信占主动公开总数的比例')).toMatchObject({
      operation: 'share',
      value: 25,
      unit: '%',
    });
  });
});

describe('a figure of the prose', () => {
  it('is found by the question’s own words', async () => {
    expect(await value('示例市财政信息多少条')).toMatchObject({ value: 87, unit: '条' });
  });

  it('is preferred where the table counts in another unit', async () => {
    expect(await value('政府公报出了几期')).toMatchObject({ value: 2, unit: '期' });
  });

  it('brings its share where that is asked for too', async () => {
    const { values } = await ask('财政信息多少条,占比多少');
    expect(values.map((one) => one.value)).toEqual([87, 21.75]);
  });

  it('is not given where a word of the question is missing', async () => {
    expect(await ask('交通信息多少条')).toMatchObject({ status: 'no_data', values: [] });
  });
});

describe('what is refused', () => {
  it.each(['你好', '', '？？？', '😀'])('%j is out of scope', async (question) => {
    expect((await ask(question)).status).toBe('out_of_scope');
  });

  it('a question of 10,000 characters is refused', async () => {
    expect((await ask('公'.repeat(10_000))).status).toBe('out_of_scope');
  });
});

describe('a body of the same name elsewhere', () => {
  it('is not answered for', async () => {
    expect(await ask('外地市样本县2019年收到多少申请')).toMatchObject({
      status: 'no_data',
      values: [],
    });
  });
});

describe('a misspelt indicator', () => {
  it('is read as what it must have meant, and that is said', async () => {
    const answer = await ask('示例市2018年依申请工开多少件');
    expect(answer.values[0]).toMatchObject({ value: 5 });
    expect(answer.notes).toContain('按“依申请公开”理解。');
  });

  it('is left alone where the question says more than a name', async () => {
    expect(await ask('示例市2018年交通依申请工开多少件')).toMatchObject({ status: 'no_data' });
  });
});

describe('a dialogue', () => {
  it('keeps body and year for what the next turn leaves out', async () => {
    await ask('示例市2018年依申请公开多少件', 'a');
    expect((await ask('主动公开呢', 'a')).values[0]).toMatchObject({
      value: 400,
      year: 2018,
      agency: '示例市',
    });
  });

  it('keeps the subject for another body', async () => {
    await ask('示例市2018年依申请公开多少件', 'b');
    expect((await ask('样本县2019年呢', 'b')).values[0]).toMatchObject({
      value: 7,
      agency: '样本县',
    });
  });

  it('is apart from others', async () => {
    await ask('示例市2018年依申请公开多少件', 'c');
    expect((await ask('2018年呢', 'd')).status).toBe('out_of_scope');
  });

  it('is forgotten after its time', async () => {
    let now = new Date('2024-05-01T00:00:00Z');
    const timed = createAnswerer(portsOf(held), { today: () => now });
    await timed.ask('示例市2018年依申请公开多少件', { conversation: 'e' });
    now = new Date('2024-05-01T01:00:00Z');
    expect((await timed.ask('主动公开呢', { conversation: 'e' })).notes.join()).not.toContain(
      '沿用上文',
    );
  });
});
