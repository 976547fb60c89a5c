import { crc32 } from 'node:zlib';
import { SearchError, type SearchErrorReason } from '../errors.js';
import type { PassageArrays, PassageIndexData } from './arrays.js';
import type { AttributeValue } from './attributes.js';
import { PassageIndex } from './passage-index.js';

/** What a snapshot was made with and from; both must be the same when it is read back. */
export interface SnapshotIdentity {
  readonly tokeniserId: string;
  /** Any string that changes whenever the stored passages do. */
  readonly storeVersion: string;
}

/**
 * The file: a preamble of 32-bit words (magic, format, lengths and checksums), a header in JSON,
 * and the arrays one after another, each at a multiple of 8 bytes, in the machine's byte order.
 */
const magic = 0x5842_4e31;
const format = 1;
const preamble = { magic: 0, format: 1, headerBytes: 2, headerCheck: 3, bodyCheck: 4, words: 6 };

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

interface Header extends SnapshotIdentity {
  readonly size: number;
  readonly passages: number;
  readonly terms: number;
  /** Elements of each array, in the order of `arrayTypes`. */
  readonly lengths: readonly number[];
  readonly attributes: readonly AttributeHeader[];
}

interface AttributeHeader {
  readonly name: string;
  readonly values: readonly AttributeValue[];
  readonly runs: number;
}

/** Writes an index as one block of bytes, to be kept in a file. */
export function toBytes(index: PassageIndex, identity: SnapshotIdentity): Uint8Array {
  const arrays = arraysOf(index.data);
  const header = Buffer.from(JSON.stringify(headerOf(index.data, identity)));
  const bodyStart = aligned(preamble.words * 4 + header.length);
  const bytes = new Uint8Array(bodyStart + sum(arrays.map((array) => aligned(array.byteLength))));
  bytes.set(header, preamble.words * 4);
  let offset = bodyStart;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += aligned(array.byteLength);
  }
  seal(bytes, header.length);
  return bytes;
}

function arraysOf({ arrays, attributes }: PassageIndexData): Elements[] {
  const columns = attributes.flatMap(({ starts, ordinals }) => [starts, ordinals]);
  return [...arrayNames.map((name) => arrays[name]), ...columns];
}

function headerOf(data: PassageIndexData, identity: SnapshotIdentity): Header {
  const { tokeniserId, storeVersion } = identity;
  const { size, passages, terms, attributes } = data;
  return {
    ...{ tokeniserId, storeVersion, size, passages, terms },
    lengths: arrayNames.map((name) => data.arrays[name].length),
    attributes: attributes.map(({ name, values, starts }) => ({
      name,
      values,
      runs: starts.length,
    })),
  };
}

function seal(bytes: Uint8Array, headerBytes: number): void {
  const words = new Uint32Array(bytes.buffer, 0, preamble.words);
  words[preamble.magic] = magic;
  words[preamble.format] = format;
  words[preamble.headerBytes] = headerBytes;
  words[preamble.headerCheck] = crc32(headerOfBytes(bytes, headerBytes));
  words[preamble.bodyCheck] = crc32(bodyOfBytes(bytes, headerBytes));
}

function headerOfBytes(bytes: Uint8Array, headerBytes: number): Uint8Array {
  return bytes.subarray(preamble.words * 4, preamble.words * 4 + headerBytes);
}

function bodyOfBytes(bytes: Uint8Array, headerBytes: number): Uint8Array {
  return bytes.subarray(aligned(preamble.words * 4 + headerBytes));
}

/**
 * Reads an index back, as views over `bytes` (which must not change afterwards); only the short
 * header is parsed.
 *
 * @throws SearchError `snapshot-corrupt`, `snapshot-version`, `snapshot-foreign-tokeniser` or
 *   `snapshot-stale`; each means: build the index again
 */
export function fromBytes(bytes: Uint8Array, expected: SnapshotIdentity): PassageIndex {
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const header = readHeader(file);
  checkIdentity(header, expected);
  return new PassageIndex(readBody(file, header));
}

function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < preamble.words * 4)
    fail('snapshot-corrupt', `it has only ${bytes.length} bytes`);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, preamble.words);
  if (swapped(words[preamble.magic]) === magic)
    fail('snapshot-version', 'its byte order is foreign');
  if (words[preamble.magic] !== magic)
    fail('snapshot-corrupt', 'it does not begin like a snapshot');
  if (words[preamble.format] !== format) {
    fail(
      'snapshot-version',
      `its format is ${words[preamble.format]}, this program reads ${format}`,
    );
  }
  const headerBytes = words[preamble.headerBytes] ?? 0;
  const header = headerOfBytes(bytes, headerBytes);
  const body = bodyOfBytes(bytes, headerBytes);
  if (crc32(header) !== words[preamble.headerCheck])
    fail('snapshot-corrupt', 'its header is damaged');
  if (crc32(body) !== words[preamble.bodyCheck]) fail('snapshot-corrupt', 'its arrays are damaged');
  return JSON.parse(Buffer.from(header).toString()) as Header;
}

function checkIdentity(header: Header, expected: SnapshotIdentity): void {
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

function readBody(bytes: Uint8Array, header: Header): PassageIndexData {
  const read = arrayReader(bodyOfBytes(bytes, bytesOfHeader(bytes)));
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
  return { arrays, attributes, size, passages, terms };
}

function bytesOfHeader(bytes: Uint8Array): number {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, preamble.words)[preamble.headerBytes] ?? 0;
}

interface ArrayType {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): Elements;
}

function arrayReader(body: Uint8Array): (type: ArrayType, length: number) => Elements {
  let offset = 0;
  return (type, length) => {
    const start = offset;
    offset += aligned(length * type.BYTES_PER_ELEMENT);
    if (offset > body.length) fail('snapshot-corrupt', 'its arrays are cut short');
    return new type(body.buffer, body.byteOffset + start, length);
  };
}

function fail(reason: SearchErrorReason, what: string): never {
  throw new SearchError(
    reason,
    `Cannot use this passage snapshot: ${what}. Build the index again.`,
  );
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function swapped(word = 0): number {
  return new DataView(Uint32Array.of(word).buffer).getUint32(0, !littleEndian);
}

const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
