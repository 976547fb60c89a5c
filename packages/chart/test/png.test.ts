import { expect, test } from 'vitest';
import { chartPng } from '../src/index.js';
import { oneSeries } from './support/charts.js';

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

test('a picture is a PNG, twice as large as its drawing', async () => {
  const png = await chartPng(oneSeries('column', [1, 2, 3]));
  expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(sizeOf(png).width).toBe(1520);
});

test('Chinese is drawn in the type that comes along, also rare characters of place names', async () => {
  const titled = (title: string) => chartPng({ ...oneSeries('column', [1]), title }, { scale: 1 });
  const [one, other, unknown, neither] = await Promise.all(
    ['鄠', '郫', '\u{E000}', '\u{E001}'].map(titled),
  );
  expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).not.toBe(0);
  // Characters without a glyph all look alike, so the two above have one each.
  expect(Buffer.compare(unknown as Uint8Array, neither as Uint8Array)).toBe(0);
  expect(Buffer.compare(one as Uint8Array, unknown as Uint8Array)).not.toBe(0);
});

test('the same chart gives the same picture', async () => {
  const chart = oneSeries('line', [1, null, 3], [2]);
  const [one, other] = [await chartPng(chart), await chartPng(chart)];
  expect(Buffer.compare(one, other)).toBe(0);
});
