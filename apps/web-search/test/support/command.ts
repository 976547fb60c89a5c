import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../cli/bin/nianbao.mjs', import.meta.url));

/** The site as a person starts it. */
export interface CommandSite extends AsyncDisposable {
  url: string;
}

/** Runs `nianbao serve` in an empty folder, where it serves the bundled library. */
export async function serveByCommand(): Promise<CommandSite> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-command-'));
  const child = spawn(process.execPath, [COMMAND, 'serve', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    url: await printedAddress(child),
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function printedAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('Expected the command to have an output');
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/[^\s/]+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('Expected the command to print an address before it ended');
}
