import type { Random } from '../random.js';

/** Changes a document into one that nobody meant to write. */
export type Mutate<T> = (document: T, random: Random) => T;

const noise = (length: number, random: Random): Uint8Array =>
  Uint8Array.from({ length }, () => random.int(0, 255));

function joined(...pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

const flip: Mutate<Uint8Array> = (bytes, random) => {
  const changed = bytes.slice();
  for (let times = random.pick([1, 4, 40, 400]); times > 0; times--) {
    changed[random.int(0, bytes.length - 1)] = random.int(0, 255);
  }
  return changed;
};

const cutShort: Mutate<Uint8Array> = (bytes, random) =>
  bytes.slice(0, random.int(0, bytes.length - 1));

const loseMiddle: Mutate<Uint8Array> = (bytes, random) => {
  const from = random.int(0, bytes.length - 1);
  return joined(bytes.slice(0, from), bytes.slice(from + random.int(1, 2000)));
};

const insertNoise: Mutate<Uint8Array> = (bytes, random) => {
  const at = random.int(0, bytes.length);
  return joined(bytes.slice(0, at), noise(random.int(1, 500), random), bytes.slice(at));
};

const repeatPiece: Mutate<Uint8Array> = (bytes, random) => {
  const from = random.int(0, bytes.length - 1);
  const piece = bytes.slice(from, from + random.int(1, 3000));
  return joined(bytes.slice(0, from), ...Array(random.int(2, 60)).fill(piece), bytes.slice(from));
};

const onlyBeginning: Mutate<Uint8Array> = (bytes, random) =>
  joined(bytes.slice(0, random.int(2, 64)), noise(random.int(0, 20_000), random));

/** Mutations of any file, whatever it holds. */
export const BYTE_MUTATIONS: readonly Mutate<Uint8Array>[] = [
  flip,
  flip,
  cutShort,
  loseMiddle,
  insertNoise,
  repeatPiece,
  onlyBeginning,
];
