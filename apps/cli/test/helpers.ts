import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const NIANBAO = fileURLToPath(new URL('../bin/nianbao.mjs', import.meta.url));

/** A real report's figures as a text file that can be taken in. */
export const REPORT = fileURLToPath(
  new URL('../../../packages/library/bundled/nbftz-2018.txt', import.meta.url),
);

/** What a run of the command came to. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real command in a process of its own, in `cwd`. */
export function nianbao(cwd: string, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [NIANBAO, ...args], {
    cwd,
    env: { ...process.env, NIANBAO_DEBUG: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** A folder that is removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-命令-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every line of machine output as JSON. */
export const jsonLines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
