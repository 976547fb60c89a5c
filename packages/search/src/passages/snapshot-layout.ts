import type { PassageArrays, PassageIndexData } from './arrays.js';
import { aligned, type SnapshotHeader, type SnapshotIdentity } from './snapshot-file.js';

/** What the arrays of an index are made of. */
export type Elements = Uint8Array | Uint32Array | Float32Array;

/** A kind of array. */
export interface ArrayType<Kind extends Elements = Elements> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): Kind;
  new (buffer: ArrayBufferLike, offset: number, length: number): Kind;
}

/** The arrays of the postings, in the order in which a snapshot holds them. */
export const arrayTypes = {
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

/** Their names, in that order. */
export const arrayNames = Object.keys(arrayTypes) as (keyof PassageArrays)[];

/** Everything of an index but its arrays of postings. */
export type Described = Omit<PassageIndexData, 'arrays'>;

/** The small arrays behind those of the postings, in the order in which a snapshot holds them. */
export function smallArrays({ attributes, documents }: Described): Uint32Array[] {
  const columns = attributes.flatMap(({ starts, ordinals }) => [starts, ordinals]);
  return [...columns, documents.starts, documents.filled, documents.lengths];
}

/** What is told of an index before its arrays; `lengths` are the elements of each. */
export function headerOf(
  data: Described,
  { tokeniserId, storeVersion }: SnapshotIdentity,
  lengths: Readonly<Record<keyof PassageArrays, number>>,
): SnapshotHeader {
  const { size, passages, terms, attributes } = data;
  const { entries } = data.documents;
  return {
    ...{ tokeniserId, storeVersion, size, passages, terms },
    lengths: arrayNames.map((name) => lengths[name]),
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

/** Reads the next so many elements of a snapshot's arrays. */
type ReadNext = (length: number) => Uint32Array;

/** What a header and the small arrays behind those of the postings tell. */
export function describedBy(header: SnapshotHeader, next: ReadNext): Described {
  const { size, passages, terms } = header;
  const attributes = header.attributes.map(({ name, values, runs }) => ({
    name,
    values,
    starts: next(runs),
    ordinals: next(runs),
  }));
  return { attributes, documents: documentsOf(header, next), size, passages, terms };
}

function documentsOf({ documents }: SnapshotHeader, next: ReadNext) {
  const { ids, versions, orders } = documents;
  const entries = ids.map((id, number) => ({
    id,
    version: versions[number] ?? '',
    order: orders[number] ?? '',
  }));
  return {
    entries,
    starts: next(ids.length + 1),
    filled: next(ids.length),
    lengths: next(ids.length),
  };
}

/** Where an array stands in the body of a snapshot. */
export interface ArrayPlace {
  readonly offset: number;
  readonly length: number;
}

/** Where the arrays of the postings stand, and where the small ones behind them begin. */
export function placesOf({ lengths }: SnapshotHeader) {
  let end = 0;
  const places = arrayNames.map((name, number) => {
    const place: ArrayPlace = { offset: end, length: lengths[number] ?? 0 };
    end += aligned(place.length * arrayTypes[name].BYTES_PER_ELEMENT);
    return [name, place] as const;
  });
  return { arrays: Object.fromEntries(places) as Record<keyof PassageArrays, ArrayPlace>, end };
}
