import { expect, test } from 'vitest';
import { report } from '../eval/print.mjs';
import { evaluate, recorded, rightEverywhere, wrongIn } from '../eval/run.mjs';

test('no question of the set is answered wrongly, and as many rightly as recorded', async () => {
  const all = await evaluate();
  expect(wrongIn(all), report(all, { verbose: false }).join('\n')).toEqual([]);
  expect(rightEverywhere(all)).toBeGreaterThanOrEqual(recorded().right);
});
