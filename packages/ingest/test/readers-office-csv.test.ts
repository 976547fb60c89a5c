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

test('an unquoted thousands comma is refused rather than read as two figures', async () => {
  await expect(readText('a,1\nb,2\nc,1,234\n')).rejects.toMatchObject({ code: 'text-unreadable' });
});

test('a quote without an end is refused', async () => {
  await expect(readText('a,"1\nb,2')).rejects.toMatchObject({ code: 'text-unreadable' });
});

test('the name decides what is a table', () => {
  const bytes = Buffer.from('a,b');
  expect(csvReader.accepts({ bytes, name: 'x.CSV' })).toBe(true);
  expect(csvReader.accepts({ bytes, name: 'x.txt' })).toBe(false);
});
