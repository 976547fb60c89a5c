import { beforeAll, describe, expect, it } from 'vitest';
import { faultsAgainst, layoutsKeeping, type Property } from './generator/demands.js';
import type { Outcome } from './generator/examine.js';
import { examineAll } from './generator/examine-all.js';
import { LAYOUTS } from './generator/layouts/index.js';
import { told } from './generator/summary.js';

/** With every layout a little over a hundred reports. */
const REPORTS = 8;

const PROPERTIES: [says: string, property: Property][] = [
  ['no wrong figure', 'wrong'],
  ['every figure that can be read in one way', 'missed'],
  ['no figure that can be read in several ways', 'guessed'],
  ['body, year and form', 'identity'],
  ['the findings that are true, and no others', 'findings'],
];

describe('made-up reports, read back,', () => {
  let outcomes: Outcome[] = [];
  beforeAll(async () => {
    outcomes = await examineAll(LAYOUTS, REPORTS);
  });

  describe.each(PROPERTIES)('give %s', (_, property) => {
    it.each(layoutsKeeping(property))('from $id', ({ id }) => {
      const own = outcomes.filter(({ layout }) => layout === id);
      expect(told(own, faultsAgainst(property))).toEqual([]);
    });
  });
});
