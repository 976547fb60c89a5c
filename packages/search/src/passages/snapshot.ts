import type { PassageArrays, PassageIndexData } from './arrays.js';
import type { DocumentTable } from './documents.js';
import { PassageIndex } from './passage-index.js';
import {
  aligned,
  checkIdentity,
  fail,
  opened,
  type SnapshotHeader,
  type SnapshotIdentity,
  sealed,
} from './snapshot-file.js';

type Elements = Uint8Array | Uint32Array | Float32Array;

const arrayTypes = {
  termBytes: Uint8Array,
  termOffsets: Uint32Array,
  postingOffsets: Uint32Array,
  blockOffsets: Uint32Array,
  passages: Uint32Array,
  frequencies: Uint8Array,
  largePostings: Uint32Array,
  largeFrequencies: Uint32Array,
  blockLast: Uint32Array,
  blockSaturation: Float32Array,
  norms: Uint8Array,
} as const satisfies Record<keyof PassageArrays, unknown>;

const arrayNames = Object.keys(arrayTypes) as (keyof PassageArrays)[];

/** Writes an index as one block of bytes, to be kept in a file. */
export function toBytes(index: PassageIndex, identity: SnapshotIdentity): Uint8Array {
  return sealed(headerOf(index.data, identity), arraysOf(index.data));
}

function arraysOf({ arrays, attributes, documents }: PassageIndexData): Elements[] {
  const columns = attributes.flatMap(({ starts, ordinals }) => [starts, ordinals]);
  const { starts, filled, lengths } = documents;
  return [...arrayNames.map((name) => arrays[name]), ...columns, starts, filled, lengths];
}

function headerOf(data: PassageIndexData, identity: SnapshotIdentity): SnapshotHeader {
  const { tokeniserId, storeVersion } = identity;
  const { size, passages, terms, attributes } = data;
  const { entries } = data.documents;
  return {
    ...{ tokeniserId, storeVersion, size, passages, terms },
    lengths: arrayNames.map((name) => data.arrays[name].length),
    attributes: attributes.map(({ name, values, starts }) => ({
      name,
      values,
      runs: starts.length,
    })),
    documents: {
      ids: entries.map(({ id }) => id),
      versions: entries.map(({ version }) => version),
      orders: entries.map(({ order }) => order),
    },
  };
}

/**
 * Reads an index back, as views over `bytes` (which must not change afterwards); only the header
 * is parsed.
 *
 * @throws SearchError `snapshot-corrupt`, `snapshot-version`, `snapshot-foreign-tokeniser` or
 *   `snapshot-stale`; each means: build the index again
 */
export function fromBytes(bytes: Uint8Array, expected: SnapshotIdentity): PassageIndex {
  const { header, body } = opened(bytes.byteOffset % 8 === 0 ? bytes : bytes.slice());
  checkIdentity(header, expected);
  return new PassageIndex(readBody(body, header));
}

function readBody(body: Uint8Array, header: SnapshotHeader): PassageIndexData {
  const read = arrayReader(body);
  const { size, passages, terms, lengths } = header;
  const pairs = arrayNames.map((name, index) => [
    name,
    read(arrayTypes[name], lengths[index] ?? 0),
  ]);
  const attributes = header.attributes.map(({ name, values, runs }) => ({
    name,
    values,
    starts: read(Uint32Array, runs) as Uint32Array,
    ordinals: read(Uint32Array, runs) as Uint32Array,
  }));
  const arrays = Object.fromEntries(pairs) as PassageArrays;
  return { arrays, attributes, documents: documentsOf(header, read), size, passages, terms };
}

function documentsOf({ documents }: SnapshotHeader, read: ArrayReader): DocumentTable {
  const { ids, versions, orders } = documents;
  const entries = ids.map((id, number) => ({
    id,
    version: versions[number] ?? '',
    order: orders[number] ?? '',
  }));
  return {
    entries,
    starts: read(Uint32Array, ids.length + 1) as Uint32Array,
    filled: read(Uint32Array, ids.length) as Uint32Array,
    lengths: read(Uint32Array, ids.length) as Uint32Array,
  };
}

interface ArrayType {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): Elements;
}

type ArrayReader = (type: ArrayType, length: number) => Elements;

function arrayReader(body: Uint8Array): ArrayReader {
  let offset = 0;
  return (type, length) => {
    const start = offset;
    offset += aligned(length * type.BYTES_PER_ELEMENT);
    if (offset > body.length) fail('snapshot-corrupt', 'its arrays are cut short');
    return new type(body.buffer, body.byteOffset + start, length);
  };
}
