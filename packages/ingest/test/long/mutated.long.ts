import { expect, it } from 'vitest';
import { launchBrowser } from '../../../../test/support/browser.js';
import { makeBase, makeBases } from '../generator/hostile/bases.js';
import { BOMBS } from '../generator/hostile/bombs.js';
import { makeMutant } from '../generator/hostile/mutants.js';
import { type Attempt, attempt, endsOf, faultsOf } from '../generator/hostile/try.js';
import { startWatchdog } from '../generator/hostile/watchdog.js';
import { pdfLayout } from '../generator/layouts/pdf.js';

/** `NIANBAO_MUTANTS=100` tries fewer. */
const INPUTS = Number(process.env['NIANBAO_MUTANTS'] ?? 10_000);
const LONGEST = 10_000;
/** Every bomb is bounded by a limit of its reader; a busy machine takes its time for the rest. */
const LONGEST_BOMB = 30_000;
/** Damaged PDFs can still throw errors of their reader's library: `NIANBAO_PDF=1` tries them. */
const TRIES_PDF = process.env['NIANBAO_PDF'] === '1';
const HANGS = 120;
const MOST_MEGABYTES = 200;

async function allBases() {
  if (!TRIES_PDF) return makeBases();
  await using browser = await launchBrowser();
  const printed = [
    await makeBase(pdfLayout(browser), 'base 1'),
    await makeBase(pdfLayout(browser), 'base 2'),
  ];
  return [...(await makeBases()), ...printed, ...printed];
}

const memoryHeld = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

function tell(attempts: readonly Attempt[]): void {
  const slow = attempts.filter(({ milliseconds }) => milliseconds > 1000).length;
  const longest = Math.max(...attempts.map(({ milliseconds }) => milliseconds));
  console.log(`${attempts.length} inputs`, endsOf(attempts));
  console.log(`${slow} took more than a second; the longest ${Math.round(longest)} ms`);
}

it('damaged documents end in a report or a typed error, soon, and leave nothing behind', async () => {
  const bases = await allBases();
  using watchdog = startWatchdog(HANGS);
  const attempts: Attempt[] = [];
  const before = memoryHeld();
  for (let at = 0; at < INPUTS; at++) {
    const mutant = makeMutant(bases, `mutant ${at}`);
    watchdog.watch(mutant.label);
    attempts.push(await attempt(mutant));
  }
  tell(attempts);
  expect(faultsOf(attempts, LONGEST)).toEqual([]);
  expect(memoryHeld() - before).toBeLessThan(MOST_MEGABYTES);
});

it.each(BOMBS)('$label', async ({ label, make }) => {
  const mutant = make();
  using watchdog = startWatchdog(HANGS);
  watchdog.watch(label);
  const result = await attempt(mutant);
  const { outcome, milliseconds, megabytes } = result;
  console.log(`${label}: ${outcome}, ${Math.round(milliseconds)} ms, ${Math.round(megabytes)} MB`);
  expect(faultsOf([result], LONGEST_BOMB)).toEqual([]);
});
