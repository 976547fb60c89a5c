import { expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folders.js';
import { Killing } from '../helpers/killing.js';

const ROUNDS = Number(process.env['NIANBAO_KILLS'] ?? 1_000);

it(`a library is whole, with all that was done, after each of ${ROUNDS} kills`, async () => {
  const killing = new Killing(temporaryFolder());
  for (let round = 0; round < ROUNDS; round += 1) await killing.round(300);
  console.log(killing.killed);
  expect(Object.values(killing.killed).length).toBeGreaterThan(3);
});
