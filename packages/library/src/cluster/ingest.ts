import type { BulkDocument, ClusterClient, Tokeniser } from '@nianbao/search';
import { YearFindings } from '../checks/between-years.js';
import { Arrivals } from '../ingest/arrivals.js';
import { Ingester, type IngestOptions, type IngestWatch } from '../ingest/ingester.js';
import { failureOf, type IngestOutcome } from '../ingest/outcome.js';
import type { Arrived, DocumentBytes, IngestSource } from '../ingest/sources.js';
import type { DocumentReader, ReadOptions } from '../reading/read.js';
import type { ReadingSettings } from '../reading/settings.js';
import type { Connection } from '../store/connection.js';
import { readDocument } from '../store/documents.js';
import { packed, takeBundle } from './bundle.js';
import { documentsOf } from './documents.js';
import { aliasOf } from './layout.js';
import { MemoReader } from './memo-reader.js';
import { type Neighbours, neighboursOf, tiesOf } from './neighbours.js';
import { type DocumentSource, documentId, withScratch } from './records.js';
import type { Batch, ClusterWriter } from './writer.js';

/** Documents stored as one batch: enough to be worth the change of the state, few enough to be told soon. */
const IN_A_BATCH = 24;
const BYTES_IN_A_BATCH = 64 * 1024 * 1024;

/** What an ingest needs. */
export interface IngestParts {
  client: ClusterClient;
  writer: ClusterWriter;
  tokeniser(): Promise<Tokeniser>;
  reader: DocumentReader;
  settings: ReadingSettings;
  /** Told what became of each document, once its batch is stored. */
  watch?: IngestWatch;
}

/**
 * Takes documents into a cluster, batch after batch. The reports that a batch may have to do with are put
 * into a store in memory, the documents are taken in there as into any store, and what has changed in it goes
 * back: one set of rules decides what is replaced, filed, read again and found.
 */
export async function ingestInto(
  parts: IngestParts,
  sources: readonly IngestSource[],
  { onOutcome, onSkip, signal, ...known }: IngestOptions,
): Promise<IngestOutcome[]> {
  const arrivals = new Arrivals(parts.settings, onSkip ?? (() => undefined));
  const outcomes: IngestOutcome[] = [];
  for await (const batch of batched(arrivals.of(sources, signal))) {
    for (const outcome of await ingestBatch(parts, batch, known)) {
      outcomes.push(outcome);
      const { total, growing } = arrivals;
      onOutcome?.(outcome, { done: outcomes.length, total, growing });
    }
  }
  return outcomes;
}

async function* batched(arrivals: AsyncIterable<Arrived>): AsyncGenerator<Arrived[]> {
  let batch: Arrived[] = [];
  let bytes = 0;
  for await (const arrived of arrivals) {
    batch.push(arrived);
    bytes += 'document' in arrived ? arrived.document.bytes.length : 0;
    if (batch.length < IN_A_BATCH && bytes < BYTES_IN_A_BATCH) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Stores a batch and tells what became of each document; of none of them before all are stored. */
export async function ingestBatch(
  parts: IngestParts,
  arrived: readonly Arrived[],
  known: ReadOptions,
): Promise<IngestOutcome[]> {
  const started = performance.now();
  const outcomes = await storeBatch(parts, arrived, known);
  const ms = performance.now() - started;
  for (const outcome of outcomes) parts.watch?.(outcome, ms);
  return outcomes;
}

async function storeBatch(
  { client, writer, tokeniser, reader, settings }: IngestParts,
  arrived: readonly Arrived[],
  known: ReadOptions,
): Promise<IngestOutcome[]> {
  const memo = new MemoReader(reader);
  const documents = arrived.flatMap((one) => ('document' in one ? one.document : []));
  try {
    const words = await tokeniser();
    const ties = await tiesOf(memo, documents, known);
    return await writer.write('ingest', async (batch) => {
      const neighbours = await neighboursOf(client, batch.state, ties);
      return withScratch(
        neighbours.kept,
        async (scratch) => {
          const ingester = new Ingester(scratch, memo, new YearFindings(scratch), settings);
          const outcomes = await ingester.all(arrived.map(sourceOf), known);
          await storeChanges({ client, tokeniser: words, batch }, scratch, neighbours);
          return outcomes;
        },
        neighbours.contents,
      );
    });
  } catch (error) {
    return arrived.map(({ file }) => failureOf(file, error));
  }
}

/** A document that has arrived is not opened a second time. */
const sourceOf = (arrived: Arrived): IngestSource => ({
  name: arrived.file,
  fetch: async (): Promise<DocumentBytes> => {
    if ('error' in arrived) throw arrived.error;
    return arrived.document;
  },
});

/** Stores what is other in a scratch than it was, and lets go of what is no longer there. */
async function storeChanges(
  { client, tokeniser, batch }: { client: ClusterClient; tokeniser: Tokeniser; batch: Batch },
  scratch: Connection,
  { kept }: Neighbours,
): Promise<void> {
  const before = new Map(kept.map((one) => [one.bundle.id, one]));
  const ids = scratch.all<{ id: string }>('SELECT id FROM reports ORDER BY agency, year');
  const superseded = kept.filter(({ bundle }) => !ids.some(({ id }) => id === bundle.id));
  for (const { id } of ids) {
    const bundle = takeBundle(scratch, id);
    const was = before.get(id);
    if (was && packed(bundle).hash === packed(was.bundle).hash) continue;
    if (was) superseded.push(was);
    const { sha256 } = bundle.summary;
    if (was?.bundle.summary.sha256 !== sha256) {
      await batch.store([fileDocument(client, bundle.documents, id, readDocument(scratch, id))]);
    }
    await batch.store(documentsOf(bundle, { client, tokeniser, batch: batch.number }));
  }
  batch.supersede(superseded.map(({ generation }) => generation));
}

/** A file as a document of the cluster; the same file again is the same document. */
export function fileDocument(
  client: ClusterClient,
  rows: readonly Record<string, unknown>[],
  report: string,
  { sha256, content }: { sha256: string; content: Uint8Array },
): BulkDocument {
  const row = rows.find((one) => one['sha256'] === sha256);
  const source = {
    ...(row as Omit<DocumentSource, 'content'>),
    content: Buffer.from(content).toString('base64'),
  };
  return {
    index: aliasOf(client, 'documents'),
    id: documentId(report, sha256),
    alias: true,
    source,
  };
}
