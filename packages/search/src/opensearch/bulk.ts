import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterClient } from './client.js';
import { bulkRefused, clusterFailed } from './errors.js';
import { refreshIndices } from './refresh.js';
import { type Clause, searchIndex } from './search.js';

/** A document to be stored; the same id again takes the place of the one before, so a repeat does no harm. */
export interface BulkDocument {
  readonly index: string;
  readonly id: string;
  /** True where the index goes by another name: the cluster must not make one of that name. */
  readonly alias?: boolean;
  /** Left out, the document of that id is removed. */
  readonly source?: object;
}

/** One request holds at most so much; the cluster refuses far larger ones. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_DOCUMENTS = 2_000;

/** Requests on their way at a time: more than one keeps the cluster at work, many would only be refused. */
const AT_ONCE = 2;

/** Statuses of single documents that are worth another try. */
const TRY_AGAIN = new Set([408, 429, 500, 502, 503, 504]);
/** A shard that is not where it was a moment ago. */
const JUST_MOVED = new Set(['shard_not_found_exception', 'index_shard_not_started_exception']);
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;
const PATIENCE = 120_000;

interface Line {
  readonly text: string;
  readonly bytes: number;
}

/**
 * Stores documents: as many requests at once as the cluster takes, each with as much as it takes. What
 * it refuses because it is busy is sent again alone, after a pause; what it refuses for good is an error.
 */
export async function storeAll(
  client: ClusterClient,
  documents: Iterable<BulkDocument>,
  progress: (stored: number) => void = () => undefined,
): Promise<number> {
  const chunks = chunksOf(documents);
  let stored = 0;
  const work = async (): Promise<void> => {
    for (let next = chunks.next(); !next.done; next = chunks.next()) {
      await storeChunk(client, next.value);
      stored += next.value.length;
      progress(stored);
    }
  };
  const workers = Array.from({ length: AT_ONCE }, () =>
    work().catch((error: unknown) => {
      // Nothing more is begun by the others.
      chunks.return();
      throw error;
    }),
  );
  // Nothing is on its way any more when the caller is told of a failure.
  for (const ended of await Promise.allSettled(workers)) {
    if (ended.status === 'rejected') throw ended.reason;
  }
  return stored;
}

function* chunksOf(documents: Iterable<BulkDocument>): Generator<Line[], void> {
  let chunk: Line[] = [];
  let bytes = 0;
  for (const document of documents) {
    const line = lineOf(document);
    if (chunk.length === MOST_DOCUMENTS || (chunk.length > 0 && bytes + line.bytes > MOST_BYTES)) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(line);
    bytes += line.bytes;
  }
  if (chunk.length > 0) yield chunk;
}

function lineOf({ index, id, alias, source }: BulkDocument): Line {
  const named = { _index: index, _id: id, ...(alias && source && { require_alias: true }) };
  const text =
    source === undefined
      ? JSON.stringify({ delete: named })
      : `${JSON.stringify({ index: named })}\n${JSON.stringify(source)}`;
  return { text, bytes: Buffer.byteLength(text) };
}

interface BulkItem {
  status: number;
  error?: { type: string; reason: string };
}

interface BulkAnswer {
  errors: boolean;
  items: Partial<Record<'index' | 'delete', BulkItem>>[];
}

async function storeChunk(client: ClusterClient, chunk: readonly Line[]): Promise<void> {
  const until = performance.now() + PATIENCE;
  let [left, wait] = [chunk, FIRST_PAUSE];
  for (;;) {
    left = await refusedOf(client, left);
    if (left.length === 0) return;
    if (performance.now() > until) throw clusterFailed(client.where, '集群过忙，写入一再被拒绝');
    await pause(wait);
    wait = Math.min(wait * 2, LONGEST_PAUSE);
  }
}

/** Sends documents and returns those that are to be sent again. */
async function refusedOf(client: ClusterClient, chunk: readonly Line[]): Promise<readonly Line[]> {
  const { body } = await client.request<BulkAnswer>({
    method: 'POST',
    path: '/_bulk',
    lines: chunk.map(({ text }) => text),
    lacks: (answer) =>
      (answer as Partial<BulkAnswer>).items?.length === chunk.length
        ? undefined
        : 'not an answer for each document',
  });
  return chunk.filter((_line, position) => {
    const { index, delete: removed } = body.items[position] ?? {};
    if (index ? index.status < 300 : removed && isGone(removed)) return false;
    const { status, error } = index ?? removed ?? { status: 0 };
    if (TRY_AGAIN.has(status) || JUST_MOVED.has(error?.type ?? '')) return true;
    throw bulkRefused(client.where, status, `${error?.type}: ${error?.reason}`);
  });
}

/** What is not there need not be removed. */
const isGone = ({ status, error }: BulkItem): boolean =>
  status < 300 || (status === 404 && error === undefined);

/** Documents removed at a time. */
const REMOVED_AT_ONCE = 5_000;

/** Removes every document of an index that a query admits. */
export async function removeAll(
  client: ClusterClient,
  index: string,
  query: Clause,
): Promise<void> {
  for (;;) {
    await refreshIndices(client, [index]);
    const body = { query, size: REMOVED_AT_ONCE, _source: false, track_total_hits: false };
    const { hits } = (await searchIndex<never>(client, index, body)).hits;
    await storeAll(
      client,
      hits.map(({ _id, _index }) => ({ index: _index, id: _id })),
    );
    if (hits.length < REMOVED_AT_ONCE) return;
  }
}
