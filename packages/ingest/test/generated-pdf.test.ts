import { expect, it } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { faultsAgainst } from './generator/demands.js';
import { examineAll } from './generator/examine-all.js';
import { pdfLayout } from './generator/layouts/pdf.js';
import { told } from './generator/summary.js';

it('made-up reports printed by a browser are read back in full', { timeout: 120_000 }, async () => {
  await using browser = await launchBrowser();
  const outcomes = await examineAll([pdfLayout(browser)], 4);
  for (const property of ['wrong', 'missed', 'identity', 'findings'] as const) {
    expect(told(outcomes, faultsAgainst(property))).toEqual([]);
  }
});
