import { expect, it } from 'vitest';
import { temporaryFolder } from './helpers/folders.js';
import { Killing } from './helpers/killing.js';

const ROUNDS = 50;

it(`a library is whole, with all that was done, after each of ${ROUNDS} kills while it stores, replaces, indexes, merges, mends, backs up and restores`, {
  timeout: 900_000,
}, async () => {
  const killing = new Killing(temporaryFolder());
  for (let round = 0; round < ROUNDS; round += 1) await killing.round(200);
  expect(Object.keys(killing.killed).length).toBeGreaterThan(1);
});
