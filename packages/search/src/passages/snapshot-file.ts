import { crc32 } from 'node:zlib';
import { SearchError, type SearchErrorReason } from '../errors.js';
import type { AttributeValue } from './attributes.js';

/** What a snapshot was made with and from; both must be the same when it is read back. */
export interface SnapshotIdentity {
  readonly tokeniserId: string;
  /** Any string that changes whenever the stored passages, or how they are indexed, do. */
  readonly storeVersion: string;
}

/**
 * The file: a preamble of 32-bit words (magic, format, lengths and checksums), a header in JSON,
 * and the arrays one after another, each at a multiple of 8 bytes, in the machine's byte order.
 */
const magic = 0x5842_4e31;
const format = 2;
const preamble = { magic: 0, format: 1, headerBytes: 2, headerCheck: 3, bodyCheck: 4, words: 6 };

/** Bytes before the header. */
export const preambleBytes = preamble.words * 4;

/** What is told of an index before its arrays. */
export interface SnapshotHeader extends SnapshotIdentity {
  readonly size: number;
  readonly passages: number;
  readonly terms: number;
  /** Elements of each array. */
  readonly lengths: readonly number[];
  readonly attributes: readonly AttributeHeader[];
  readonly documents: DocumentHeader;
}

interface AttributeHeader {
  readonly name: string;
  readonly values: readonly AttributeValue[];
  readonly runs: number;
}

/** The documents by what is told of them, which is shorter than one by one. */
interface DocumentHeader {
  readonly ids: readonly string[];
  readonly versions: readonly string[];
  readonly orders: readonly string[];
}

/** The bytes of a snapshot with that header and those arrays. Threads share them without a copy. */
export function sealed(header: SnapshotHeader, arrays: readonly ArrayBufferView[]): Uint8Array {
  const head = headOf(header);
  const bodyBytes = sum(arrays.map((array) => aligned(array.byteLength)));
  const bytes = sharedBytes(preambleBytes + head.length + bodyBytes);
  bytes.set(head, preambleBytes);
  let offset = preambleBytes + head.length;
  for (const array of arrays) {
    bytes.set(bytesOf(array), offset);
    offset += aligned(array.byteLength);
  }
  const body = bytes.subarray(preambleBytes + head.length);
  bytes.set(preambleOf(header, crc32(body)));
  return bytes;
}

/** The bytes of an array. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The header as it stands in the file, filled up to where the arrays begin. */
export function headOf(header: SnapshotHeader): Uint8Array {
  const json = jsonOf(header);
  const head = new Uint8Array(aligned(preambleBytes + json.length) - preambleBytes);
  head.set(json);
  return head;
}

const jsonOf = (header: SnapshotHeader): Buffer => Buffer.from(JSON.stringify(header));

/** Zeroed bytes that worker threads see without a copy. */
export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

/** What stands before the header, for arrays with that checksum. */
export function preambleOf(header: SnapshotHeader, bodyCheck: number): Uint8Array {
  const json = jsonOf(header);
  const words = new Uint32Array(preamble.words);
  words[preamble.magic] = magic;
  words[preamble.format] = format;
  words[preamble.headerBytes] = json.length;
  words[preamble.headerCheck] = crc32(json);
  words[preamble.bodyCheck] = bodyCheck;
  return bytesOf(words);
}

const wordsOf = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, preamble.words);

/** A name for the snapshot from its checksums and length: the same content has the same name. */
export function snapshotName(bytes: Uint8Array): string {
  const words = wordsOf(bytes);
  const checks = [words[preamble.headerCheck], words[preamble.bodyCheck], bytes.length];
  return checks.map((word = 0) => word.toString(16).padStart(8, '0')).join('');
}

/** What the beginning of a snapshot tells of the rest. */
export interface SnapshotStart {
  readonly headerBytes: number;
  readonly headerCheck: number;
  readonly bodyCheck: number;
  /** Where the arrays begin. */
  readonly bodyStart: number;
}

/** Reads the first `preambleBytes` of a snapshot of this program; throws what `fromBytes` throws. */
export function startOf(bytes: Uint8Array): SnapshotStart {
  if (bytes.length < preambleBytes) fail('snapshot-corrupt', `it has only ${bytes.length} bytes`);
  const words = wordsOf(bytes);
  checkFormat(words[preamble.magic], words[preamble.format]);
  const headerBytes = words[preamble.headerBytes] ?? 0;
  return {
    headerBytes,
    headerCheck: words[preamble.headerCheck] ?? 0,
    bodyCheck: words[preamble.bodyCheck] ?? 0,
    bodyStart: aligned(preambleBytes + headerBytes),
  };
}

/** Reads the header. */
export function parsedHeader(bytes: Uint8Array, { headerCheck }: SnapshotStart): SnapshotHeader {
  if (crc32(bytes) !== headerCheck) fail('snapshot-corrupt', 'its header is damaged');
  return JSON.parse(Buffer.from(bytes).toString()) as SnapshotHeader;
}

/** Throws where the arrays do not have the checksum that they were written with. */
export function checkBody(check: number, { bodyCheck }: SnapshotStart): void {
  if (check !== bodyCheck) fail('snapshot-corrupt', 'its arrays are damaged');
}

/** The header and the arrays' bytes of a whole snapshot of this program; throws what `fromBytes` throws. */
export function opened(bytes: Uint8Array): { header: SnapshotHeader; body: Uint8Array } {
  const start = startOf(bytes);
  const head = bytes.subarray(preambleBytes, preambleBytes + start.headerBytes);
  const body = bytes.subarray(start.bodyStart);
  const header = parsedHeader(head, start);
  checkBody(crc32(body), start);
  return { header, body };
}

function checkFormat(foundMagic: number | undefined, foundFormat: number | undefined): void {
  if (swapped(foundMagic) === magic) fail('snapshot-version', 'its byte order is foreign');
  if (foundMagic !== magic) fail('snapshot-corrupt', 'it does not begin like a snapshot');
  if (foundFormat === format) return;
  fail('snapshot-version', `its format is ${foundFormat}, this program reads ${format}`);
}

/** Throws where a snapshot was made with another tokeniser or from another store. */
export function checkIdentity(header: SnapshotHeader, expected: SnapshotIdentity): void {
  const { tokeniserId, storeVersion } = header;
  if (tokeniserId !== expected.tokeniserId) {
    fail('snapshot-foreign-tokeniser', differs('tokeniser', tokeniserId, expected.tokeniserId));
  }
  if (storeVersion !== expected.storeVersion) {
    fail('snapshot-stale', differs('store version', storeVersion, expected.storeVersion));
  }
}

function differs(what: string, found: string, expected: string): string {
  return `its ${what} is \`${found}\`, expected \`${expected}\``;
}

/** Throws an error that says what is wrong with a snapshot and what to do. */
export function fail(reason: SearchErrorReason, what: string): never {
  throw new SearchError(
    reason,
    `Cannot use this passage snapshot: ${what}. Build the index again.`,
  );
}

/** Arrays stand at multiples of 8 bytes. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function swapped(word = 0): number {
  return new DataView(Uint32Array.of(word).buffer).getUint32(0, !littleEndian);
}

const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
