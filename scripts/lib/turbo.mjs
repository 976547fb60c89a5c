import { join } from 'node:path';
import { root } from './paths.mjs';
import { pnpmEnvironment } from './pnpm.mjs';
import { runNode } from './run.mjs';

/**
 * Runs turbo, which finds the pinned pnpm on its path and reports nothing to anyone.
 *
 * @param {string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function runTurbo(args, options) {
  const script = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  return runNode(script, args, { env: pnpmEnvironment(), ...options });
}
