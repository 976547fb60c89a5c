// A process of the index, which makes segments from stored reports, or a thread of it, which merges segments.
import { parentPort } from 'node:worker_threads';
import { mergeSegments, openTokeniser, Segment, type Tokeniser, toBytes } from '@nianbao/search';
import type { Connection } from '../store/connection.js';
import { openStore } from '../store/open.js';
import { buildSegment } from './build.js';
import type { IndexJob, IndexReply } from './jobs.js';
import { openSegment } from './segment-bytes.js';

type BuildJob = Extract<IndexJob, { kind: 'build' }>;

/** What building needs, opened once. */
let tools: Promise<{ connection: Connection; tokeniser: Tokeniser }> | undefined;

async function open({ store, mode, engine }: BuildJob) {
  const tokeniser = await openTokeniser({ engine });
  return { connection: openStore(store, mode), tokeniser };
}

async function built(job: BuildJob): Promise<Uint8Array> {
  tools ??= open(job);
  const { connection, tokeniser } = await tools;
  return toBytes(buildSegment(connection, tokeniser, job.reports), job.identity);
}

function merged({ identity, segments }: Extract<IndexJob, { kind: 'merge' }>): Uint8Array {
  const opened = segments.map(
    ({ bytes, deleted }) => new Segment(openSegment(bytes, identity), deleted),
  );
  return toBytes(mergeSegments(opened), identity);
}

async function answer(job: IndexJob): Promise<IndexReply> {
  try {
    return { bytes: job.kind === 'build' ? await built(job) : merged(job) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

if (parentPort) {
  parentPort.on('message', async (job: IndexJob) => parentPort?.postMessage(await answer(job)));
} else {
  process.on('message', async (job: IndexJob) => process.send?.(await answer(job)));
}
