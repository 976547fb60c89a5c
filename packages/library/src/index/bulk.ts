import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PassageIndex } from '@nianbao/search';
import type { IndexJob } from './jobs.js';
import { mergedByPolicy, mergeInThread } from './merge.js';
import { type IndexProcess, withProcess } from './process.js';
import { readSegment } from './segment-bytes.js';
import { inWorkFolder } from './work-folder.js';

/** Reports of a segment: what a process holds in memory of their texts at once. */
const BATCH = 250;
/** More of them read faster than one disk gives. */
const MOST_PROCESSES = 4;

/** What segments are made from, beside the reports. */
export type BulkSource = Omit<Extract<IndexJob, { kind: 'build' }>, 'kind' | 'reports' | 'to'>;

/** A segment that is in a file. */
interface BuiltSegment {
  file: string;
  size: number;
  slots: number;
}

/**
 * Makes segments of many stored reports in processes beside this one, batch after batch, and merges them, all in
 * files: neither the texts nor the postings are ever in memory together but in the segments that are given back.
 * Reports that come in the order of the index are merged fastest. `folder` is that of the index, where it is kept.
 */
export async function buildBeside(
  source: BulkSource,
  reports: readonly string[],
  folder?: string,
): Promise<PassageIndex[]> {
  return inWorkFolder(folder, async (work) => {
    let named = 0;
    const nextFile = () => join(work, String(named++));
    const built = await buildBatches(source, batchesOf(reports), nextFile);
    const merged = await mergedByPolicy(built, async (chosen) => {
      const file = nextFile();
      return builtSegment(file, await mergeInThread(chosen, source.identity, file));
    });
    return merged.map(({ file }) => readSegment(file, source.identity));
  });
}

async function buildBatches(
  source: BulkSource,
  batches: string[][],
  nextFile: () => string,
): Promise<BuiltSegment[]> {
  const built: BuiltSegment[] = [];
  const processes = Math.min(MOST_PROCESSES, availableParallelism(), batches.length);
  const work = async (helper: IndexProcess) => {
    for (let reports = batches.shift(); reports !== undefined; reports = batches.shift()) {
      const to = nextFile();
      built.push(builtSegment(to, await helper.run({ kind: 'build', ...source, reports, to })));
    }
  };
  const running = Array.from({ length: processes }, () => withProcess(work));
  try {
    await Promise.all(running);
  } finally {
    // Where one failed the others need not go on.
    batches.length = 0;
    await Promise.allSettled(running);
  }
  return built;
}

const builtSegment = (file: string, passages: number): BuiltSegment => ({
  file,
  size: passages,
  slots: passages,
});

function batchesOf(reports: readonly string[]): string[][] {
  const count = Math.ceil(reports.length / BATCH);
  return Array.from({ length: count }, (_, batch) =>
    reports.slice(batch * BATCH, (batch + 1) * BATCH),
  );
}
