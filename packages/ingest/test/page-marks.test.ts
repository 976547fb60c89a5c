import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removePageMarks } from '../src/repair/page-marks.js';

const SENTENCES =
  '示例市持续推进政务公开工作，完善制度，规范流程，加强培训，提升服务水平，不断扩大公众参与。';

/** Cuts a text every so many characters and puts the marks of a sharing site in. */
function mark(text: string, page: number): string {
  const pieces = text.match(new RegExp(`[^]{1,${page}}`, 'g')) ?? [];
  return pieces.map((piece, at) => `\n${at + 1}、${piece}`).join('');
}

describe('page marks', () => {
  it('are taken out wherever they cut the text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 301, max: 900 }).filter((page) => page % SENTENCES.length > 0),
        fc.integer({ min: 60, max: 120 }),
        (page, times) => {
          const text = SENTENCES.repeat(times);
          const { text: cleaned, removed } = removePageMarks(mark(text, page));
          expect(cleaned.replace(/\n/g, '')).toBe(text);
          expect(removed).toBe(Math.ceil(text.length / page));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('put a cut number together again', () => {
    const text = `${SENTENCES.repeat(8)}全年公开12`;
    const marked = `1、${text}\n2、34条。${SENTENCES.repeat(8)}\n3、${SENTENCES.slice(0, 9)}`;
    expect(removePageMarks(marked).text).toContain('全年公开1234条');
  });

  it('are told from the numbering of rows between them', () => {
    const rows = ['1、当面申请数12', '2、网上申请数7', '3、信函申请数0'].join('\n');
    const pages = [SENTENCES.repeat(5), `${SENTENCES}${rows}\n${SENTENCES.repeat(5)}`, SENTENCES];
    const cut = pages.map((page, at) => `${page.slice(0, -5)}\n${at + 1}、${page.slice(-5)}`);
    const { text, removed } = removePageMarks(cut.join(''));
    expect(removed).toBe(3);
    expect(text).toBe(pages.join(''));
  });

  it('are taken out where there are but two, each between words, one of them in a sentence', () => {
    const text = `窗口备有表格，工作人员当场\n1、说明材料。${SENTENCES.repeat(5)}当面申请\n2、数条 0 12`;
    expect(removePageMarks(text)).toMatchObject({ removed: 2 });
    expect(removePageMarks(text).text).toContain('当面申请数条 0 12');
  });

  it('are not seen in two headings', () => {
    const text = `主要做法\n1、加强领导\n${SENTENCES.repeat(5)}\n2、完善制度\n${SENTENCES}`;
    expect(removePageMarks(text).removed).toBe(0);
  });

  it('are not seen in a list of items', () => {
    const list = ['1、加强领导。', '2、完善制度。', '3、规范流程。', '4、提升服务。'].join('\n');
    expect(removePageMarks(list)).toMatchObject({ text: list, removed: 0 });
  });

  it('are not seen in a list of short headings', () => {
    const list = ['开展工作如下', '1、加强领导', '2、完善制度', '3、规范流程'].join('\n');
    expect(removePageMarks(list).removed).toBe(0);
  });
});
