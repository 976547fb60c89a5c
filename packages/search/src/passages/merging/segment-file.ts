import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { AttributeColumn } from '../attributes.js';
import { LivingDocuments } from '../living-documents.js';
import {
  aligned,
  checkBody,
  checkIdentity,
  fail,
  parsedHeader,
  preambleBytes,
  type SnapshotHeader,
  type SnapshotIdentity,
  startOf,
} from '../snapshot-file.js';
import {
  type ArrayPlace,
  type ArrayType,
  arrayTypes,
  type Described,
  describedBy,
  type Elements,
  placesOf,
} from '../snapshot-layout.js';
import { ForwardColumn } from './forward-column.js';
import { columnsBy, type MergeSource, type PostingColumns } from './source.js';

/** Items of a column that are read at once. */
const PART = 4096;
/** Bytes that are looked through at once. */
const LOOK = 2 ** 18;

/** The snapshot of a segment in a file, to be merged; its postings stay there. Close it. */
export class SegmentFile implements MergeSource {
  readonly living: LivingDocuments;
  readonly totals: MergeSource['totals'];
  readonly slots: number;
  readonly attributes: readonly AttributeColumn[];
  readonly norms: Uint8Array;
  readonly #places: ReturnType<typeof placesOf>['arrays'];

  private constructor(
    private readonly file: number,
    private readonly bodyStart: number,
    header: SnapshotHeader,
    deleted: readonly number[],
  ) {
    const { arrays, end } = placesOf(header);
    this.#places = arrays;
    const described = this.#described(header, end);
    this.living = new LivingDocuments(described.documents, deleted);
    this.totals = this.living.livingOf(described);
    this.slots = described.size;
    this.attributes = described.attributes;
    this.norms = this.#read(Uint8Array, arrays.norms);
  }

  /**
   * Opens the file after looking it through.
   *
   * @throws SearchError as `fromBytes` does
   */
  static open(
    path: string,
    expected: SnapshotIdentity,
    deleted: readonly number[] = [],
  ): SegmentFile {
    const file = openSync(path, 'r');
    try {
      const start = startOf(bytesAt(file, 0, preambleBytes));
      const header = parsedHeader(bytesAt(file, preambleBytes, start.headerBytes), start);
      checkIdentity(header, expected);
      checkBody(checkFrom(file, start.bodyStart), start);
      return new SegmentFile(file, start.bodyStart, header, deleted);
    } catch (error) {
      closeSync(file);
      throw error;
    }
  }

  columns(): PostingColumns {
    return columnsBy((name) => {
      const { length } = this.#places[name];
      return new ForwardColumn(length, (start, least) => {
        const items = Math.min(length - start, Math.max(PART, least));
        return this.#read<Uint8Array | Uint32Array>(
          arrayTypes[name],
          this.#places[name],
          start,
          items,
        );
      });
    });
  }

  close(): void {
    closeSync(this.file);
  }

  #described(header: SnapshotHeader, smallArrays: number): Described {
    let offset = smallArrays;
    return describedBy(header, (length) => {
      const array = this.#read(Uint32Array, { offset, length });
      offset += aligned(array.byteLength);
      return array;
    });
  }

  #read<Kind extends Elements>(
    type: ArrayType<Kind>,
    { offset, length }: ArrayPlace,
    start = 0,
    items = length,
  ): Kind {
    const { BYTES_PER_ELEMENT: width } = type;
    const bytes = bytesAt(this.file, this.bodyStart + offset + start * width, items * width);
    return new type(bytes.buffer, 0, items);
  }
}

/** Bytes in a buffer of their own. */
function bytesAt(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const read = readSync(file, bytes, at, length - at, position + at);
    if (read === 0) fail('snapshot-corrupt', 'it is cut short');
    at += read;
  }
  return bytes;
}

/** The checksum of a file from a place on. */
function checkFrom(file: number, start: number): number {
  const part = new Uint8Array(LOOK);
  let check = 0;
  for (let position = start; ; ) {
    const read = readSync(file, part, 0, part.length, position);
    if (read === 0) return check;
    check = crc32(part.subarray(0, read), check);
    position += read;
  }
}
