import { expect, test } from 'vitest';
import { report } from '../eval/print.mjs';
import { evaluate, recorded, tallyOf } from '../eval/run.mjs';

test('no question of the set is answered wrongly, and as many rightly as recorded', async () => {
  const all = await evaluate();
  const { right, wrong } = tallyOf(all);
  expect(wrong, report(all, { verbose: false }).join('\n')).toBe(0);
  expect(right).toBeGreaterThanOrEqual(recorded().right);
});
