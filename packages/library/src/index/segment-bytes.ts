import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  fromBytes,
  type PassageIndex,
  type SnapshotIdentity,
  sharedBytes,
  toBytes,
} from '@nianbao/search';

/** The bytes that an index is a view over: what is written to a file, or handed to a thread. */
const bytesByIndex = new WeakMap<PassageIndex, Uint8Array>();

/** What a segment is made with: the tokeniser, and what of a passage is indexed. */
export type SegmentIdentity = SnapshotIdentity;

/** Opens the bytes of a segment; throws a `SearchError` for what is damaged or was made otherwise. */
export function openSegment(bytes: Uint8Array, identity: SegmentIdentity): PassageIndex {
  const index = fromBytes(bytes, identity);
  bytesByIndex.set(index, bytes);
  return index;
}

/** Opens the segment in a file; it is all in memory afterwards. */
export const readSegment = (path: string, identity: SegmentIdentity): PassageIndex =>
  openSegment(readShared(path), identity);

/** A segment that was just made, laid out in bytes. */
export const laidOut = (index: PassageIndex, identity: SegmentIdentity): PassageIndex =>
  openSegment(toBytes(index, identity), identity);

/** The bytes of an index that {@link openSegment} opened. */
export function segmentBytes(index: PassageIndex): Uint8Array {
  const bytes = bytesByIndex.get(index);
  if (!bytes) throw new TypeError('Expected an index that was opened from bytes');
  return bytes;
}

function readShared(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = sharedBytes(fstatSync(file).size);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
