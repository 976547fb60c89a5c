import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolEnvironment } from './environment.mjs';
import { root } from './paths.mjs';
import { summaryVariable } from './summary-reporter.mjs';

/** @typedef {{ passed: number, failed: number, skipped: { name: string, file: string, note?: string }[] }} Summary */

/**
 * Runs vitest to its end. `code` is 0 only when every test passed.
 *
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, summary: Summary }>}
 */
export async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-tests-'));
  const summaryPath = join(folder, 'summary.json');
  const code = await finished(args, summaryPath);
  const summary = readSummary(summaryPath);
  rmSync(folder, { recursive: true, force: true });
  return { code: code !== 0 || summary.failed > 0 ? 1 : 0, summary };
}

/**
 * @param {readonly string[]} args
 * @param {string} summaryPath
 * @returns {Promise<number>}
 */
function finished(args, summaryPath) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...args], {
    cwd: root,
    env: { ...toolEnvironment(), [summaryVariable]: summaryPath },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} path
 * @returns {Summary}
 */
function readSummary(path) {
  return existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { passed: 0, failed: 1, skipped: [] };
}

/**
 * Two summaries as one.
 *
 * @param {Summary} one
 * @param {Summary} other
 * @returns {Summary}
 */
export const joined = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: [...one.skipped, ...other.skipped],
});

/** @param {Summary} summary */
export function printSummary({ passed, failed, skipped }) {
  for (const { file, name, note } of skipped) {
    console.log(`skipped: ${file} > ${name}: ${note ?? 'no reason given'}`);
  }
  const counts = [`${passed} passed`, `${failed} failed`];
  if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
  console.log(counts.join(', '));
}
