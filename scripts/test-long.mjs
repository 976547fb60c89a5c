/**
 * `npm run test:long`: sets up, then runs the tests that take minutes. Arguments go on to vitest:
 * `npm run test:long -- mutated`. `NIANBAO_REPORTS`, `NIANBAO_MUTANTS` and `NIANBAO_SEED` say how
 * many inputs are made, and from which seed.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { toolEnvironment } from './lib/environment.mjs';
import { root } from './lib/paths.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const settings = ['--config', 'vitest.long.config.ts', '--disable-console-intercept'];
  const child = spawn(process.execPath, [vitest, 'run', ...settings, ...process.argv.slice(2)], {
    cwd: root,
    env: toolEnvironment(),
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
});
