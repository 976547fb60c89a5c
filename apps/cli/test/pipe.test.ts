import { once } from 'node:events';
import { expect, it } from 'vitest';
import { jsonLines, nianbao, started, temporaryFolder, writeReports } from './helpers.js';

const REPORTS = 12;

it('takes in every report though nobody reads what it prints', async () => {
  const folder = temporaryFolder();
  writeReports(folder, REPORTS);
  const { child, ended } = started(folder, ['ingest', 'in', '--workers', '1', '--json']);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stderr.destroy();
  expect((await ended).status).toBe(0);
  const { stdout } = await nianbao(folder, 'reports', '--json');
  expect(jsonLines(stdout)).toHaveLength(REPORTS);
});

it('ends at once, as no failure, where it only prints', async () => {
  const folder = temporaryFolder();
  writeReports(folder, 4);
  await nianbao(folder, 'ingest', 'in');
  const { child, ended } = started(folder, ['export', '--format', 'jsonl']);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect(await ended).toMatchObject({ status: 0, stderr: '' });
});
