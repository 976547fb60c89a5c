import { describe, expect, it } from 'vitest';
import { foldText, matchPhrase, readConcepts, uncovered } from '../src/index.js';

const best = (text: string): [string, string[]] | undefined => {
  const [first] = readConcepts(foldText(text));
  return first && [first.concept.id, first.leftover];
};

describe('matchPhrase', () => {
  it('wants every fragment, in any order', () => {
    expect(matchPhrase('发布会开了三次新闻', '新闻 发布会')).toBeDefined();
    expect(matchPhrase('发布会', '新闻 发布会')).toBeUndefined();
  });

  it('takes either word of a choice', () => {
    expect(matchPhrase('红头文件', '规范性文件/红头文件')).toBeDefined();
  });

  it('covers what it explains and leaves the rest', () => {
    const coverage = matchPhrase('杭州行政诉讼', '行政诉讼');
    expect(coverage && uncovered('杭州行政诉讼', coverage)).toEqual(['杭州']);
  });
});

describe('readConcepts', () => {
  it.each([
    ['全年收到政府信息公开申请', 'received'],
    ['申请信息不存在', 'not-existing'],
    ['主要负责同志参加新闻发布会', 'press-conferences-principal'],
    ['行政诉讼被依法纠错', 'litigation-corrected'],
    ['专职人员', 'staff-full-time'],
    ['政务微信公开信息', 'disclosed-wechat'],
  ])('reads %s as %s with nothing left over', (text, id) => {
    expect(best(text)).toEqual([id, []]);
  });

  it('leaves over what a concept is not about', () => {
    expect(best('交通事故申请')?.[1]).toEqual(['交通事故']);
  });
});
