/** `npm run bench`: sets up, then measures. */
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp();
  const benchmarks = new URL('../bench/src/index.mjs', import.meta.url);
  await import(benchmarks.href);
});
