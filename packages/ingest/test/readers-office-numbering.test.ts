import { expect, test } from 'vitest';
import { chineseCounting } from '../src/readers/docx/chinese-numbers.js';
import { formatNumber } from '../src/readers/docx/number-formats.js';
import { p, textOfBody } from './helpers/office.js';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

const LEVELS =
  level(0, 'chineseCountingThousand', '%1、') +
  level(1, 'chineseCountingThousand', '（%2）') +
  level(2, 'decimal', '%3.');

const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;

const use = (id: number, listId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${listId}"/>${more}</w:num>`;

const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

const numbered = (text: string, index = 0, id = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`);

const numbering = list(0, LEVELS) + use(1, 0);

test('automatic numbers stand in the text as printed', async () => {
  const body =
    numbered('总体') +
    numbered('主动', 1) +
    numbered('规章', 2) +
    numbered('许可', 2) +
    numbered('申请');
  expect(await textOfBody(body, { numbering })).toEqual([
    '一、总体',
    '（一）主动',
    '1. 规章',
    '2. 许可',
    '二、申请',
  ]);
});

test('a lower level begins again after a higher one', async () => {
  const body = numbered('a') + numbered('b', 1) + numbered('c') + numbered('d', 1);
  expect((await textOfBody(body, { numbering })).at(-1)).toBe('（一）d');
});

test('a number never becomes a part of the figure behind it', async () => {
  const parts = { numbering: list(0, level(0, 'decimal', '%1.')) + use(1, 0) };
  expect(await textOfBody(numbered('2021年'), parts)).toEqual(['1. 2021年']);
  expect(await textOfBody(numbered('12件'), { numbering })).toEqual(['一、 12件']);
});

test('a number may name the levels above, in Arabic figures where it says so', async () => {
  const levels = level(0, 'chineseCounting', '%1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
  const body = numbered('a') + numbered('b') + numbered('c', 1);
  const texts = await textOfBody(body, { numbering: list(0, levels) + use(1, 0) });
  expect(texts.at(-1)).toBe('2.1 c');
});

test('numberings of one list count on together', async () => {
  const parts = { numbering: list(0, LEVELS) + use(1, 0) + use(2, 0) };
  expect(await textOfBody(numbered('a') + numbered('b', 0, 2), parts)).toEqual(['一、a', '二、b']);
});

test('a numbering that says so begins anew', async () => {
  const parts = { numbering: list(0, LEVELS) + use(1, 0) + use(2, 0, restart) };
  const body = numbered('a') + numbered('b', 0, 2) + numbered('c', 0, 2);
  expect(await textOfBody(body, parts)).toEqual(['一、a', '一、b', '二、c']);
});

test('a style brings its numbering, a paragraph can take it away', async () => {
  const styles =
    '<w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const styled = list(0, LEVELS.replace('</w:lvl>', '<w:pStyle w:val="s"/></w:lvl>')) + use(1, 0);
  const body =
    p('a', '<w:pStyle w:val="s"/>') +
    p('b', '<w:pStyle w:val="s"/><w:numPr><w:numId w:val="0"/></w:numPr>');
  expect(await textOfBody(body, { styles, numbering: styled })).toEqual(['一、a', 'b']);
});

test('bullets are not printed as text', async () => {
  const parts = { numbering: list(0, level(0, 'bullet', '')) + use(1, 0) };
  expect(await textOfBody(numbered('a'), parts)).toEqual(['a']);
});

test('a deleted paragraph has no number', async () => {
  const gone =
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>';
  expect(await textOfBody(gone + numbered('a'), { numbering })).toEqual(['一、a']);
});

test('a numbering that is not defined prints nothing', async () => {
  expect(await textOfBody(numbered('a', 0, 77), { numbering })).toEqual(['a']);
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [1005, '一千零五'],
])('%i is %s', (number, expected) => {
  expect(chineseCounting(number)).toBe(expected);
});

test.each([
  [10, 'ideographDigital', '一〇'],
  [3, 'chineseLegalSimplified', '叁'],
  [3, 'ideographTraditional', '丙'],
  [12, 'decimalEnclosedCircle', '⑫'],
  [3, 'decimalEnclosedParen', '⑶'],
  [12, 'decimalFullWidth', '１２'],
  [4, 'upperRoman', 'IV'],
  [28, 'lowerLetter', 'bb'],
  [5, 'somethingNew', '5'],
])('%i as %s is %s', (number, format, expected) => {
  expect(formatNumber(number, format)).toBe(expected);
});
