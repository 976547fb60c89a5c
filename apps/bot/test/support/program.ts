import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const fixtures = new URL('../fixtures/', import.meta.url);
const noNetwork = new URL('no-network.mjs', fixtures).href;

/** What a program did. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a program of `fixtures` in a process of its own, without network, and gives it its input. */
export function runProgram(
  name: string,
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const path = fileURLToPath(new URL(name, fixtures));
  const child = spawn(process.execPath, ['--import', noNetwork, path], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}
