import { setTimeout as pause } from 'node:timers/promises';
import { type ClusterClient, clusterFailed, proveStored, type Tokeniser } from '@nianbao/search';
import { documentsOf } from './documents.js';
import {
  createIndex,
  createPart,
  dropIndices,
  indexBehind,
  strayIndices,
  switchAliases,
} from './indices.js';
import { type Identity, PART_NAMES, type Part, PLACED_PARTS } from './layout.js';
import { countFiles, countReports, keptReports } from './records.js';
import { anyState, createState, emptyState, findState, sameIdentity, stateIndex } from './state.js';
import { type Batch, ClusterWriter } from './writer.js';

/** Makes the indices of a library; what is there already stays as it is. True where anything was made. */
export async function initCluster(client: ClusterClient, identity: Identity): Promise<boolean> {
  let made = false;
  for (const part of PART_NAMES) {
    if (await indexBehind(client, part)) continue;
    const to = await createPart(client, part, identity);
    await switchAliases(client, [{ part, from: undefined, to }]);
    made = true;
  }
  if (await findState(client)) return made;
  await createIndex(client, stateIndex(client), {
    settings: { index: { number_of_shards: 1, auto_expand_replicas: '0-all' } },
    mappings: { dynamic: false, properties: {} },
  });
  await createState(client, emptyState(identity));
  return true;
}

/** What stands in a cluster. */
export interface ClusterStatus {
  /** `green`: every copy is there; `yellow`: every document is; `red`: some are not. */
  health: 'green' | 'yellow' | 'red';
  nodes: number;
  /** Undefined where there is no library. */
  library?: {
    reports: number;
    files: number;
    revision: number;
    tokeniser: string;
    layout: number;
    /** Whether this program can read and write it. */
    fits: boolean;
    /** What whoever is writing does. */
    writer: string | null;
    /** Replaced versions and given up batches that are still to be cleared away. */
    leftovers: number;
    /** Indices that nothing reads. */
    stray: string[];
  };
}

/** Looks at a cluster. */
export async function clusterStatus(
  client: ClusterClient,
  identity: Identity,
): Promise<ClusterStatus> {
  const { body } = await client.request<{
    status: ClusterStatus['health'];
    number_of_nodes: number;
  }>({ method: 'GET', path: '/_cluster/health' });
  const status = { health: body.status, nodes: body.number_of_nodes };
  const found = await findState(client);
  if (!found) return status;
  const { layout, tokeniser, revision, writer, gone, aborted } = found.state;
  const reports = await countReports(client, found.state);
  return {
    ...status,
    library: {
      ...{ reports, revision, tokeniser, layout },
      files: await countFiles(client),
      fits: sameIdentity(found.state, identity),
      writer: writer?.what ?? null,
      leftovers: gone.length + aborted.length,
      stray: await strayIndices(client),
    },
  };
}

/** Told how many of how many reports are done. */
export type ClusterProgress = (done: number, total: number) => void;

/**
 * Makes every index of the reports anew beside the old ones, and lets the aliases stand for the new ones at
 * once; questions are answered meanwhile, and nobody else writes.
 */
export async function reindexCluster(
  client: ClusterClient,
  identity: Identity,
  tokeniser: Tokeniser,
  progress: ClusterProgress = () => undefined,
): Promise<number> {
  const found = await anyState(client);
  // As it is now: what is to be replaced may be of another version.
  const writer = new ClusterWriter(client, found.state);
  return writer.write('reindex', (batch) =>
    renewIndices({ client, identity, tokeniser }, batch, progress),
  );
}

/** Milliseconds that searches on the old indices have to end. */
const LAST_SEARCHES = 2_000;

async function renewIndices(
  making: { client: ClusterClient; identity: Identity; tokeniser: Tokeniser },
  batch: Batch,
  progress: ClusterProgress,
): Promise<number> {
  const { client, identity } = making;
  const made = new Map<Part, string>();
  try {
    for (const part of PLACED_PARTS) made.set(part, await createPart(client, part, identity));
    const done = await fillIndices(making, batch, made, progress);
    const changes = await Promise.all(
      [...made].map(async ([part, to]) => ({ part, to, from: await indexBehind(client, part) })),
    );
    // Whoever cuts words otherwise must not look into the new indices, not even for a moment.
    if (!sameIdentity(batch.state, identity)) {
      await batch.restate(BEING_CHANGED);
      await pause(LAST_SEARCHES);
    }
    await switchAliases(client, changes);
    await batch.restate(identity);
    await pause(LAST_SEARCHES);
    await dropIndices(
      client,
      changes.flatMap(({ from }) => from ?? []),
    );
    return done;
  } catch (error) {
    await undo(client, batch, [...made.values()]);
    throw error;
  }
}

/** Leaves the library as it was, unless the new indices already stand in it. */
async function undo(client: ClusterClient, batch: Batch, made: readonly string[]): Promise<void> {
  const behind = await Promise.all(PLACED_PARTS.map((part) => indexBehind(client, part)));
  if (made.some((name) => behind.includes(name))) return;
  await dropIndices(client, made);
  await batch.restate(batch.state);
}

const BEING_CHANGED: Identity = { layout: 0, tokeniser: '-' };

async function fillIndices(
  { client, tokeniser }: { client: ClusterClient; tokeniser: Tokeniser },
  batch: Batch,
  made: ReadonlyMap<Part, string>,
  progress: ClusterProgress,
): Promise<number> {
  const index = (part: Part): string => made.get(part) ?? part;
  const total = await countReports(client, batch.state);
  let [done, stored] = [0, 0];
  for await (const { bundle, generation } of keptReports(client, batch.state)) {
    const number = Number(generation.slice(generation.lastIndexOf('@') + 1));
    stored += await batch.store(documentsOf(bundle, { client, tokeniser, batch: number, index }));
    done += 1;
    progress(done, total);
  }
  await proveStored(client, [...made.values()], { match_all: {} }, stored);
  if (done === total) return done;
  throw clusterFailed(client.where, `共有 ${total} 份年报，读到的却是 ${done} 份`);
}
