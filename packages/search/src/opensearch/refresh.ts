import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterClient } from './client.js';
import { clusterFailed } from './errors.js';
import { type Clause, searchIndex } from './search.js';

interface Shards {
  total: number;
  successful: number;
  failed: number;
}

interface Health {
  status: 'green' | 'yellow' | 'red';
  active_shards: number;
}

/** How often it is tried, and milliseconds between two times. */
const TRIES = 60;
const AGAIN_AFTER = 500;

/**
 * Lets searches see all that is stored in some indices, on every copy that is at work. The cluster answers
 * with success also where a shard was away: its copies are then counted neither as done nor as failed.
 */
export async function refreshIndices(
  client: ClusterClient,
  indices: readonly string[],
): Promise<void> {
  const names = indices.join(',');
  for (let tried = 1; ; tried += 1) {
    const { body } = await client.request<{ _shards: Shards }>({
      method: 'POST',
      path: `/${names}/_refresh`,
    });
    if (await reachedAll(client, names, body._shards)) return;
    if (tried === TRIES) throw clusterFailed(client.where, '有分片不能刷新');
    await pause(AGAIN_AFTER);
  }
}

async function reachedAll(client: ClusterClient, names: string, shards: Shards): Promise<boolean> {
  if (shards.successful === shards.total) return true;
  if (shards.failed > 0) return false;
  // Fewer than there should be: either a copy has no node to stand on, or a shard was away.
  const { body } = await client.request<Health>({
    method: 'GET',
    path: `/_cluster/health/${names}`,
  });
  return body.status !== 'red' && shards.successful >= body.active_shards;
}

/** How many documents searches find. */
export async function countIn(
  client: ClusterClient,
  indices: readonly string[],
  query: Clause,
): Promise<number> {
  const { hits } = await searchIndex<never>(client, indices.join(','), {
    size: 0,
    track_total_hits: true,
    query,
  });
  return hits.total?.value ?? 0;
}

/**
 * Lets searches see what was stored, and makes sure that they see exactly so many documents: what was
 * taken for stored and is not there must never become part of a library.
 */
export async function proveStored(
  client: ClusterClient,
  indices: readonly string[],
  query: Clause,
  stored: number,
): Promise<void> {
  await refreshIndices(client, indices);
  const found = await countIn(client, indices, query);
  if (found === stored) return;
  throw clusterFailed(client.where, `写入了 ${stored} 条，能检索到的却是 ${found} 条`);
}
