import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { toolsFolder } from './paths.mjs';
import { say } from './say.mjs';

const lockFile = join(toolsFolder, 'set-up.lock');

/** The owner renews its lock this often; one that was not renewed for long has no owner. */
const renewMilliseconds = 2_000;
const staleMilliseconds = 30_000;

/**
 * Lets one process at a time set up: `npm start` and `npm test` may be typed at once. The lock of a
 * process that is gone counts for nothing.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  mkdirSync(toolsFolder, { recursive: true });
  for (let waited = false; !takeLock(); waited = true) {
    if (!waited) say('waiting for another set-up of this project to end');
    await setTimeout(300);
  }
  const renewal = setInterval(renewLock, renewMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    rmSync(lockFile, { force: true });
  }
}

function takeLock() {
  if (!isOwned()) rmSync(lockFile, { force: true });
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
}

function renewLock() {
  try {
    utimesSync(lockFile, new Date(), new Date());
  } catch {
    // Someone cleaned the folder; the work goes on.
  }
}

/** Numbers of processes are used again, so a living process must also have renewed its lock. */
function isOwned() {
  try {
    const owner = Number(readFileSync(lockFile, 'utf8'));
    const age = Date.now() - statSync(lockFile).mtimeMs;
    return owner !== process.pid && age < staleMilliseconds && (owner === 0 || isRunning(owner));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
