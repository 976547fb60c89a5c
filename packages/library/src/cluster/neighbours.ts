import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ClusterClient } from '@nianbao/search';
import { bodyKeys, withOwnId } from '../bodies/keys.js';
import type { DocumentBytes } from '../ingest/sources.js';
import type { DocumentReader, ReadOptions, ReadResult } from '../reading/read.js';
import { type Kept, keptOf, readFileOf, type Ties, tiedReports } from './records.js';
import type { ClusterState } from './state.js';

const shaOf = ({ bytes }: DocumentBytes): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Reads documents, several at once; one that cannot be read is left out here, and told when its turn comes. */
async function readAll(
  reader: DocumentReader,
  documents: readonly DocumentBytes[],
  known: ReadOptions,
): Promise<ReadResult[]> {
  const results = await Promise.all(
    documents.map(({ bytes, name, charset }) =>
      reader
        .read(bytes, { ...known, name: basename(name), ...(charset !== undefined && { charset }) })
        .catch(() => undefined),
    ),
  );
  return results.filter((result) => result !== undefined);
}

/** Everything by which a library may hold reports of the same bodies as these documents. */
export async function tiesOf(
  reader: DocumentReader,
  documents: readonly DocumentBytes[],
  known: ReadOptions,
): Promise<Ties> {
  const results = await readAll(reader, documents, known);
  const told = results.map(({ report }) => ({ report, keys: bodyKeys(report) }));
  return {
    keys: new Set(told.flatMap(({ keys }) => [keys.own, ...keys.others])),
    names: new Set(told.map(({ report }) => report.agency.name)),
    reports: new Set(told.flatMap(({ report, keys }) => [report.id, withOwnId(report, keys).id])),
    sha256: new Set(documents.map(shaOf)),
  };
}

/** Reports of a cluster that some documents may have to do with, and the files that may be read again. */
export interface Neighbours {
  kept: Kept[];
  /** By hash. */
  contents: Map<string, Uint8Array>;
}

/** Finds them. */
export async function neighboursOf(
  client: ClusterClient,
  state: ClusterState,
  ties: Ties,
): Promise<Neighbours> {
  const kept = await keptOf(client, state, await tiedReports(client, state, ties));
  const contents = new Map<string, Uint8Array>();
  for (const { bundle } of kept) {
    const { id, report } = bundle;
    // Only what leaves figures open is ever read again.
    if (report['open'] !== 1) continue;
    const { content, sha256 } = await readFileOf(client, id, String(report['sha256']));
    contents.set(sha256, content);
  }
  return { kept, contents };
}
