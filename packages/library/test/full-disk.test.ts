import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { backUpLibrary, examineLibrary, openLibrary } from '../src/index.js';
import { temporaryFolder } from './helpers/folders.js';
import { writeVariants } from './helpers/variants.js';

const CRAMPED = fileURLToPath(new URL('./helpers/cramped.mjs', import.meta.url));

/** What `ulimit -f` counts in. */
const BLOCK = 512;

/** What the child tells of each file, and at its end. */
interface Told {
  report?: string;
  status?: string;
  code?: string;
  total?: number;
  backup?: object;
}

/** Runs the child where the system refuses to let any file grow beyond so many bytes, as a full disk does. */
function cramped(bytes: number, ...paths: string[]): Told[] {
  const limit = `ulimit -f ${Math.floor(bytes / BLOCK)} && exec "$0" "$@"`;
  const args = ['-c', limit, process.execPath, CRAMPED, ...paths];
  const output = execFileSync('sh', args, { encoding: 'utf8' });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

it.skipIf(process.platform === 'win32')(
  'what no longer fits on the disk fails by itself, and all that was there stays whole',
  async () => {
    const folder = temporaryFolder();
    const [data, backup] = [join(folder, 'data'), join(folder, 'backup.sqlite')];
    const before = await openLibrary({ data });
    await before.ingest(writeVariants(join(folder, 'few'), 2));
    await before.close();
    await backUpLibrary({ data, to: backup });
    const size = statSync(backup).size;

    const told = cramped(size - 1, data, writeVariants(join(folder, 'many'), 40), backup);
    const end = told.pop();
    const failed = told.filter(({ status }) => status === 'failed');
    const stored = new Set(
      told.filter(({ status }) => status !== 'failed').map((one) => one.report),
    );
    expect(told).toHaveLength(40);
    expect(failed.length).toBeGreaterThan(0);
    expect(new Set(failed.map(({ code }) => code))).toEqual(new Set(['store-unwritable']));
    // The two that were there are told as unchanged where they come again.
    expect(end).toEqual({ total: stored.size, backup: { code: 'store-unwritable' } });

    // The backup that was there is there still, and nothing half beside it.
    expect(statSync(backup).size).toBe(size);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const { problems, reports } = await examineLibrary({ data });
    expect(problems.filter(({ mended }) => !mended)).toEqual([]);
    expect(reports).toBe(stored.size);
    expect(existsSync(join(data, 'passages', 'manifest'))).toBe(true);
  },
);
