import { expect, it } from 'vitest';
import { launchBrowser } from '../../../../test/support/browser.js';
import { examineAll, SEED } from '../generator/examine-all.js';
import { LAYOUTS } from '../generator/layouts/index.js';
import { pdfLayout } from '../generator/layouts/pdf.js';
import { failures, summarise } from '../generator/summary.js';

/** `NIANBAO_REPORTS=500` makes so many of each layout. */
const REPORTS = Number(process.env['NIANBAO_REPORTS'] ?? 155);
const PRINTED = Math.ceil(REPORTS / 2);
const SHOWN = 60;

it('made-up reports of every form and layout are read back', async () => {
  await using browser = await launchBrowser();
  const outcomes = [
    ...(await examineAll(LAYOUTS, REPORTS)),
    ...(await examineAll([pdfLayout(browser)], PRINTED)),
  ];
  console.log(`seeds “${SEED} 0” to “${SEED} ${REPORTS - 1}”\n${summarise(outcomes)}`);
  expect(failures(outcomes).slice(0, SHOWN)).toEqual([]);
});
