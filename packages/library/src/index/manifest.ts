import { crc32 } from 'node:zlib';
import type { SegmentIdentity } from './segment-bytes.js';

/** A segment as the manifest names it. */
export interface SegmentEntry {
  /** Name of its file in the same folder. */
  file: string;
  /** Numbers of its documents that were deleted since it was made, rising. */
  deleted: number[];
}

/** Names the segments that make up one whole state of the index. */
export interface Manifest {
  /** The state of the store that it is the index of. */
  state: string;
  segments: SegmentEntry[];
}

const FORMAT = 1;

interface File {
  format: number;
  identity: SegmentIdentity;
  manifest: Manifest;
}

/** The text of a manifest: a checksum, and JSON that anyone can read. */
export function manifestText(identity: SegmentIdentity, manifest: Manifest): string {
  const body = JSON.stringify({ format: FORMAT, identity, manifest } satisfies File);
  return `${checkOf(body)} ${body}\n`;
}

/**
 * Reads a manifest. `damaged` for one that is not as it was written, `foreign` for one by another
 * version of the format or with another tokeniser.
 */
export function parseManifest(
  text: string,
  { tokeniserId, storeVersion }: SegmentIdentity,
): Manifest | 'damaged' | 'foreign' {
  const [check, body] = [text.slice(0, 8), text.slice(9, -1)];
  if (check !== checkOf(body) || text !== `${check} ${body}\n`) return 'damaged';
  const { format, identity, manifest } = JSON.parse(body) as File;
  const isOurs =
    format === FORMAT &&
    identity.tokeniserId === tokeniserId &&
    identity.storeVersion === storeVersion;
  return isOurs ? manifest : 'foreign';
}

const checkOf = (body: string): string => crc32(body).toString(16).padStart(8, '0');
