/** `npm start`: sets up, then serves the search page. Arguments go on to `nianbao serve`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/paths.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp();
  // In this process, so that signals and exit codes are the command's own.
  const command = join(root, 'apps', 'cli', 'bin', 'nianbao.mjs');
  process.argv = [process.argv[0] ?? 'node', command, 'serve', ...process.argv.slice(2)];
  await import(pathToFileURL(command).href);
});
