import type { PassageArrays, PassageIndexData } from './arrays.js';
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
import {
  type ArrayType,
  arrayNames,
  arrayTypes,
  describedBy,
  type Elements,
  headerOf,
  placesOf,
  smallArrays,
} from './snapshot-layout.js';

/** Writes an index as one block of bytes, to be kept in a file. */
export function toBytes({ data }: PassageIndex, identity: SnapshotIdentity): Uint8Array {
  const lengths = arrayNames.map((name) => [name, data.arrays[name].length]);
  const header = headerOf(data, identity, Object.fromEntries(lengths));
  return sealed(header, [...arrayNames.map((name) => data.arrays[name]), ...smallArrays(data)]);
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
  const view = viewsOf(body);
  const { arrays: places, end } = placesOf(header);
  const views = arrayNames.map((name) => {
    const { offset, length } = places[name];
    return [name, view<Elements>(arrayTypes[name], offset, length)];
  });
  let offset = end;
  const described = describedBy(header, (length) => {
    const array = view<Uint32Array>(Uint32Array, offset, length);
    offset += aligned(array.byteLength);
    return array;
  });
  return { ...described, arrays: Object.fromEntries(views) as PassageArrays };
}

function viewsOf(body: Uint8Array) {
  return <Kind extends Elements>(type: ArrayType<Kind>, offset: number, length: number): Kind => {
    const end = offset + aligned(length * type.BYTES_PER_ELEMENT);
    if (end > body.length) fail('snapshot-corrupt', 'its arrays are cut short');
    return new type(body.buffer, body.byteOffset + offset, length);
  };
}
