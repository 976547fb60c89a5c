import { describe, expect, it } from 'vitest';
import { findAgencies } from '../src/understand/agencies.js';
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
    ['政府收到几件', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
