import { describe, expect, test } from 'vitest';
import { openTokeniser } from '../src/index.js';
import { dictionary } from '../src/tokeniser/dictionary.js';
import { tokeniser, tokenisers } from './helpers.js';

describe.each(tokenisers.map((item) => [item.engine, item] as const))('%s', (engine, item) => {
  test.each([
    ['2018', ['2018']],
    ['18年', ['18', '年']],
    ['1,234件', ['1234', '件']],
    ['１，２３４', ['1234']],
    ['12.5%', ['12.5', '12.5%']],
    ['2018.5.1', ['2018', '5.1']],
    ['0574-12345678', ['0574', '0574-12345678', '12345678']],
    ['5G A4', ['5g', 'a4']],
    ['Www.Example.cn', ['www', 'www.example.cn', 'example', 'cn']],
    ['a@b.cn', ['a', 'a@b.cn', 'b', 'cn']],
    ['①②', ['1', '2']],
    ['ﬁle', ['file']],
  ])('cuts %s by rule', (text, terms) => {
    expect(item.terms(text)).toEqual(terms);
  });

  test.each([...dictionary])('knows %s as one word', (word) => {
    expect(item.terms(word)).toContain(word);
  });

  test('a compound also gives the terms inside it', () => {
    expect(item.terms('行政规范性文件')).toEqual(
      expect.arrayContaining(['行政', '规范性', '规范性文件', '文件']),
    );
  });

  test('a name that no dictionary has is cut alike wherever it stands', () => {
    expect(item.terms('蓉企通发了')).toContain('蓉企');
    expect(item.terms('通过蓉企通公开')).toContain('蓉企');
  });

  test('function and question words are dropped', () => {
    expect(item.terms('的了吗呢多少')).toEqual([]);
  });

  test('spaces inside a word are passed over', () => {
    expect(item.terms('公 开 指 南')).toEqual(item.terms('公开指南'));
  });

  test('a label printed one character a line is read as one', () => {
    expect(item.terms('行\n政\n复\n议')).toContain('行政复议');
  });

  test('a space between words ends a word', () => {
    expect(item.terms('主动 公开')).toEqual(['主动', '公开']);
  });

  test('the identity names engine and version', () => {
    expect(item.id).toMatch(
      new RegExp(`^${engine}@\\d+\\.\\d+\\.\\d+ dictionary:[0-9a-f]{12} normaliser:\\d+$`),
    );
  });
});

test('offsets are those of the original text', () => {
  const text = '共受理依申請公開１，２３４件';
  const slices = tokeniser
    .tokens(text)
    .map(({ term, start, end }) => [term, text.slice(start, end)]);
  expect(slices).toContainEqual(['依申请公开', '依申請公開']);
  expect(slices).toContainEqual(['1234', '１，２３４']);
});

test('traditional text gives the terms of simplified text', () => {
  expect(tokeniser.terms('政府信息公開條例')).toEqual(tokeniser.terms('政府信息公开条例'));
});

test('the notice is one line that names the segmenter', async () => {
  const { notice, engine } = await openTokeniser();
  expect(notice).toContain(engine);
  expect(notice).not.toContain('\n');
});
