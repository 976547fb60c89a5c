import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, runNode } from './run.mjs';

/** npm's own JavaScript file, where it can be found: it starts without a shell on every system. */
function npmScript() {
  const calledBy = process.env.npm_execpath ?? '';
  const prefix = dirname(process.execPath);
  return [
    calledBy.endsWith('npm-cli.js') ? calledBy : '',
    join(prefix, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(prefix, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path !== '' && existsSync(path));
}

/**
 * @param {string[]} args
 * @param {import('./run.mjs').RunOptions} options
 */
export function runNpm(args, options) {
  const script = npmScript();
  return script === undefined ? run('npm', args, options) : runNode(script, args, options);
}
