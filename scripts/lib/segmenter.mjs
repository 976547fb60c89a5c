import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { nodeGypScript, pnpmEnvironment } from './pnpm.mjs';
import { run, runNode } from './run.mjs';
import { say } from './say.mjs';

/** Long enough for a slow machine (5 seconds on a usual one); nothing waits for ever. */
const compileLimitSeconds = 180;
const headersLimitSeconds = 30;

/**
 * @typedef {object} Segmenter
 * @property {string} name The package that cuts Chinese text into words.
 * @property {string} reason Why it is that one.
 */

/**
 * Compiles nodejieba where that works. Its own install script asks npx and tries a download first;
 * we go straight to node-gyp, with the headers of the running Node where they are installed.
 *
 * @returns {Promise<Segmenter>}
 */
export async function compileSegmenter() {
  const folder = nodejiebaFolder();
  if (folder === undefined) return fallback('nodejieba is not installed');
  if (await loads(folder)) return { name: 'nodejieba', reason: 'compiled' };
  const missing = missingTools();
  if (missing.length > 0) return fallback(`nodejieba needs ${missing.join(', ')} to compile`);
  say('compiling nodejieba');
  const failure = await compile(folder);
  if (failure === undefined && (await loads(folder)))
    return { name: 'nodejieba', reason: 'compiled' };
  rmSync(join(folder, 'build'), { recursive: true, force: true });
  return fallback(`nodejieba did not compile: ${failure ?? 'the result does not load'}`);
}

/**
 * @param {string} reason
 * @returns {Segmenter}
 */
function fallback(reason) {
  return { name: '@node-rs/jieba', reason };
}

function nodejiebaFolder() {
  try {
    const fromSearch = createRequire(join(root, 'packages', 'search', 'package.json'));
    return dirname(fromSearch.resolve('nodejieba/package.json'));
  } catch {
    return undefined;
  }
}

/**
 * Whether the binary is there and works, tried in a process of its own: a bad one could crash.
 *
 * @param {string} folder
 */
async function loads(folder) {
  if (!existsSync(join(folder, 'build', 'Release', 'nodejieba.node'))) return false;
  const probe = "process.exit(require('.').cut('政府信息公开').length > 0 ? 0 : 1)";
  const { code } = await run(process.execPath, ['-e', probe], {
    cwd: folder,
    quiet: true,
    limitSeconds: 60,
  });
  return code === 0;
}

/** What a compiler run would stumble over. On Windows node-gyp knows better where to look. */
function missingTools() {
  if (process.platform === 'win32') return [];
  const wanted = [
    { what: 'a C++ compiler', commands: [process.env.CXX ?? 'c++', 'g++', 'clang++'] },
    { what: 'make', commands: ['make', 'gmake'] },
    { what: 'Python 3', commands: ['python3', 'python'] },
  ];
  return wanted.filter(({ commands }) => !commands.some(isOnPath)).map(({ what }) => what);
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, command)));
}

/**
 * @param {string} folder
 * @returns {Promise<string | undefined>} Why it failed, in one line.
 */
async function compile(folder) {
  const nodedir = headersOfRunningNode();
  if (nodedir === undefined) {
    const headers = await gyp(folder, ['install'], headersLimitSeconds);
    if (headers.code !== 0) return 'the headers of Node are not installed and could not be fetched';
  }
  const args = nodedir === undefined ? ['rebuild'] : ['rebuild', `--nodedir=${nodedir}`];
  const built = await gyp(folder, args, compileLimitSeconds);
  return built.code === 0 ? undefined : lastError(built.output);
}

/** @returns {string | undefined} A prefix with `include/node`. */
function headersOfRunningNode() {
  const prefixes = [process.env.npm_config_nodedir, join(dirname(process.execPath), '..')];
  return prefixes.find(
    (prefix) => prefix && existsSync(join(prefix, 'include', 'node', 'node_api.h')),
  );
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @param {number} limitSeconds
 */
function gyp(folder, args, limitSeconds) {
  return runNode(nodeGypScript, args, {
    cwd: folder,
    env: pnpmEnvironment(),
    quiet: true,
    limitSeconds,
  });
}

/** @param {string} output */
function lastError(output) {
  const lines = output.split('\n').filter((line) => /error|ERR!|no end after/i.test(line));
  return lines[0]?.replace(/^gyp ERR! /, '').slice(0, 160) ?? 'node-gyp failed';
}
