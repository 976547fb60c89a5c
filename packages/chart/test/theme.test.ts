import { describe, expect, test } from 'vitest';
import { THEMES } from '../src/theme.js';
import { contrast, difference, SIGHTS } from './support/colours.js';

describe.each(['light', 'dark'] as const)('the %s colours', (name) => {
  const { ground, ink, soft, series } = THEMES[name];

  test('stand out from the ground', () => {
    expect(contrast(ink, ground)).toBeGreaterThan(7);
    expect(contrast(soft, ground)).toBeGreaterThan(4.5);
    for (const colour of series) expect(contrast(colour, ground)).toBeGreaterThan(3);
  });

  test.each(SIGHTS)('are told apart by %s', (sight) => {
    for (const [index, one] of series.entries()) {
      for (const other of series.slice(index + 1)) {
        expect(difference(one, other, sight)).toBeGreaterThan(15);
      }
    }
  });
});
