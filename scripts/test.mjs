/**
 * `npm test`: sets up, runs every test, and ends with a line that counts them. Arguments go on to
 * vitest: `npm test -- packages/domain`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolEnvironment } from './lib/environment.mjs';
import { root } from './lib/paths.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { summaryVariable } from './lib/summary-reporter.mjs';

await runScript(async () => {
  await setUp();
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-tests-'));
  const summaryPath = join(folder, 'summary.json');
  const code = await runVitest(summaryPath);
  const summary = readSummary(summaryPath);
  rmSync(folder, { recursive: true, force: true });
  printSummary(summary);
  process.exitCode = code !== 0 || summary.failed > 0 ? 1 : 0;
});

/**
 * @param {string} summaryPath
 * @returns {Promise<number>}
 */
function runVitest(summaryPath) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
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
 * @returns {{ passed: number, failed: number, skipped: { name: string, file: string, note?: string }[] }}
 */
function readSummary(path) {
  return existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { passed: 0, failed: 1, skipped: [] };
}

/** @param {ReturnType<typeof readSummary>} summary */
function printSummary({ passed, failed, skipped }) {
  for (const { file, name, note } of skipped) {
    console.log(`skipped: ${file} > ${name}: ${note ?? 'no reason given'}`);
  }
  const counts = [`${passed} passed`, `${failed} failed`];
  if (skipped.length > 0) counts.push(`${skipped.length} skipped`);
  console.log(counts.join(', '));
}
