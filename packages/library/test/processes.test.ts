import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { IngestOutcome, Library } from '../src/index.js';
import { openLibrary } from '../src/index.js';
import { hostileText, written } from './helpers/documents.js';
import { temporaryFolder } from './helpers/folders.js';
import { writeVariants } from './helpers/variants.js';

const TAKE_IN = fileURLToPath(new URL('./helpers/take-in.mjs', import.meta.url));

/** Figures of the table in each of the variants. */
const TABLE_FIGURES = 58;

interface TakingIn {
  child: ChildProcess;
  /** What the child reported as done, as it comes. */
  done: IngestOutcome[];
  ended: Promise<unknown>;
}

function takeIn(data: string, ...paths: string[]): TakingIn {
  const child = spawn(process.execPath, [TAKE_IN, data, ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const done: IngestOutcome[] = [];
  let rest = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    done.push(...lines.map((line) => JSON.parse(line) as IngestOutcome));
  });
  return { child, done, ended: once(child, 'close') };
}

const figuresOf = async (library: Library, id: string): Promise<number> =>
  (await library.report(id)).observations.filter(({ kind }) => kind === 'table').length;

describe('two processes', () => {
  it('see what the other stored, without being opened again', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const library = await openLibrary({ data });
    const before = await library.revision();
    expect((await library.search({ words: '薄弱环节' })).total).toBe(0);
    await takeIn(data, writeVariants(join(folder, 'in'), 2)).ended;
    expect(await library.revision()).toBe(before + 2);
    expect(await library.reports()).toHaveLength(2);
    expect((await library.search({ words: '薄弱环节' })).total).toBe(2);
    await library.close();
  });

  it('can take in at the same time', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const files = writeVariants(join(folder, 'in'), 12);
    const both = [takeIn(data, files), takeIn(data, files)];
    await Promise.all(both.map(({ ended }) => ended));
    const failed = both.flatMap(({ done }) => done).filter(({ status }) => status === 'failed');
    expect(failed).toEqual([]);
    const library = await openLibrary({ data, readOnly: true });
    expect(await library.reports()).toHaveLength(12);
    await library.close();
  });
});

describe('a process that is killed while it takes in', () => {
  const ROUNDS = 6;
  let files: string;

  beforeAll(() => {
    files = writeVariants(join(temporaryRoot, 'in'), 60);
    return () => rmSync(temporaryRoot, { recursive: true, force: true });
  });

  const temporaryRoot = join(process.env['TMPDIR'] ?? '/tmp', `nianbao-kill-${process.pid}`);

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'leaves a whole library with all that was done (round %i)',
    async (round) => {
      const data = join(temporaryFolder(), 'data');
      const { child, done, ended } = takeIn(data, files);
      await once(child.stdout as NodeJS.EventEmitter, 'data');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60 * (round + 1)));
      child.kill('SIGKILL');
      await ended;
      await expectWhole(data, done);
    },
  );
});

/** The library opens, is sound, holds every report that was reported as done, and no half one. */
async function expectWhole(data: string, done: readonly IngestOutcome[]): Promise<void> {
  const library = await openLibrary({ data });
  const ids = (await library.reports()).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(done.map(({ report }) => report as string)));
  // At most one more: stored, and killed before it could say so.
  expect(ids.length - done.length).toBeLessThanOrEqual(1);
  for (const id of ids) expect(await figuresOf(library, id)).toBe(TABLE_FIGURES);
  expect((await library.search({ words: '薄弱环节', limit: 0 })).total).toBe(ids.length);
  await library.close();
  const file = new Database(join(data, 'nianbao.sqlite'));
  expect(file.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(file.pragma('foreign_key_check')).toEqual([]);
  file.close();
}

/** The processes that a process has started; Linux tells. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] !== 'Z';
  } catch {
    return false;
  }
};

it.runIf(process.platform === 'linux')(
  'leaves no reading process behind when it is killed while a hostile file is read',
  async () => {
    const folder = temporaryFolder();
    const path = written(folder, 'long.txt', hostileText());
    const { child, ended } = takeIn(join(folder, 'data'), path);
    const pid = child.pid as number;
    await vi.waitUntil(() => childrenOf(pid).length > 0, { timeout: 10_000 });
    const readers = childrenOf(pid);
    // Long enough for it to have begun, so that it hears nothing any more.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(readers.filter(isRunning)).toEqual(readers);
    child.kill('SIGKILL');
    await ended;
    await vi.waitUntil(() => !readers.some(isRunning), { timeout: 10_000 });
  },
);
