import { availableParallelism } from 'node:os';
import type { PassageIndex } from '@nianbao/search';
import type { IndexJob } from './jobs.js';
import { mergedByPolicy } from './merge.js';
import { type IndexProcess, withProcess } from './process.js';
import { openSegment } from './segment-bytes.js';

/** Reports of a segment: what a process holds in memory of their texts at once. */
const BATCH = 250;
/** More of them read faster than one disk gives. */
const MOST_PROCESSES = 4;

/** What segments are made from, beside the reports. */
export type BulkSource = Omit<Extract<IndexJob, { kind: 'build' }>, 'kind' | 'reports'>;

/**
 * Makes segments of many stored reports in processes beside this one, batch after batch, and merges them: the texts
 * are never in memory together.
 */
export async function buildBeside(
  source: BulkSource,
  reports: readonly string[],
): Promise<PassageIndex[]> {
  const batches = batchesOf(reports);
  const built: PassageIndex[] = [];
  const processes = Math.min(MOST_PROCESSES, availableParallelism(), batches.length);
  const work = async (helper: IndexProcess) => {
    for (let reports = batches.shift(); reports !== undefined; reports = batches.shift()) {
      const bytes = await helper.run({ kind: 'build', ...source, reports });
      built.push(openSegment(bytes, source.identity));
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
  return mergedByPolicy(built, source.identity);
}

function batchesOf(reports: readonly string[]): string[][] {
  const count = Math.ceil(reports.length / BATCH);
  return Array.from({ length: count }, (_, batch) =>
    reports.slice(batch * BATCH, (batch + 1) * BATCH),
  );
}
