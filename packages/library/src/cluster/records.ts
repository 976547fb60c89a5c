import {
  type Clause,
  type ClusterClient,
  clusterFailed,
  countIn,
  scanIndex,
} from '@nianbao/search';
import { reportUnknown } from '../errors.js';
import type { Connection } from '../store/connection.js';
import type { StoredDocument } from '../store/documents.js';
import { openScratch } from '../store/open.js';
import { type Bundle, putBundle, unpacked } from './bundle.js';
import type { ReportSource } from './documents.js';
import { aliasOf } from './layout.js';
import { type ClusterState, visibleIn } from './state.js';

/** A report as it is kept, with the generation it is kept as. */
export interface Kept {
  generation: string;
  hash: string;
  bundle: Bundle;
}

type Source = Pick<ReportSource, 'generation' | 'hash' | 'bundle'>;

const FIELDS = ['generation', 'hash', 'bundle'];
const BY_ID = [{ report: 'asc' }, { generation: 'asc' }] as const;

/** Records are long. */
const AT_ONCE = 50;

/** Every report that some clauses admit. */
export async function* keptReports(
  client: ClusterClient,
  state: ClusterState,
  clauses: readonly Clause[] = [],
  sort: readonly object[] = BY_ID,
): AsyncGenerator<Kept> {
  const { filter, must_not } = visibleIn(state);
  const found = scanIndex<Source>(client, aliasOf(client, 'reports'), {
    query: { bool: { filter: [...filter, ...clauses], must_not } },
    sort,
    page: AT_ONCE,
    _source: FIELDS,
  });
  for await (const { _source } of found) {
    yield { ..._source, bundle: unpacked(_source.bundle) };
  }
}

/** The report with that id. Throws `report-unknown`. */
export async function keptReport(
  client: ClusterClient,
  state: ClusterState,
  id: string,
): Promise<Kept> {
  for await (const one of keptReports(client, state, [{ term: { report: id } }])) return one;
  throw reportUnknown(id);
}

/** What leads from one report to others. */
export interface Ties {
  keys: ReadonlySet<string>;
  /** Names of bodies, as printed or as filed. */
  names: ReadonlySet<string>;
  reports: ReadonlySet<string>;
  sha256: ReadonlySet<string>;
}

type Tied = Pick<ReportSource, 'report' | 'keys' | 'printed' | 'agency'>;

/** Ids of the reports that have one of those ties, or share a name with one that has. */
export async function tiedReports(
  client: ClusterClient,
  state: ClusterState,
  ties: Ties,
): Promise<Set<string>> {
  const { filter, must_not } = visibleIn(state);
  const keys = new Set(ties.keys);
  const names = new Set(ties.names);
  const reports = new Set(ties.reports);
  for (let before = -1; ; ) {
    const should = [
      { terms: { keys: [...keys] } },
      { terms: { printed: [...names] } },
      { terms: { agency: [...names] } },
      { terms: { report: [...reports] } },
      { terms: { sha256: [...ties.sha256] } },
    ];
    const found = scanIndex<Tied>(client, aliasOf(client, 'reports'), {
      query: { bool: { filter, must_not, should, minimum_should_match: 1 } },
      sort: BY_ID,
      _source: ['report', 'keys', 'printed', 'agency'],
    });
    const ids = new Set<string>();
    for await (const { _source } of found) {
      ids.add(_source.report);
      for (const key of _source.keys) keys.add(key);
      names.add(_source.printed).add(_source.agency);
    }
    if (ids.size === before) return ids;
    before = ids.size;
  }
}

/** The name of a file among the documents. */
export const documentId = (report: string, sha256: string): string => `${report}:${sha256}`;

/** A file as a document. */
export interface DocumentSource {
  report: string;
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
  url: string | null;
  ingested_at: string;
  content: string;
}

/** A stored file, byte for byte. Throws `report-unknown` where it is not there. */
export async function readFileOf(
  client: ClusterClient,
  report: string,
  sha256: string,
): Promise<StoredDocument> {
  const { status, body } = await client.request<{ found?: boolean; _source: DocumentSource }>({
    method: 'GET',
    path: `/${aliasOf(client, 'documents')}/_doc/${encodeURIComponent(documentId(report, sha256))}`,
    accept: [404],
  });
  if (body.found === false) throw reportUnknown(report);
  if (status === 404) throw clusterFailed(client.where, `没有索引 ${aliasOf(client, 'documents')}`);
  const { name, media_type: mediaType, content } = body._source;
  return { name, mediaType, sha256, content: Buffer.from(content, 'base64') };
}

/** How many reports there are in a state. */
export async function countReports(client: ClusterClient, state: ClusterState): Promise<number> {
  return countIn(client, [aliasOf(client, 'reports')], { bool: visibleIn(state) });
}

/** How many files are stored, replaced ones among them. */
export async function countFiles(client: ClusterClient): Promise<number> {
  return countIn(client, [aliasOf(client, 'documents')], { match_all: {} });
}

/** Runs `work` on a store in memory that holds some reports, and nothing else. */
export async function withScratch<Result>(
  reports: readonly Kept[],
  work: (scratch: Connection) => Result | Promise<Result>,
  contents?: ReadonlyMap<string, Uint8Array>,
): Promise<Result> {
  const scratch = openScratch();
  try {
    scratch.write(() => {
      for (const { bundle } of reports) putBundle(scratch, bundle, contents);
    });
    return await work(scratch);
  } finally {
    scratch.close();
  }
}

/** The reports of some ids, with all that belongs to them. */
export async function keptOf(
  client: ClusterClient,
  state: ClusterState,
  ids: ReadonlySet<string>,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  const all = [...ids];
  for (let start = 0; start < all.length; start += AT_ONCE * 10) {
    const some = all.slice(start, start + AT_ONCE * 10);
    for await (const one of keptReports(client, state, [{ terms: { report: some } }]))
      kept.push(one);
  }
  return kept;
}
