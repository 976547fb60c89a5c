import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../../test/support/browser.js';
import { faultsAgainst, layoutsKeeping, type Property } from '../generator/demands.js';
import type { Outcome } from '../generator/examine.js';
import { examineAll, SEED } from '../generator/examine-all.js';
import { LAYOUTS } from '../generator/layouts/index.js';
import { pdfLayout } from '../generator/layouts/pdf.js';
import { failures, summarise, told } from '../generator/summary.js';

/** `NIANBAO_REPORTS=500` makes so many of each layout. */
const REPORTS = Number(process.env['NIANBAO_REPORTS'] ?? 155);
const PRINTED = Math.ceil(REPORTS / 2);
const SHOWN = 40;

const PROPERTIES: Property[] = ['wrong', 'missed', 'guessed', 'identity', 'findings'];

async function examineEverything(): Promise<Outcome[]> {
  await using browser = await launchBrowser();
  const printed = await examineAll([pdfLayout(browser)], PRINTED);
  return [...(await examineAll(LAYOUTS, REPORTS)), ...printed];
}

/** The table, and every fault where `NIANBAO_FAULTS` names a file for them. */
function tell(outcomes: readonly Outcome[]): void {
  console.log(`seeds “${SEED} 0” to “${SEED} ${REPORTS - 1}”\n${summarise(outcomes)}`);
  const file = process.env['NIANBAO_FAULTS'];
  if (file) writeFileSync(file, failures(outcomes).join('\n'));
}

describe('thousands of made-up reports, read back,', () => {
  let outcomes: Outcome[] = [];
  beforeAll(async () => {
    outcomes = await examineEverything();
    tell(outcomes);
  });

  it.each(PROPERTIES)('keep: %s', (property) => {
    const held = [...layoutsKeeping(property).map(({ id }) => id), 'pdf'];
    const own = outcomes.filter(({ layout }) => held.includes(layout));
    expect(told(own, faultsAgainst(property)).slice(0, SHOWN)).toEqual([]);
  });
});
