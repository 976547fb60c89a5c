/** Runs turbo for the scripts of the root, with the pinned pnpm on its path. */
import { installDependencies } from './lib/install.mjs';
import { alone } from './lib/lock.mjs';
import { runScript } from './lib/say.mjs';
import { runTurbo } from './lib/turbo.mjs';

await runScript(async () => {
  await alone(installDependencies);
  const { code } = await runTurbo(process.argv.slice(2));
  process.exitCode = code;
});
