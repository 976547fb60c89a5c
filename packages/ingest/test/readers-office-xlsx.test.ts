import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { createXlsxReader } from '../src/readers/spreadsheet/xlsx.js';
import { cellsOf, readXlsx, rowsOf, textsOf, xlsxOf } from './helpers/office.js';

const n = (place: string, value: string, more = ''): string =>
  `<c r="${place}" ${more}><v>${value}</v></c>`;
const s = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
const row = (number: number, ...cells: string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;
const merged = (...ranges: string[]): string =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
const cellsOfSheet = async (xml: string): Promise<string[][]> =>
  cellsOf(await readXlsx(xlsxOf({ Sheet1: xml })));

/** Styles with one format, number 1 of the cells. */
const formatted = (code: string): Record<string, string> => ({
  'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`,
});

const shown = async (value: string, code: string, workbook = ''): Promise<string | undefined> => {
  const sheet = data(row(1, s('A1', '数'), n('B1', value, 's="1"')));
  return cellsOf(await readXlsx(xlsxOf({ Sheet1: sheet }, formatted(code), workbook)))[0]?.[1];
};

test('a sheet of a real writer: texts, numbers, merged heads, blanks', async () => {
  const bytes = await writeExcel([
    [{ value: '指标', rowSpan: 2 }, { value: '法人', columnSpan: 2 }, null],
    [null, { value: '企业' }, { value: '其他' }],
    [{ value: '本年新收' }, { value: 3, type: Number }, null],
  ]).toBuffer();
  expect(rowsOf(await readXlsx(new Uint8Array(bytes)))).toEqual([
    [
      { text: '指标', rowSpan: 2 },
      { text: '法人', columnSpan: 2 },
    ],
    [{ text: '企业' }, { text: '其他' }],
    [{ text: '本年新收' }, { text: '3' }, { text: '' }],
  ]);
});

test('each sheet is a grid under its name; given names say nothing', async () => {
  const sheet = data(row(1, s('A1', '规章'), n('B1', '1')));
  const blocks = await readXlsx(xlsxOf({ 统计表: sheet, Sheet2: sheet }));
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'grid', 'grid']);
  expect(textsOf(blocks)).toEqual(['统计表']);
});

test('hidden sheets, rows and columns are not read', async () => {
  const hidden = '<cols><col min="2" max="2" hidden="1"/></cols>';
  const sheet = `${hidden}${data(
    row(1, s('A1', '规章'), n('B1', '99'), n('C1', '1')),
    `<row r="2" hidden="1">${s('A2', '旧')}</row>`,
  )}`;
  const blocks = await readXlsx(xlsxOf({ Sheet1: sheet, '旧表!': sheet }));
  expect(cellsOf(blocks)).toEqual([['规章', '1']]);
});

test('a merged cell whose own row is hidden shows in the next', async () => {
  const sheet =
    data(
      `<row r="1" hidden="1">${s('A1', '指标')}</row>`,
      row(2, n('B2', '1')),
      row(3, n('B3', '2')),
    ) + merged('A1:A3');
  expect(await cellsOfSheet(sheet)).toEqual([['指标', '1'], ['2']]);
});

test('blank cells stay, blank rows and margins go', async () => {
  const sheet = data(row(3, s('B3', '规章'), n('E3', '1')), row(9, s('B9', '文件'), n('C9', '2')));
  expect(await cellsOfSheet(sheet)).toEqual([
    ['规章', '', '', '1'],
    ['文件', '2', '', ''],
  ]);
});

test('cells without places follow each other', async () => {
  const sheet = data('<row><c t="inlineStr"><is><t>规章</t></is></c><c><v>1</v></c></row>');
  expect(await cellsOfSheet(sheet)).toEqual([['规章', '1']]);
});

test('shared strings, rich ones without their readings', async () => {
  const strings =
    '<sst><si><t>规章</t></si><si><r><t>总</t></r><r><t>计</t></r><rPh sb="0" eb="1"><t>zong</t></rPh></si></sst>';
  const sheet = data(row(1, n('A1', '0', 't="s"'), n('B1', '1', 't="s"')));
  const bytes = xlsxOf({ Sheet1: sheet }, { 'xl/sharedStrings.xml': strings });
  expect(cellsOf(await readXlsx(bytes))).toEqual([['规章', '总计']]);
});

test('a string that is missing is damage, not a blank', async () => {
  const bytes = xlsxOf({ Sheet1: data(row(1, n('A1', '7', 't="s"'))) });
  await expect(readXlsx(bytes)).rejects.toMatchObject({ code: 'file-corrupt' });
});

test('a formula gives its last result; without one it is not blank', async () => {
  const sheet = data(row(1, '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>SUM(A1:A9)</f></c>'));
  expect(await cellsOfSheet(sheet)).toEqual([['2', '（公式没有结果）']]);
});

test('truth values and errors stay what they are', async () => {
  const sheet = data(row(1, n('A1', '1', 't="b"'), n('B1', '#REF!', 't="e"')));
  expect(await cellsOfSheet(sheet)).toEqual([['TRUE', '#REF!']]);
});

test.each([
  ['0.30000000000000004', 'General', '0.3'],
  ['123456789012', 'General', '123456789012'],
  ['12', '0', '12'],
  ['3.5', '0.00', '3.50'],
  ['12345.678', '#,##0.00', '12,345.68'],
  ['0', '_ * #,##0_ ;_ * -#,##0_ ;_ * &quot;-&quot;_ ;_ @_ ', '-'],
  ['0.125', '0.0%', '12.5%'],
  ['5', '0&quot;件&quot;', '5件'],
  ['43831', 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '2020年1月1日'],
  ['12345', '0!.0,&quot;万&quot;', '1.2万'],
  ['12', 'bad[[', '（数字格式无法识别）'],
])('%s in the format %s shows as %s', async (value, code, expected) => {
  expect(await shown(value, code)).toBe(expected);
});

test('dates count from 1904 where the workbook says so', async () => {
  const from1904 = '<workbookPr date1904="1"/>';
  expect(await shown('42369', 'yyyy/m/d', from1904)).toBe('2020/1/1');
});

test('a strict file differs in its namespaces only', async () => {
  const bytes = xlsxOf({ Sheet1: data(row(1, n('A1', '1'))) });
  expect(cellsOf(await readXlsx(bytes))).toEqual([['1']]);
});

test.each([
  ['rows and columns far apart', data(row(1, n('A1', '1')), row(1048576, n('XFD1048576', '2')))],
  [
    'merges over the whole sheet',
    data(row(1, n('A1', '1'), n('XFD1', '1'))) + merged(...Array<string>(9).fill('A1:XFD1048576')),
  ],
])('%s are read or refused within bounds', async (_, sheet) => {
  const reader = createXlsxReader({ maxCells: 20_000 });
  const read = reader.read({ bytes: xlsxOf({ Sheet1: sheet }), name: 'a.xlsx' });
  await expect(read).rejects.toMatchObject({ code: 'file-too-large' });
});

test('stretches of hidden columns without end cost nothing', async () => {
  const columns = '<col min="1" max="999999999" hidden="1"/>'.repeat(50_000);
  expect(await cellsOfSheet(`<cols>${columns}</cols>${data(row(1, n('A1', '1')))}`)).toEqual([]);
});
