import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import {
  administerCluster,
  type ClusterSettings,
  type Library,
  openLibrary,
} from '../../../packages/library/dist/index.js';

let libraries = 0;

/** A library of its own on the cluster, by a prefix that no other test has. */
export const ownPlace = (settings: Partial<ClusterSettings> = {}): ClusterSettings => {
  libraries += 1;
  const indexPrefix = `test-${process.pid}-${libraries}`;
  return { node: inject('nodes'), indexPrefix, patience: 60_000, ...settings };
};

/** An empty library on the cluster. */
export async function emptyLibrary(place = ownPlace()): Promise<Library> {
  const cluster = await administerCluster(place);
  await cluster.init();
  await cluster.close();
  return openLibrary({ opensearch: place });
}

/** A library on the cluster with what a folder holds. */
export async function movedLibrary(folder: string, place = ownPlace()): Promise<Library> {
  const cluster = await administerCluster(place);
  await cluster.move(folder);
  await cluster.close();
  return openLibrary({ opensearch: place });
}

/** Kills, stops or starts a node; `green` waits until every copy of every shard is there. */
export async function node(verb: 'kill' | 'stop' | 'start', number: number): Promise<void> {
  await told(`${verb}/${number}`);
}

export const green = (): Promise<void> => told('green');

async function told(path: string): Promise<void> {
  const answer = await fetch(`${inject('control')}/${path}`, {
    method: 'POST',
    signal: AbortSignal.timeout(240_000),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Does `work` in a folder that is removed afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-cluster-test-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does `work` with several items at a time; results in the order of the items. */
export async function several<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      results[at] = await work(items[at] as Item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
