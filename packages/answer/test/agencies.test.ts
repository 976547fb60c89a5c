import { describe, expect, it } from 'vitest';
import { findAgencies, strayRegion } from '../src/understand/agencies.js';
import { fold } from '../src/words/fold.js';

const entry = (name: string, aliases: string[] = []) => ({ name, aliases, reports: [] });
const agencies = [
  entry('示例市甲区桂花街道办事处'),
  entry('示例市生态环境局'),
  entry('国家税务总局示例市乙区税务局'),
  entry('样本保税区(出口加工区)'),
  entry('样本综合实验区'),
  entry('样本县环境保护局'),
  entry('通州市国资委'),
  entry('示例工业园', ['示例工业园管委会办公室']),
];
const found = (text: string): string[] =>
  findAgencies(fold(text), agencies).map((one) => one.agency.name);

describe('findAgencies', () => {
  it.each([
    ['桂花街道2019年收到几件', ['示例市甲区桂花街道办事处']],
    ['甲区桂花街道办2019年收到几件', ['示例市甲区桂花街道办事处']],
    ['示例乙区税务局收到几件', ['国家税务总局示例市乙区税务局']],
    ['样本保税区2018年收到多少', ['样本保税区(出口加工区)']],
    ['樣本縣環保局主動公開多少', ['样本县环境保护局']],
    ['示例市生态环境局和桂花街道各多少', ['示例市生态环境局', '示例市甲区桂花街道办事处']],
    ['通州国资委收到几件', ['通州市国资委']],
    ['外地的街道收到几件', []],
    ['某局政府信息公开办公室的电话', []],
    ['政府收到几件', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a name said shorter', () => {
  const bodies = [
    entry('安徽示例高新技术产业开发区管委会'),
    entry('国家样本总局'),
    entry('示例职业技术学院'),
    entry('样本市城市管理综合行政执法局'),
    entry('示例市样本局'),
    entry('安徽经济技术开发区管委会'),
  ];
  it.each([
    ['示例高新区2018年公开几条', ['安徽示例高新技术产业开发区管委会']],
    ['样本总局2018年公开几条', ['国家样本总局']],
    ['示例职院2018年公开几条', ['示例职业技术学院']],
    ['样本市城管执法局2018年公开几条', ['样本市城市管理综合行政执法局']],
    ['国家样本总局2018年公开的省市区样本局信息几条', ['国家样本总局']],
    ['各区样本局2018年公开几条', []],
    ['经开区2018年公开几条', []],
    ['示例市样本局市级媒体发布几条', ['示例市样本局']],
    ['开发区2018年公开几条', []],
  ])('%s', (text, expected) => {
    expect(findAgencies(fold(text), bodies).map((one) => one.agency.name)).toEqual(expected);
  });
});

describe('a branch office', () => {
  const branches = [
    entry('示例市公安局青山分局'),
    entry('示例县国土资源局'),
    entry('丙山区公安分局'),
  ];
  it.each([
    ['青山公安局2022年收到几件', ['示例市公安局青山分局']],
    ['示例市青山公安分局2022年收到几件', ['示例市公安局青山分局']],
    ['丙山区公安局2022年收到几件', ['丙山区公安分局']],
    ['丙山公安局2022年收到几件', ['丙山区公安分局']],
    ['示例县国土局2022年收到几件', ['示例县国土资源局']],
    ['示例市公安局2022年收到几件', []],
    ['丁区公安局2022年收到几件', []],
  ])('%s', (text, expected) => {
    expect(findAgencies(fold(text), branches).map(({ agency }) => agency.name)).toEqual(expected);
  });
});

describe('names that people shorten', () => {
  const bodies = [
    entry('示例市公安局'),
    entry('示例县卫生健康局'),
    entry('示例省交通运输厅'),
    entry('示例县样本回族镇'),
    entry('示例市长桥镇人民政府'),
    entry('示例市青禾区人民政府'),
    entry('示例市教育局'),
    entry('示例大学校长办公室'),
  ];
  const read = (question: string) => {
    const text = fold(question);
    const mentions = findAgencies(text, bodies);
    return {
      said: mentions.map(({ start, end }) => text.slice(start, end)),
      names: mentions.map(({ agency }) => agency.name),
      stray: strayRegion(text, mentions),
    };
  };

  it.each([
    ['市公安局2022年收费多少', '市公安局', '示例市公安局'],
    ['请问市公安局2022年收费多少', '市公安局', '示例市公安局'],
    ['县卫健局收到几件', '县卫健局', '示例县卫生健康局'],
    ['有几家企业向县卫健局提出申请', '县卫健局', '示例县卫生健康局'],
    ['省交通厅收到几件', '省交通厅', '示例省交通运输厅'],
    ['样本镇收到几件', '样本镇', '示例县样本回族镇'],
    ['长桥镇镇长信箱收到几封', '长桥镇', '示例市长桥镇人民政府'],
    ['示例大学收到几件', '示例大学', '示例大学校长办公室'],
    ['青禾区教育局公开几条', '青禾区', '示例市青禾区人民政府'],
  ])('%s', (question, said, name) => {
    expect(read(question)).toEqual({ said: [said], names: [name], stray: undefined });
  });

  it.each(['别处市公安局收到几件', '平和县卫健局收到几件', '白沙区教育局公开几条'])(
    'another body in %s',
    (question) => {
      expect(read(question).stray).toBeDefined();
    },
  );
});

describe('a name said by place and field, or by its kind of zone', () => {
  const bodies = [
    entry('示例市水务局'),
    entry('示例市教育局'),
    entry('示例市人民政府'),
    entry('样本市公安局丙山区分局'),
    entry('样本工业开发区'),
    entry('样本县长河街道办事处'),
    entry('样本保税区(出口加工区)'),
  ];
  const named = (text: string, among = bodies): string[] =>
    findAgencies(fold(text), among).map(({ agency }) => agency.name);

  it.each([
    ['示例水务2018年收到几件申请', ['示例市水务局']],
    ['请问示例水务18年收到几件申请', ['示例市水务局']],
    ['丙山公安2018年公开几条', ['样本市公安局丙山区分局']],
    ['丙山公安分局2018年公开几条', ['样本市公安局丙山区分局']],
    ['样本开发区2018年公开几条', ['样本工业开发区']],
    ['长河街办2018年公开几条', ['样本县长河街道办事处']],
    ['保税区2018年公开几条', ['样本保税区(出口加工区)']],
    ['请问保税区2018年公开几条', ['样本保税区(出口加工区)']],
    ['示例市教育信息2018年公开几条', ['示例市人民政府']],
    ['别处保税区2018年公开几条', []],
    ['别处水务2018年收到几件申请', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('names none where several bodies may be meant', () => {
    const twice = [...bodies, entry('示例县水务局'), entry('示例保税区')];
    expect(named('保税区2018年公开几条', twice)).toEqual([]);
    expect(named('示例水务2018年收到几件申请', twice)).not.toEqual(['示例市水务局']);
  });
});
