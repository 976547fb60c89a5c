import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] Default: the project's folder.
 * @property {NodeJS.ProcessEnv} [env] Default: this process's.
 * @property {boolean} [quiet] Keep the output to ourselves. Default: show it as it comes.
 * @property {number} [limitSeconds] Give the command up after this long.
 */

/**
 * Runs a command to its end and returns its exit code and all that it printed. Never throws: a
 * command that cannot be started, or runs out of time, has code -1 and says why in `output`.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd = root, env = process.env, quiet, limitSeconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const finish = (/** @type {number} */ code, note = '') => {
      clearTimeout(timer);
      resolve({ code, output: output + note });
    };
    const collect = (/** @type {NodeJS.WriteStream} */ screen) => (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (!quiet) screen.write(chunk);
    };
    child.stdout.on('data', collect(process.stdout));
    child.stderr.on('data', collect(process.stderr));
    child.on('error', (error) => finish(-1, error.message));
    child.on('close', (code) => finish(code ?? -1));
    if (limitSeconds === undefined) return;
    timer = setTimeout(() => {
      abandon(child);
      finish(-1, `no end after ${limitSeconds} seconds`);
    }, limitSeconds * 1000);
  });
}

/**
 * Kills a process and lets go of its output, which something that it started may still hold.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 */
function abandon(child) {
  child.kill('SIGKILL');
  child.stdout.destroy();
  child.stderr.destroy();
  child.unref();
}

/**
 * Runs a JavaScript file under the Node that runs us.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options);
}
