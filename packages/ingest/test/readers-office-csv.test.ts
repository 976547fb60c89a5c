import { expect, test } from 'vitest';
import { csvReader } from '../src/readers/spreadsheet/csv.js';
import { cellsOf } from './helpers/office.js';

const read = async (bytes: Uint8Array): Promise<string[][]> =>
  cellsOf((await csvReader.read({ bytes, name: '表.csv' })).blocks);
const readText = (text: string): Promise<string[][]> => read(Buffer.from(text));

test.each([',', ';', '\t'])('cells apart by %j', async (delimiter) => {
  const text = ['规章', '1', '', '3'].join(delimiter);
  expect(await readText(`${text}\n${text}\n`)).toEqual([
    ['规章', '1', '', '3'],
    ['规章', '1', '', '3'],
  ]);
});

test('quotes hold delimiters, line breaks and quotes', async () => {
  expect(await readText('"a,b","c\nd","e""f"\n')).toEqual([['a,b', 'c\nd', 'e"f']]);
});

test('a byte order mark is no part of the first cell', async () => {
  expect(await readText('\ufeff规章,1\n')).toEqual([['规章', '1']]);
});

test('Chinese Excel writes GB18030', async () => {
  const bytes = Uint8Array.from([0xb9, 0xe6, 0xd5, 0xc2, 0x2c, 0x31, 0x0d, 0x0a]);
  expect(await read(bytes)).toEqual([['规章', '1']]);
});

test('the first line may name the delimiter', async () => {
  expect(await readText('sep=|\na|1,5\n')).toEqual([['a', '1,5']]);
});

test('blank lines and lines of blank cells go', async () => {
  expect(await readText('a,1\n\n,\nb,2\n')).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
});

test('an unquoted thousands comma is put back where one way makes the row as wide as the others', async () => {
  expect(await readText('a,1,7\nb,2,8\nc,1,234,5\n')).toEqual([
    ['a', '1', '7'],
    ['b', '2', '8'],
    ['c', '1,234', '5'],
  ]);
});

test('an unquoted thousands comma is refused where it could stand in two places', async () => {
  const text = 'a,1,7\nb,2,8\nc,1,234,567\n';
  await expect(readText(text)).rejects.toMatchObject({ code: 'text-unreadable' });
});

test('a table that is wider than the one above it is left as it is', async () => {
  const text = '规章,1,2\n维持,纠正,其他,总计\n12,345,0,357\n';
  expect((await readText(text)).at(-1)).toEqual(['12', '345', '0', '357']);
});

test('a quoted thousands comma is one figure', async () => {
  expect(await readText('a,"8,249",1\nb,1,200\n')).toEqual([
    ['a', '8,249', '1'],
    ['b', '1', '200'],
  ]);
});

test('a quote without an end is refused', async () => {
  await expect(readText('a,"1\nb,2')).rejects.toMatchObject({ code: 'text-unreadable' });
});

test('the name decides what is a table', () => {
  const bytes = Buffer.from('a,b');
  expect(csvReader.accepts({ bytes, name: 'x.CSV' })).toBe(true);
  expect(csvReader.accepts({ bytes, name: 'x.txt' })).toBe(false);
});
