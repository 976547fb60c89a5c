import type { ClusterClient } from '@nianbao/search';
import type { DocumentBytes } from '../ingest/sources.js';
import type { DocumentReader, ReadOptions } from '../reading/read.js';
import type { Connection } from '../store/connection.js';
import { MemoReader } from './memo-reader.js';
import { neighboursOf, tiesOf } from './neighbours.js';
import { type Ties, withScratch } from './records.js';
import type { ClusterView } from './view.js';

/** What is read, and where from. */
interface Desk {
  client: ClusterClient;
  view: ClusterView;
  reader: DocumentReader;
}

/** Runs `work` on a store in memory with the reports that some documents may be held against. */
export function withBeside<Result>(
  { client, view, reader }: Desk,
  documents: readonly DocumentBytes[],
  known: ReadOptions,
  work: (scratch: Connection, reader: DocumentReader) => Promise<Result>,
): Promise<Result> {
  const memo = new MemoReader(reader);
  return view.run(async () => {
    // What a document says by itself, and what it would be where that is not said.
    const ties = await Promise.all([
      tiesOf(memo, documents, {}),
      ...(Object.keys(known).length > 0 ? [tiesOf(memo, documents, known)] : []),
    ]);
    const { kept, contents } = await neighboursOf(client, view.state, joined(ties));
    return withScratch(kept, (scratch) => work(scratch, memo), contents);
  });
}

const joined = (all: readonly Ties[]): Ties => ({
  keys: new Set(all.flatMap(({ keys }) => [...keys])),
  names: new Set(all.flatMap(({ names }) => [...names])),
  reports: new Set(all.flatMap(({ reports }) => [...reports])),
  sha256: new Set(all.flatMap(({ sha256 }) => [...sha256])),
});
