/** `npm run pnpm -- add …`: the pinned pnpm, for people who change dependencies. */
import { ensurePnpm, runPnpm } from './lib/pnpm.mjs';
import { runScript } from './lib/say.mjs';

await runScript(async () => {
  await ensurePnpm();
  const { code } = await runPnpm(process.argv.slice(2));
  process.exitCode = code;
});
