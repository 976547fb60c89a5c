import { expect, it } from 'vitest';
import { readCell } from '../src/tables/cell.js';
import { tokensOf } from '../src/tables/tokens.js';

it.each([
  ['31批次', 31, '批次'],
  ['7批', 7, '批'],
  ['5人次', 5, '人次'],
])('%s is a figure with its unit', (cell, value, unit) => {
  expect(tokensOf(`${cell} 250.5元`, false).pieces.map(({ text }) => text)).toEqual([
    cell,
    '250.5元',
  ]);
  expect(readCell(cell, 'count')).toEqual({ status: 'reported', value, unit });
});
