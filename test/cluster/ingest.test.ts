import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  administerCluster,
  type ClusterSettings,
  type Library,
  openLibrary,
  type ReportSummary,
} from '../../packages/library/dist/index.js';
import { emptyLibrary, inFolder, movedLibrary, ownPlace } from './support/cluster.js';
import { ownReports, REPORTS } from './support/questions.js';

const documents = () =>
  readdirSync(REPORTS).map((name) => ({ name, bytes: readFileSync(join(REPORTS, name)) }));

/** What was stored when does not matter. */
const listed = async (library: Library): Promise<Omit<ReportSummary, 'ingestedAt'>[]> =>
  (await library.reports()).map(({ ingestedAt: _at, ...report }) => report);

const figures = async (library: Library): Promise<string> => {
  let text = '';
  for await (const chunk of library.export({ format: 'jsonl' })) text += Buffer.from(chunk);
  return text;
};

const ownLocal = ownReports();

describe('taking reports into a cluster', () => {
  it('stores what a library on this machine stores, and the same again is unchanged', async () => {
    await inFolder(async (folder) => {
      const local = ownLocal();
      const cluster = await emptyLibrary();
      const outcomes = await cluster.ingest(REPORTS);
      expect(outcomes.map(({ status }) => status)).not.toContain('failed');
      expect(await listed(cluster)).toEqual(await listed(local));
      expect(await figures(cluster)).toBe(await figures(local));
      const again = await cluster.ingest(REPORTS);
      expect(new Set(again.map(({ status }) => status))).toEqual(new Set(['unchanged']));
      expect(await cluster.revision()).toBe(1);
      const copy = join(folder, 'copy');
      await cluster.backup(copy);
      const copied = await openLibrary({ data: copy });
      expect(await listed(copied)).toEqual(await listed(cluster));
      await Promise.all([cluster.close(), copied.close()]);
    });
  });

  it('keeps the document of a version that was replaced, and answers from the new one', async () => {
    const place = ownPlace();
    const cluster = await emptyLibrary(place);
    const [first] = documents();
    if (!first) throw new Error('no reports');
    await cluster.ingestDocument(first);
    const changed = `${Buffer.from(first.bytes).toString()}\n本报告为修订版。\n`;
    const outcome = await cluster.ingestDocument({ ...first, bytes: Buffer.from(changed) });
    expect(outcome).toMatchObject({ replaced: true, error: null });
    expect(await cluster.reports()).toHaveLength(1);
    const stored = await cluster.document(outcome.report ?? '');
    expect(Buffer.from(stored.content).toString()).toBe(changed);
    expect((await status(place)).library).toMatchObject({ reports: 1, files: 2 });
    await cluster.close();
  });

  it('sees two writers at once store everything once', async () => {
    const place = ownPlace();
    const [one, other] = [await emptyLibrary(place), await openLibrary({ opensearch: place })];
    const all = documents();
    await Promise.all([one.ingest(all.slice(0, 5)), other.ingest(all.slice(3, 8))]);
    const reports = await one.reports();
    expect(reports).toHaveLength(8);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(8);
    await Promise.all([one.close(), other.close()]);
  });

  it('loses nothing that was told and shows nothing half when a writer is killed', async () => {
    const local = ownLocal();
    const place = ownPlace();
    const cluster = await emptyLibrary(place);
    for (const after of [50, 400, 1_500]) await killedWriter(place, after);
    // The next writer takes over and finishes.
    await cluster.ingest(REPORTS);
    expect(await listed(cluster)).toEqual(await listed(local));
    expect(await figures(cluster)).toBe(await figures(local));
    await cluster.close();
  });

  it('goes on with a move that was ended, and joins what two libraries hold of a body', async () => {
    await inFolder(async (folder) => {
      const local = ownLocal();
      const half = await openLibrary({ data: join(folder, 'half') });
      const all = documents();
      await half.ingest(all.filter((_one, at) => at % 2 === 0));
      const place = ownPlace();
      const other = await openLibrary({ data: join(folder, 'other') });
      await other.ingest(all.filter((_one, at) => at % 2 === 1));
      const cluster = await movedLibrary(half.data, place);
      await (await movedLibrary(other.data, place)).close();
      expect(await figures(cluster)).toBe(await figures(local));
      const cluster2 = await administerCluster(place);
      expect(await cluster2.move(local.data)).toMatchObject({ ingested: 0 });
      await cluster2.close();
      expect(await listed(cluster)).toEqual(await listed(local));
      await Promise.all([half, other, cluster].map((one) => one.close()));
    });
  });
});

async function status(place: ClusterSettings) {
  const cluster = await administerCluster(place);
  try {
    return await cluster.status();
  } finally {
    await cluster.close();
  }
}

/** A process that takes reports in, killed some time after it begins to store. */
async function killedWriter(place: ClusterSettings, after: number): Promise<void> {
  const script = fileURLToPath(new URL('support/writer.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(place), REPORTS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await pause(after);
  child.kill('SIGKILL');
  await ended;
}
