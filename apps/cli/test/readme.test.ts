import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FETCH } from '../src/address/fetch.js';
import { run } from '../src/index.js';
import { nianbao, REPORT, temporaryFolder } from './helpers.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const EXAMPLES = /```sh\n([\s\S]*?)```/.exec(README)?.[1]?.trim().split('\n') ?? [];

async function helpOf(command: string): Promise<string> {
  const stdout = new PassThrough().setEncoding('utf8');
  const io = { stdin: new PassThrough(), stdout, stderr: new PassThrough(), env: {} };
  await run([command, '--help'], io);
  return String(stdout.read());
}

const OPERATE = readFileSync(new URL('../../../docs/operate.md', import.meta.url), 'utf8');

const GUIDE = readFileSync(new URL('../../../docs/ingest.md', import.meta.url), 'utf8');

/** The commands of the first example of a text, without `npx nianbao`. */
const commandsOf = (text: string): string[][] =>
  (/```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? '')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').slice(2));

it('docs/ingest.md has commands that run as printed', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '年报'));
  for (const year of ['2021', '2022']) {
    const report = REPORT.replace('nbftz-2018', `pt-${year}`);
    copyFileSync(report, join(folder, '年报', `${year}.txt`));
  }
  for (const command of commandsOf(GUIDE)) {
    expect(await nianbao(folder, ...command)).toMatchObject({ status: 0 });
  }
  expect((await nianbao(folder, 'reports')).stdout).toContain('共 2 份');
});

describe('the README', () => {
  it.each(Object.entries(DEFAULT_FETCH))('tells the default of %s', (name, value) => {
    expect(README).toContain(`| \`${name}\` | ${value} |`);
  });

  it.each(EXAMPLES)('has an example that runs: %s', async (line) => {
    const [, , ...args] = line.split(' ');
    expect(await nianbao(temporaryFolder(), ...args)).toMatchObject({ status: 0 });
  });

  it('leads to the page that names every option of serve', async () => {
    expect(README).toContain('docs/operate.md');
    const options = (await helpOf('serve')).match(/--[a-z-]+/g) ?? [];
    for (const option of options) expect(README + OPERATE).toContain(option);
  });

  it.each([
    'ingest',
    'ask',
    'search',
    'check',
    'export',
    'reports',
    'doctor',
    'backup',
    'restore',
    'chat',
    'bot',
  ])('names every option of %s', async (command) => {
    const options = (await helpOf(command)).match(/--[a-z-]+/g) ?? [];
    expect(options.length).toBeGreaterThan(0);
    for (const option of options) expect(README).toContain(option);
  });
});
