import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from './generator/examine.js';
import { examineAll } from './generator/examine-all.js';
import { LAYOUTS } from './generator/layouts/index.js';
import { told } from './generator/summary.js';

/** With every layout a little over a hundred reports. */
const REPORTS = 8;

describe.each(LAYOUTS)('made-up reports as $id, read back', (layout) => {
  let outcomes: Outcome[] = [];
  beforeAll(async () => {
    outcomes = await examineAll([layout], REPORTS);
  });

  it('give no figure that can be read in several ways', () => {
    expect(told(outcomes, ({ guessed }) => guessed)).toEqual([]);
  });

  it('give body, year and form', () => {
    expect(told(outcomes, ({ identity }) => identity)).toEqual([]);
  });

  it('give the findings that are true, and no others', () => {
    expect(told(outcomes, ({ findings }) => findings)).toEqual([]);
  });
});
