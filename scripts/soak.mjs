/** `npm run soak -- --minutes 30`: sets up, then keeps the built server under mixed load and watches it. */
import { parseArgs } from 'node:util';
import { runScript, SetupError } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
  const minutes = Number(values.minutes);
  if (!(minutes >= 1)) {
    throw new SetupError(`Expected --minutes to be 1 or more, got ${values.minutes}.`);
  }
  await setUp();
  const soak = new URL('../bench/src/soak/index.mjs', import.meta.url);
  const { run } = await import(soak.href);
  const { wrong } = await run({ minutes });
  if (wrong.length > 0) process.exitCode = 1;
});
