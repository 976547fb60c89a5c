import { crc32, inflateRawSync } from 'node:zlib';
import { NianbaoError } from '@nianbao/domain';
import { Cursor } from './bytes.js';
import type { Entry } from './directory.js';
import { corrupt, tooLarge } from './errors.js';
import { type ArchiveLimits, RATIO_FREE_BYTES } from './limits.js';

const LOCAL = 0x04034b50;

/** The packed bytes of an entry, found behind its local header. */
function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const header = new Cursor(bytes, entry.headerAt);
  if (header.word() !== LOCAL) throw corrupt(`“${entry.name}”的位置有误`);
  header.skip(22);
  const nameLength = header.short();
  const extraLength = header.short();
  header.skip(nameLength + extraLength);
  return header.take(entry.packedSize);
}

/** The most bytes that an entry may become. */
function ceiling(packed: number, limits: EntryLimits): number {
  const byRatio = Math.max(RATIO_FREE_BYTES, packed * limits.maxRatio);
  return Math.floor(Math.min(limits.maxEntryBytes, byRatio));
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function inflate(packed: Uint8Array, most: number, name: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if (hasCode(cause, 'ERR_BUFFER_TOO_LARGE')) throw tooLarge(`“${name}”解压后的大小`);
    throw corrupt(`“${name}”无法解压`, cause);
  }
}

function contents(packed: Uint8Array, entry: Entry, most: number): Uint8Array {
  if (entry.method === 8) return inflate(packed, most, entry.name);
  if (entry.method !== 0) {
    throw new NianbaoError(
      'file-type-unknown',
      `“${entry.name}”的压缩方法（${entry.method}）不受支持。请用普通 ZIP 方式重新压缩。`,
    );
  }
  if (packed.length > most) throw tooLarge(`“${entry.name}”的大小`);
  return packed;
}

/** The limits that concern one entry. */
export type EntryLimits = Pick<ArchiveLimits, 'maxEntryBytes' | 'maxRatio'>;

/** Inflates one entry. The checksum must agree: a flipped bit could be another figure. */
export function extract(bytes: Uint8Array, entry: Entry, limits: EntryLimits): Uint8Array {
  if (entry.isEncrypted) {
    throw new NianbaoError('file-encrypted', `“${entry.name}”已加密。请解除密码后再试。`);
  }
  const packed = packedBytes(bytes, entry);
  const full = contents(packed, entry, ceiling(packed.length, limits));
  if (crc32(full) !== entry.crc) throw corrupt(`“${entry.name}”校验不符`);
  return full;
}
