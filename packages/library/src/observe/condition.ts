import { statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../store/connection.js';
import { STORE_FILE } from '../store/open.js';

/** How a library is at this moment, for who watches over it; what it holds is told by its holdings. */
export interface Condition {
  store: StoreCondition;
  /** Null where the index is not in this process: on a cluster, or nothing was searched for yet. */
  index: IndexCondition | null;
  /** Null where the library is no cluster's. */
  cluster: ClusterCondition | null;
}

/** Where reports are kept. */
export interface StoreCondition {
  /** Version of the schema, or of the layout of a cluster. */
  version: number;
  /** Bytes of the file, with what is still to be moved into it; null on a cluster. */
  bytes: number | null;
  /** Bytes left on its disk; null on a cluster. */
  freeBytes: number | null;
}

/** The passage index in this process. */
export interface IndexCondition {
  segments: number;
  /** Passages that are found. */
  passages: number;
  /** Passages that were deleted and not merged away yet. */
  deleted: number;
  /** Bytes of the segments, in memory and again on the disk. */
  bytes: number;
  /** True where the store holds what the index does not know yet; the next search brings it in step. */
  behind: boolean;
}

/** A cluster, as this process meets it. */
export interface ClusterCondition {
  /** `unknown` where it did not say so in time, or this user may not ask. */
  health: 'green' | 'yellow' | 'red' | 'unknown';
  /** Null where it did not say. */
  nodes: number | null;
  /** `open`: requests are refused at once; `half-open`: one is let through to see. */
  breaker: 'closed' | 'half-open' | 'open';
  /** Requests since this process began; those made again are counted once. */
  requests: number;
  /** How often a request was made again. */
  retries: number;
}

/** The file of a store and its disk. */
export function storeCondition(connection: Connection, folder: string): StoreCondition {
  const path = join(folder, STORE_FILE);
  const size = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const { bavail, bsize } = statfsSync(folder);
  return {
    version: Number(connection.pragma('user_version')),
    bytes: size(path) + size(`${path}-wal`),
    freeBytes: bavail * bsize,
  };
}
