import { join } from 'node:path';
import { mergeSegments, Segment } from '@nianbao/search';
import { expect, it } from 'vitest';
import { segmenter } from '../src/engine.js';
import { buildSegment, segmentIdentity } from '../src/index/build.js';
import { buildBeside } from '../src/index/bulk.js';
import { laidOut, readSegment, segmentBytes } from '../src/index/segment-bytes.js';
import { withThread } from '../src/index/thread.js';
import { openStore } from '../src/store/open.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

/** A library of some reports, and what its index is made with. */
async function stored() {
  const folder = temporaryFolder();
  const library = madeLibrary(folder);
  const documents = [1, 2, 3].map((number) =>
    documentOf({ agency: `示例${number}局`, year: 2018, received: number }),
  );
  await library.ingest(documents);
  const tokeniser = await segmenter();
  const ids = (await library.reports()).map(({ id }) => id);
  return { folder, ids, tokeniser, identity: segmentIdentity(tokeniser) };
}

it('other processes make the index that this process makes', async () => {
  const { folder, ids, tokeniser, identity } = await stored();
  const source = { store: folder, mode: 'read', engine: tokeniser.engine, identity } as const;
  const [built, ...more] = await buildBeside(source, [...ids, 'gone']);
  expect(more).toEqual([]);
  const connection = openStore(folder, 'read');
  expect(built?.data).toEqual(buildSegment(connection, tokeniser, ids).data);
  connection.close();
});

it('a thread merges segments as this process does', async () => {
  const { folder, ids, tokeniser, identity } = await stored();
  const connection = openStore(folder, 'read');
  const segments = ids.map(
    (id) => new Segment(laidOut(buildSegment(connection, tokeniser, [id]), identity)),
  );
  connection.close();
  const sent = segments.map(({ index, deleted }) => ({ bytes: segmentBytes(index), deleted }));
  const to = join(folder, 'merged');
  const merged = mergeSegments(segments);
  const passages = await withThread((thread) =>
    thread.run({ kind: 'merge', identity, segments: sent, to }),
  );
  expect(passages).toBe(merged.size);
  expect(readSegment(to, identity).data).toEqual(merged.data);
});

it('a job that fails says why', async () => {
  const { ids, tokeniser, identity } = await stored();
  const source = { store: '/nowhere', mode: 'read', engine: tokeniser.engine, identity } as const;
  await expect(buildBeside(source, ids)).rejects.toThrow('/nowhere');
});
