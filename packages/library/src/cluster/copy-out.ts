import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterClient } from '@nianbao/search';
import { storeUnwritable } from '../errors.js';
import type { Connection } from '../store/connection.js';
import { openStore, STORE_FILE } from '../store/open.js';
import { bumpRevision } from '../store/revision.js';
import { putBundle } from './bundle.js';
import { type Kept, keptReports, readFileOf } from './records.js';
import type { ClusterState } from './state.js';

/** Writes one state of the library of a cluster into a folder that holds none yet, as a library of this machine. */
export async function copyOut(
  client: ClusterClient,
  state: ClusterState,
  folder: string,
): Promise<void> {
  if (existsSync(join(folder, STORE_FILE))) throw storeUnwritable(folder, '已有一个年报库');
  const store = openStore(folder, 'write');
  try {
    const kept = keptReports(client, state, [], [{ agency: 'asc' }, { year: 'asc' }]);
    for await (const one of kept) await copyReport(client, store, one);
    store.write(() => bumpRevision(store));
  } finally {
    store.close();
  }
}

async function copyReport(
  client: ClusterClient,
  store: Connection,
  { bundle }: Kept,
): Promise<void> {
  const contents = new Map<string, Uint8Array>();
  for (const { sha256 } of bundle.documents) {
    const { content } = await readFileOf(client, bundle.id, String(sha256));
    contents.set(String(sha256), content);
  }
  store.write(() => putBundle(store, bundle, contents));
}
