import { describe, expect, it, test } from 'vitest';
import { FINDING_CODES, type FindingCode } from '../src/checks/codes.js';
import { type Finding, type FindingParameters, findingInEnglish, stated } from '../src/index.js';

const cell = { row: '收到申请数', column: '总计' };
const side = (...values: number[]) => ({
  terms: values.map((value, index) => ({ name: `第${index + 1}行`, value })),
  sum: values.reduce((sum, value) => sum + value, 0),
});
const relation = { label: '合计', left: side(9), right: side(3, 5), gap: 1, blank: true };
const years = { cell, year: 2020, terms: [4, 3, -1], expected: 6, value: 7, gap: 1 };
const line = { name: '收到申请数', printed: '7130' };

/** Parameters of every code, as its check could state them. */
const SAMPLES: { [Code in FindingCode]: FindingParameters<Code> } = {
  'relation-broken': relation,
  'part-above-whole': relation,
  'cell-suspect': { cell, value: 4, needed: 5, relations: 2 },
  'value-impossible': { cell, value: -1 },
  'narrative-differs': {
    ...{ clause: '共收到申请8件', told: 8, unit: '件', label: '收到申请数', printed: 7 },
    ...{ printedUnit: '件', carried: { value: 1, unit: '件' } },
  },
  'share-differs': { part: '予以公开', value: 3, unit: '件', share: 50, whole: 8, computed: 37.5 },
  'parts-differ': { whole: '共', value: 9, unit: '条', parts: [4, 4], sum: 8, gap: 1 },
  'carry-over-differs': years,
  'stock-differs': years,
  'items-differ': years,
  'cumulative-differs': years,
  'form-year-differs': {
    ...{ year: 2019, form: '政府信息公开情况统计表', first: 2014, last: 2018 },
  },
  'part-missing': { part: '总体情况' },
  'document-cut': { missing: ['其他需要报告的事项'] },
  'character-repaired': { read: ['O'], meant: '0', cells: 3, around: null },
  'row-missing': { form: '政府信息公开情况统计表', rows: ['第一行'], count: 2 },
  'figure-ambiguous': { ...line, cells: 3, ways: 2, readings: ['总计 7', '总计 71'] },
  'figure-inferred': { ...line, figures: [{ column: '总计', value: 71 }] },
  'figure-unreadable': { ...line, cell: true },
  'search-exhausted': line,
  'table-unread': {},
  'identity-conflict': { what: 'year', chosen: 2020, other: 2019, from: '正文' },
  'version-replaced': {
    document: '示例.docx',
    count: 2,
    changes: [{ row: '收到申请数', column: null, before: '空白', now: '5' }],
  },
};

const HAN = /\p{Script=Han}|[，。：；、（）]/u;
const codes = Object.keys(FINDING_CODES) as FindingCode[];

const finding = (code: FindingCode, parameters?: Record<string, unknown>): Finding => ({
  ...stated(code, SAMPLES[code] as never),
  ...(parameters && { parameters }),
  ...{ figures: [], where: '' },
});

const own = (one: Finding): string =>
  findingInEnglish(one)
    .filter(({ chinese }) => !chinese)
    .map(({ text }) => text)
    .join('');

describe.each(codes)('%s', (code) => {
  it('says in English what it says in Chinese; what is Chinese in it is quoted', () => {
    const told = finding(code);
    expect(own(told)).toMatch(/[a-z].*\.$/s);
    expect(own(told)).not.toMatch(HAN);
    const numbers = told.message.match(/\d+(?:\.\d+)?/g) ?? [];
    const english = findingInEnglish(told)
      .map(({ text }) => text)
      .join('');
    for (const number of numbers) expect(english).toContain(number);
  });

  it('is explained in English', () => {
    expect(FINDING_CODES[code].english).toMatch(/^[A-Z].*\.$/);
    expect(FINDING_CODES[code].english).not.toMatch(HAN);
  });
});

test('the arithmetic of a broken sum stands in both languages', () => {
  const told = finding('relation-broken');
  expect(told.message).toBe(
    '勾稽关系不成立：合计。第1行 3 + 第2行 5 = 8，而第1行 9，相差 1（空白按0计）。',
  );
  expect(
    findingInEnglish(told)
      .map(({ text }) => text)
      .join(''),
  ).toBe(
    'The sum does not hold: “第1行” 3 + “第2行” 5 = 8, but “第1行” 9; the difference is 1 (blanks counted as 0).',
  );
});

test('a finding stored without its parameters is told in general, its own message marked as Chinese', () => {
  const { parameters: _left, ...old } = finding('part-missing');
  for (const told of [old, finding('part-missing', { odd: 1 })]) {
    expect(own(told)).toBe(`${FINDING_CODES['part-missing'].english} `);
    expect(findingInEnglish(told).at(-1)).toEqual({ text: old.message, chinese: true });
  }
  expect(findingInEnglish({ ...old, code: 'constructor' })).toEqual([
    { text: old.message, chinese: true },
  ]);
});
