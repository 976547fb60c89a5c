import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../src/index.js';
import { type Held, heldReport, portsOf } from './support/ports.js';

const PUBLISHED =
  '2023年市文化广电旅游局通过专栏、“示例文旅”微信公众号等主动公开信息1580条。其中,官网公开机构类信息21条;政府信息公开专栏发布信息144条;微信公众号发布推文950条、推送短视频155条。';

const city = heldReport('示例市文化广播电视和旅游局', 2023, { received: ['收到申请数', 4, '件'] }, [
  ...(
    [
      ['通过专栏、示例文旅微信公众号等主动公开信息', 1580],
      ['官网公开机构类信息', 21],
      ['政府信息公开专栏发布信息', 144],
      ['微信公众号发布推文', 950],
      ['推送短视频', 155],
    ] as const
  ).map(([label, value]) => ({
    label,
    value,
    unit: '条',
    clause: `${label.slice(-4)}${value}条`,
    text: PUBLISHED,
  })),
]);
const county = heldReport('样本县文化和旅游局', 2023, { received: ['收到申请数', 9, '件'] }, [
  {
    label: '推送短视频',
    value: 62,
    unit: '条',
    clause: '推送短视频62条',
    text: '全年推送短视频62条,工作动态信息87条。',
  },
  {
    label: '工作动态信息',
    value: 87,
    unit: '条',
    clause: '工作动态信息87条',
    text: '全年推送短视频62条,工作动态信息87条。',
  },
]);

const ofOne = (name: string): Held['agencies'][number] => ({
  name,
  aliases: [],
  reports: [{ id: `${name}-2023`, year: 2023, form: 'national-2014' }],
});
const answererOf = (names: string[], parts: (typeof city)[]) =>
  createAnswerer(
    portsOf({
      agencies: names.map(ofOne),
      figures: parts.flatMap((one) => one.figures),
      passages: parts.flatMap((one) => one.passages),
    }),
    { today: () => new Date('2024-05-01T00:00:00Z') },
  );
const both = answererOf(['示例市文化广播电视和旅游局', '样本县文化和旅游局'], [city, county]);
const countyAlone = answererOf(['样本县文化和旅游局'], [county]);

describe('all that was made public', () => {
  it.each([
    '示例市文化广播电视和旅游局2023年主动公开信息多少条',
    '示例市文旅局2023年主动公开了多少条信息',
    '示例市文广旅局2023年一共公开多少条信息',
  ])('%s: the whole in front, no part behind', async (question) => {
    expect((await both.ask(question)).values.map((one) => one.value)).toEqual([1580]);
  });

  it.each(['样本县文旅局2023年主动公开信息多少条', '样本县文旅局2023年公开了多少条'])(
    '%s: a thing of its own is no total',
    async (question) => {
      expect((await both.ask(question)).values).toEqual([]);
    },
  );

  it('the thing itself is told where it is asked for', async () => {
    const { values } = await both.ask('样本县文旅局2023年推送短视频多少条');
    expect(values.map((one) => one.value)).toEqual([62]);
  });
});

describe('a short form of an office', () => {
  it.each([
    ['示例市文旅局2023年收到申请几件', 4],
    ['示例市文广旅局2023年收到申请几件', 4],
    ['样本县文旅局2023年收到申请几件', 9],
  ])('%s: the region picks the body', async (question, value) => {
    expect((await both.ask(question)).values.map((one) => one.value)).toEqual([value]);
  });

  it.each([
    '样本县文广旅局2023年收到申请几件',
    '别处市文旅局2023年收到申请几件',
    '别处文旅局2023年收到申请几件',
    '别处市文化和旅游局2023年工作动态信息多少条',
    '示例市样本县文旅局2023年收到申请几件',
    '示例市文旅局2023年工作动态信息多少条',
  ])('%s: never that of another place', async (question) => {
    expect((await both.ask(question)).values).toEqual([]);
  });

  it.each(['别处市文旅局2023年收到申请几件', '别处文旅局2023年工作动态信息多少条'])(
    '%s: nor where only one office bears it',
    async (question) => {
      expect((await countyAlone.ask(question)).values).toEqual([]);
    },
  );

  it('asks back where its figure is told of one of several', async () => {
    const { status, options } = await both.ask('文旅局2023年工作动态信息多少条');
    expect({ status, options }).toMatchObject({
      status: 'clarify',
      options: [
        '示例市文化广播电视和旅游局2023年工作动态信息多少条',
        '样本县文化和旅游局2023年工作动态信息多少条',
      ],
    });
  });
});
