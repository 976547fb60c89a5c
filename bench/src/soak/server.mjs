/** The built server on a library of its own, and reports that are taken in beside it by the built command. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { reportBlocks } from '../generate-reports.mjs';
import { generatedLibrary } from '../generated-library.mjs';
import { asText } from '../lay-out.mjs';

const COMMAND = fileURLToPath(new URL('../../../apps/cli/bin/nianbao.mjs', import.meta.url));
/** One address asks everything here, so the limits of an address are out of the way. */
const FLAGS = ['--rate-limit', '0', '--upload-rate-limit', '0', '--log-level', 'error'];
/** Seconds that the server has to be ready. */
const PATIENCE = 60;

const nianbao = (args, options) => spawn(process.execPath, [COMMAND, ...args], options);

/** The address that the server tells on one of its first lines. */
async function addressIn(output) {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\/\/[^\s/]+/.exec(line) ?? [];
    if (address) return address.replace('localhost', '127.0.0.1');
  }
  throw new Error('Expected the server to tell its address, it ended');
}

async function ready(url) {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await after(1_000);
  }
  throw new Error(`Expected the server to be ready within ${PATIENCE} s`);
}

/**
 * Serves a copy of the library of so many generated reports.
 *
 * @param {number} reports
 */
export async function startServer(reports) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-soak-'));
  const data = join(folder, 'data');
  cpSync(await generatedLibrary(reports), data, { recursive: true });
  const child = nianbao(['serve', '--data', data, ...FLAGS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressIn(child.stdout);
  child.stdout.resume();
  await ready(url);
  let next = reports;
  return {
    url,
    pid: child.pid,
    /** Megabytes that the program's objects take, as it tells itself; what waits to be collected counts too. */
    async heldMegabytes() {
      const text = await (await fetch(`${url}/metrics`)).text();
      const gauge = (name) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? 0);
      return (
        (gauge('nodejs_heap_size_used_bytes') + gauge('nodejs_external_memory_bytes')) / 2 ** 20
      );
    },
    /** Whether it still runs. */
    isAlive: () => child.exitCode === null && child.signalCode === null,
    /** Takes one more report in, in a process of its own; false where that failed. */
    async ingestOne() {
      const file = join(folder, `${next}.txt`);
      writeFileSync(file, asText(reportBlocks(next)));
      next += 1;
      const command = nianbao(['ingest', file, '--data', data], { stdio: 'ignore' });
      const [code] = await once(command, 'exit');
      return code === 0;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
