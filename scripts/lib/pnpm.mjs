import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { adviceFor } from './advice.mjs';
import { makeFolder } from './drafts.mjs';
import { toolEnvironment } from './environment.mjs';
import { runNpm } from './npm.mjs';
import { rootManifest, toolsFolder } from './paths.mjs';
import { runNode } from './run.mjs';
import { SetupError, say } from './say.mjs';

const version = rootManifest.packageManager.replace(/^pnpm@/, '').replace(/\+.*$/, '');
const home = join(toolsFolder, `pnpm-${version}`);
const modules = join(home, 'node_modules');

/** Folder of the `pnpm` command, for tools that look for it on the path. */
const binFolder = join(modules, '.bin');
const pnpmScript = join(modules, 'pnpm', 'bin', 'pnpm.cjs');

/** The node-gyp that comes with pnpm. */
export const nodeGypScript = join(
  modules,
  'pnpm',
  'dist',
  'node_modules',
  'node-gyp',
  'bin',
  'node-gyp.js',
);

/** The environment in which the pinned pnpm is found. */
export function pnpmEnvironment() {
  return toolEnvironment(binFolder);
}

/** Fetches the pinned pnpm with npm, unless it is there already. */
export async function ensurePnpm() {
  if (existsSync(pnpmScript)) return;
  say(`fetching pnpm ${version}`);
  rmSync(home, { recursive: true, force: true });
  await makeFolder(home, fetchPnpm);
}

/** @param {string} folder */
async function fetchPnpm(folder) {
  const quietly = { cwd: folder, quiet: true, env: toolEnvironment() };
  const fetched = await runNpm(installArguments(folder), quietly);
  const script = join(folder, relative(home, pnpmScript));
  const tried = fetched.code === 0 ? await runNode(script, ['--version'], quietly) : fetched;
  if (tried.code === 0) return;
  throw new SetupError(
    `pnpm ${version} could not be fetched.\n${tried.output}\n${adviceFor(tried.output)}`,
  );
}

/** @param {string} folder */
function installArguments(folder) {
  return [
    'install',
    `pnpm@${version}`,
    `--prefix=${folder}`,
    '--global=false',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--package-lock=false',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=10000',
  ];
}

/**
 * Runs the pinned pnpm.
 *
 * @param {string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function runPnpm(args, options) {
  return runNode(pnpmScript, args, { env: pnpmEnvironment(), ...options });
}
