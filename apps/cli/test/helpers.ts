import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { run } from '../src/index.js';

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
export const nianbao = (cwd: string, ...args: string[]): Promise<Ran> => started(cwd, args).ended;

/** Starts the real command; `child` is for signals and for looking at what it prints meanwhile. */
export function started(
  cwd: string,
  args: readonly string[],
): { child: ChildProcessByStdio<null, Readable, Readable>; ended: Promise<Ran> } {
  const child = spawn(process.execPath, [NIANBAO, ...args], {
    cwd,
    env: { ...process.env, NIANBAO_DEBUG: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, which can be signalled as a terminal does.
    detached: true,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ran>((resolve) => {
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
  return { child, ended };
}

/** Writes that many reports, each of a body of its own, into `in` below the folder. */
export function writeReports(folder: string, count: number): void {
  const text = readFileSync(REPORT, 'utf8');
  mkdirSync(join(folder, 'in'));
  for (let number = 1; number <= count; number += 1) {
    const variant = text.replaceAll('宁波保税区（出口加工区）', `临港${number}号街道办事处`);
    writeFileSync(join(folder, 'in', `${String(number).padStart(4, '0')}.txt`), variant);
  }
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

/** Runs the command in this process; quicker where no library is needed. */
export async function quick(...args: string[]) {
  const stdout = new PassThrough().setEncoding('utf8');
  const stderr = new PassThrough().setEncoding('utf8');
  const status = await run(args, { stdin: new PassThrough(), stdout, stderr, env: {} });
  return { status, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}
