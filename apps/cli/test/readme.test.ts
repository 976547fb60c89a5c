import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../src/index.js';
import { nianbao, temporaryFolder } from './helpers.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const EXAMPLES = /```sh\n([\s\S]*?)```/.exec(README)?.[1]?.trim().split('\n') ?? [];

async function helpOf(command: string): Promise<string> {
  const stdout = new PassThrough().setEncoding('utf8');
  const io = { stdin: new PassThrough(), stdout, stderr: new PassThrough(), env: {} };
  await run([command, '--help'], io);
  return String(stdout.read());
}

describe('the README', () => {
  it.each(EXAMPLES)('has an example that runs: %s', async (line) => {
    const [, , ...args] = line.split(' ');
    expect(await nianbao(temporaryFolder(), ...args)).toMatchObject({ status: 0 });
  });

  it.each(['ingest', 'ask', 'search', 'check', 'export', 'reports', 'serve', 'chat', 'bot'])(
    'names every option of %s',
    async (command) => {
      const options = (await helpOf(command)).match(/--[a-z]+/g) ?? [];
      expect(options.length).toBeGreaterThan(0);
      for (const option of options) expect(README).toContain(option);
    },
  );
});
