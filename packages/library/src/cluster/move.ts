import { NianbaoError } from '@nianbao/domain';
import type { BulkDocument, ClusterClient, Tokeniser } from '@nianbao/search';
import type { DocumentReader } from '../reading/read.js';
import type { ReadingSettings } from '../reading/settings.js';
import type { Connection } from '../store/connection.js';
import { readDocument, type StoredDocument } from '../store/documents.js';
import { readToldWith } from '../store/told-with.js';
import type { ClusterProgress } from './administer.js';
import { type Bundle, packed, takeBundle } from './bundle.js';
import { documentsOf } from './documents.js';
import { fileDocument, ingestBatch } from './ingest.js';
import { keptOf, tiedReports } from './records.js';
import type { ClusterState } from './state.js';
import type { Batch, ClusterWriter } from './writer.js';

/** Reports stored as one batch. */
const IN_A_BATCH = 40;

/** What moving needs. */
export interface MoveParts {
  client: ClusterClient;
  writer: ClusterWriter;
  tokeniser: Tokeniser;
  reader: DocumentReader;
  settings: ReadingSettings;
}

/** What became of the reports of a library that was moved. */
export interface Moved {
  /** Copied as they stand in the library. */
  copied: number;
  /** In the cluster already, exactly so. */
  unchanged: number;
  /** Taken in anew from their documents, because the cluster has other reports of their bodies. */
  ingested: number;
}

/**
 * Copies a library into a cluster, batch after batch; what is there already is passed over, so that a move
 * which was ended goes on where it was. Reports of bodies that the cluster has other reports of are taken
 * in from their documents: whose they are, and what they show beside each other, is decided there.
 */
export async function moveInto(
  parts: MoveParts,
  from: Connection,
  progress: ClusterProgress = () => undefined,
): Promise<Moved> {
  const ids = from
    .all<{ id: string }>('SELECT id FROM reports ORDER BY agency, year')
    .map(({ id }) => id);
  const own = new Set(ids);
  const moved: Moved = { copied: 0, unchanged: 0, ingested: 0 };
  for (let start = 0; start < ids.length; start += IN_A_BATCH) {
    const bundles = ids.slice(start, start + IN_A_BATCH).map((id) => takeBundle(from, id));
    const { left, ...counts } = await copyBatch(parts, from, bundles, own);
    moved.copied += counts.copied;
    moved.unchanged += counts.unchanged;
    for (const { id } of left) {
      moved.ingested += await ingestAgain(parts, from, id);
    }
    progress(Math.min(start + IN_A_BATCH, ids.length), ids.length);
  }
  return moved;
}

/** Copies what can be copied, and returns what cannot. */
function copyBatch(
  { client, writer, tokeniser }: MoveParts,
  from: Connection,
  bundles: readonly Bundle[],
  own: ReadonlySet<string>,
): Promise<{ copied: number; unchanged: number; left: Bundle[] }> {
  return writer.write('move', async (batch) => {
    const left: Bundle[] = [];
    const free: Bundle[] = [];
    const strange = await hasStrangers(client, batch.state, bundles, own);
    for (const bundle of bundles) (strange(bundle) ? left : free).push(bundle);
    const before = await keptOf(client, batch.state, new Set(free.map(({ id }) => id)));
    const known = new Map(before.map((one) => [one.bundle.id, one]));
    const fresh = free.filter((bundle) => known.get(bundle.id)?.hash !== packed(bundle).hash);
    for (const bundle of fresh) {
      await batch.store(filesOf(client, from, bundle));
    }
    await batch.store(allDocuments(fresh, { client, tokeniser, batch: batch.number }));
    batch.supersede(fresh.flatMap(({ id }) => known.get(id)?.generation ?? []));
    return { copied: fresh.length, unchanged: free.length - fresh.length, left };
  });
}

function* allDocuments(
  bundles: readonly Bundle[],
  making: { client: ClusterClient; tokeniser: Tokeniser; batch: Batch['number'] },
): Generator<BulkDocument> {
  for (const bundle of bundles) yield* documentsOf(bundle, making);
}

/** Tells for a report whether the cluster has reports of its body that the library does not have. */
async function hasStrangers(
  client: ClusterClient,
  state: ClusterState,
  bundles: readonly Bundle[],
  own: ReadonlySet<string>,
): Promise<(bundle: Bundle) => boolean> {
  const all = await tiedReports(client, state, tiesTo(bundles));
  if ([...all].every((id) => own.has(id))) return () => false;
  const strange = new Set<string>();
  for (const bundle of bundles) {
    const tied = await tiedReports(client, state, tiesTo([bundle]));
    if (![...tied].every((id) => own.has(id))) strange.add(bundle.id);
  }
  return ({ id }) => strange.has(id);
}

const tiesTo = (bundles: readonly Bundle[]) => ({
  keys: new Set(bundles.flatMap(({ tables }) => tables.names.map(({ key }) => String(key)))),
  names: new Set(bundles.flatMap(({ summary }) => [summary.printed, summary.agency])),
  reports: new Set(bundles.map(({ id }) => id)),
  sha256: new Set(bundles.map(({ summary }) => summary.sha256)),
});

/** The files of a report, those of replaced versions too. */
function* filesOf(
  client: ClusterClient,
  from: Connection,
  { id, documents }: Bundle,
): Generator<BulkDocument> {
  for (const document of documents) {
    const row = from.get<Pick<StoredDocument, 'sha256' | 'content'>>(
      'SELECT sha256, content FROM documents WHERE report = ? AND sha256 = ?',
      ...[id, String(document['sha256'])],
    );
    if (row) yield fileDocument(client, documents, id, row);
  }
}

/** Takes a report in from its document. Returns 1; throws where it cannot be. */
async function ingestAgain(
  { client, writer, tokeniser, reader, settings }: MoveParts,
  from: Connection,
  id: string,
): Promise<number> {
  const { content, name } = readDocument(from, id);
  const { charset, ...known } = readToldWith(from, id);
  const document = { bytes: content, name, ...(charset !== undefined && { charset }) };
  const parts = { client, writer, reader, settings, tokeniser: async () => tokeniser };
  const [outcome] = await ingestBatch(parts, [{ file: id, document }], known);
  if (outcome?.error) throw new NianbaoError(outcome.error.code, outcome.error.message);
  return 1;
}
