import { expect, it } from 'vitest';
import { makeBases } from './generator/hostile/bases.js';
import { makeMutant } from './generator/hostile/mutants.js';
import { type Attempt, attempt, faultsOf } from './generator/hostile/try.js';

const INPUTS = 300;
const LONGEST = 10_000;

it('300 damaged documents end in a report or a typed error, soon', async () => {
  const bases = await makeBases();
  const attempts: Attempt[] = [];
  for (let at = 0; at < INPUTS; at++) {
    attempts.push(await attempt(makeMutant(bases, `mutant ${at}`)));
  }
  expect(faultsOf(attempts, LONGEST)).toEqual([]);
});
