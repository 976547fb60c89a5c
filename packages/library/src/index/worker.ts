// A process of the index, which makes segments from stored reports, or a thread of it, which merges segments.
import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import {
  type MergeSource,
  mergeToFile,
  openTokeniser,
  Segment,
  SegmentFile,
  sourceOf,
  type Tokeniser,
  toBytes,
} from '@nianbao/search';
import type { Connection } from '../store/connection.js';
import { openStore } from '../store/open.js';
import { buildSegment } from './build.js';
import type { IndexJob, IndexReply, SentSegment } from './jobs.js';
import { openSegment, type SegmentIdentity } from './segment-bytes.js';

type BuildJob = Extract<IndexJob, { kind: 'build' }>;

/** What building needs, opened once. */
let tools: Promise<{ connection: Connection; tokeniser: Tokeniser }> | undefined;

async function open({ store, mode, engine }: BuildJob) {
  const tokeniser = await openTokeniser({ engine });
  return { connection: openStore(store, mode), tokeniser };
}

async function build(job: BuildJob): Promise<number> {
  tools ??= open(job);
  const { connection, tokeniser } = await tools;
  const index = buildSegment(connection, tokeniser, job.reports);
  writeFileSync(job.to, toBytes(index, job.identity));
  return index.size;
}

function merge({ identity, segments, to }: Extract<IndexJob, { kind: 'merge' }>): number {
  const files: SegmentFile[] = [];
  const opened = (file: string, deleted?: readonly number[]) => {
    const segment = SegmentFile.open(file, identity, deleted);
    files.push(segment);
    return segment;
  };
  try {
    const sources = segments.map((sent) =>
      'file' in sent ? opened(sent.file, sent.deleted) : inMemory(sent, identity),
    );
    return mergeToFile(sources, identity, to);
  } finally {
    for (const file of files) file.close();
  }
}

const inMemory = (
  { bytes, deleted }: Extract<SentSegment, { bytes: Uint8Array }>,
  identity: SegmentIdentity,
): MergeSource => sourceOf(new Segment(openSegment(bytes, identity), deleted));

async function answer(job: IndexJob): Promise<IndexReply> {
  try {
    return { passages: job.kind === 'build' ? await build(job) : merge(job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

if (parentPort) {
  parentPort.on('message', async (job: IndexJob) => parentPort?.postMessage(await answer(job)));
} else {
  process.on('message', async (job: IndexJob) => process.send?.(await answer(job)));
}
