import { expect, test } from 'vitest';
import {
  CANDIDATES,
  chosenFrom,
  countsOf,
  leavingBodiesOut,
  recordedTable,
} from '../eval/thresholds.mjs';
import { THRESHOLDS, type Thresholds } from '../packages/domain/dist/index.js';

const table = recordedTable();
const names = Object.keys(THRESHOLDS) as (keyof Thresholds)[];

test('every threshold was learnt', () => {
  expect(Object.keys(table).sort()).toEqual([...names].sort());
  expect(Object.keys(CANDIDATES).sort()).toEqual([...names].sort());
});

test.each(names)('%s is what the counts choose, and nothing is wrong with it', (name) => {
  const chosen = chosenFrom(table[name]);
  expect(THRESHOLDS[name]).toBe(chosen.value);
  expect(countsOf(chosen)[2]).toBe(0);
});

test.each(names)('%s, chosen by the other bodies, answers nothing wrongly', (name) => {
  expect(leavingBodiesOut(table[name]).counts[2]).toBe(0);
});

test('fewest wrong counts before most right, and caution decides between equals', () => {
  const tried = (value: number, right: number, wrong: number) => ({
    value,
    bodies: { a: [right, 0, wrong] as [number, number, number] },
  });
  expect(chosenFrom([tried(1, 5, 0), tried(0.9, 9, 1)]).value).toBe(1);
  expect(chosenFrom([tried(1, 5, 0), tried(0.9, 6, 0), tried(0.8, 6, 0)]).value).toBe(0.9);
});
