/**
 * `npm run eval`: sets up, then asks every question of the set. Ends with 1 if an answer is wrong, or
 * fewer are right than recorded. `-v` also prints what was not answered; `--record` records the figure;
 * `--learn` learns the thresholds instead, prints what each choice answers and records them.
 */
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const asked = new Set(process.argv.slice(2));

await runScript(async () => {
  await setUp();
  if (asked.has('--learn')) {
    const { learn } = await import('../eval/learn.mjs');
    return learn((line) => console.log(line));
  }
  const { evaluate, record, recorded, rightEverywhere, wrongIn } = await import('../eval/run.mjs');
  const { report } = await import('../eval/print.mjs');
  const started = performance.now();
  const all = await evaluate();
  const right = rightEverywhere(all);
  const wrong = wrongIn(all).length;
  for (const line of report(all, { verbose: asked.has('-v') })) console.log(line);
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (asked.has('--record') && wrong === 0) record(all);
  const before = recorded();
  if (right < before.right) say(`fewer right than recorded: ${right} of ${before.right}`);
  process.exitCode = wrong > 0 || right < before.right ? 1 : 0;
});
