import { Cursor } from './bytes.js';
import { corrupt, tooLarge } from './errors.js';
import type { ArchiveLimits } from './limits.js';
import { decodeName } from './names.js';

/** One entry as the central directory tells it; sizes are claims until the entry is inflated. */
export interface Entry {
  name: string;
  isFolder: boolean;
  isEncrypted: boolean;
  method: number;
  crc: number;
  packedSize: number;
  headerAt: number;
}

const END = 0x06054b50;
const END_64_PLACE = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const NOT_HERE = 0xffffffff;
const FIELD_64 = 1;

const wordAt = (bytes: Uint8Array, at: number): number =>
  at >= 0 && at + 4 <= bytes.length ? new Cursor(bytes, at).word() : 0;

/** True when the bytes begin as a ZIP archive does, an empty one included. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && [0x0403, 0x0605].includes(wordAt(bytes, 0) >>> 16);

function findEnd(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (bytes[at] === 0x50 && wordAt(bytes, at) === END) return at;
  }
  throw corrupt('压缩包缺少目录（可能没有传完）');
}

interface Place {
  count: number;
  at: number;
}

function place64(bytes: Uint8Array, end: number): Place | undefined {
  if (wordAt(bytes, end - 20) !== END_64_PLACE) return undefined;
  const record = new Cursor(bytes, new Cursor(bytes, end - 12).long());
  if (record.word() !== END_64) throw corrupt('压缩包目录（ZIP64）有误');
  record.skip(28);
  const count = record.long();
  record.skip(8);
  return { count, at: record.long() };
}

function placeOf(bytes: Uint8Array): Place {
  const end = findEnd(bytes);
  const record = new Cursor(bytes, end + 10);
  const count = record.short();
  record.skip(4);
  return place64(bytes, end) ?? { count, at: record.word() };
}

function extraFields(bytes: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  const cursor = new Cursor(bytes);
  while (bytes.length - cursor.at >= 4) {
    const id = cursor.short();
    const length = Math.min(cursor.short(), bytes.length - cursor.at);
    fields.set(id, cursor.take(length));
  }
  return fields;
}

/** Sizes and place that did not fit into 32 bits stand in an extra field, in this order. */
function widen(sizes: number[], extra: ReadonlyMap<number, Uint8Array>): number[] {
  const field = new Cursor(extra.get(FIELD_64) ?? new Uint8Array());
  return sizes.map((size) => (size === NOT_HERE ? field.long() : size));
}

function readEntry(cursor: Cursor): Entry {
  if (cursor.word() !== CENTRAL) throw corrupt('压缩包目录有误');
  cursor.skip(4);
  const flags = cursor.short();
  const method = cursor.short();
  cursor.skip(4);
  const crc = cursor.word();
  const packed = cursor.word();
  const full = cursor.word();
  const lengths = [cursor.short(), cursor.short(), cursor.short()] as const;
  cursor.skip(8);
  const header = cursor.word();
  const rawName = cursor.take(lengths[0]);
  const extra = extraFields(cursor.take(lengths[1]));
  cursor.skip(lengths[2]);
  const [, packedSize, headerAt] = widen([full, packed, header], extra) as [number, number, number];
  const name = decodeName(rawName, (flags & 0x800) !== 0, extra);
  const isFolder = /[\\/]$/.test(name);
  return { name, isFolder, isEncrypted: (flags & 1) !== 0, method, crc, packedSize, headerAt };
}

/** The entries of an archive in the order of its directory. */
export function readDirectory(
  bytes: Uint8Array,
  limits: Pick<ArchiveLimits, 'maxEntries'>,
): Entry[] {
  const place = placeOf(bytes);
  if (place.count > limits.maxEntries) throw tooLarge('压缩包中的文件数');
  const cursor = new Cursor(bytes, place.at);
  return Array.from({ length: place.count }, () => readEntry(cursor));
}
