import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import {
  aligned,
  bytesOf,
  headOf,
  preambleBytes,
  preambleOf,
  type SnapshotIdentity,
} from '../snapshot-file.js';
import { headerOf, smallArrays } from '../snapshot-layout.js';
import { byColumn, columnNames, mergeInto } from './merge.js';
import type { MergeSource } from './source.js';
import { Spool, writeAll } from './spool.js';

/**
 * Merges segments into a snapshot in a file, which is on the disk when this returns. Memory is taken for what
 * grows with the passages, not for what grows with the postings: those are read and written a part at a time.
 * Returns how many passages are alive.
 */
export function mergeToFile(
  sources: readonly MergeSource[],
  identity: SnapshotIdentity,
  path: string,
): number {
  const spools: Spool[] = [];
  try {
    const columns = byColumn((name) => {
      const spool = new Spool(`${path}.${name}`);
      spools.push(spool);
      return spool;
    });
    const { described, norms, lengths } = mergeInto(sources, columns);
    const header = headerOf(described, identity, { ...lengths, norms: norms.length });
    // Norms are the last of the arrays of postings.
    const streamed = columnNames.map((name) => columns[name].parts());
    const inMemory = [norms, ...smallArrays(described)].map((array) => [bytesOf(array)]);
    writeSnapshot(path, header, [...streamed, ...inMemory]);
    return described.size;
  } finally {
    for (const spool of spools) spool.close();
  }
}

/** Writes a snapshot, array after array, each in parts. */
function writeSnapshot(
  path: string,
  header: Parameters<typeof headOf>[0],
  arrays: Iterable<Iterable<Uint8Array>>,
): void {
  const file = openSync(path, 'w');
  let written = false;
  try {
    // What stands first tells of what comes last: until then it is no snapshot.
    writeAll(file, new Uint8Array(preambleBytes));
    writeAll(file, headOf(header));
    const check = writeArrays(file, arrays);
    writeSync(file, preambleOf(header, check), 0, preambleBytes, 0);
    fsyncSync(file);
    written = true;
  } finally {
    closeSync(file);
    if (!written) rmSync(path, { force: true });
  }
}

/** Returns the checksum of what it writes. */
function writeArrays(file: number, arrays: Iterable<Iterable<Uint8Array>>): number {
  let check = 0;
  const write = (bytes: Uint8Array) => {
    // The checksum of nothing after something would be that of nothing.
    if (bytes.length === 0) return;
    writeAll(file, bytes);
    check = crc32(bytes, check);
  };
  for (const parts of arrays) {
    let length = 0;
    for (const part of parts) {
      write(part);
      length += part.length;
    }
    write(new Uint8Array(aligned(length) - length));
  }
  return check;
}
