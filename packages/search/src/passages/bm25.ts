/**
 * BM25 in the 32-bit arithmetic of Lucene's `BM25Similarity` and `SmallFloat`, so that a cluster
 * and this index rank alike to the last bit.
 *
 *     score = weight − weight / (1 + frequency × inverse),  weight = idf × occurrences in the query
 *     inverse = 1 / (k1 × ((1 − b) + b × length / average length))
 *
 * The length of a passage is kept in one byte: exact up to 39 terms, then with four leading bits.
 */
const { fround } = Math;

const k1 = fround(1.2);
const b = fround(0.75);

/** `ln(1 + (N − n + ½) / (n + ½))` for `n` of `N` passages, as a 32-bit float. */
export function inverseDocumentFrequency(passages: number, holding: number): number {
  return fround(Math.log(1 + (passages - holding + 0.5) / (holding + 0.5)));
}

// Lengths below this need no rounding: Lucene gives them the codes that four-bit floats leave over.
const freeCodes = 24;

/** Encodes a length (number of terms, up to 2³¹ − 1) in one byte, rounding down. */
export function encodeLength(length: number): number {
  return length < freeCodes ? length : freeCodes + encodeFloat(length - freeCodes);
}

function encodeFloat(value: number): number {
  const bits = 32 - Math.clz32(value);
  if (bits < 4) return value;
  const shift = bits - 4;
  return ((value >>> shift) & 7) | ((shift + 1) << 3);
}

/** The length that a byte of `encodeLength` stands for. */
export function decodeLength(code: number): number {
  return code < freeCodes ? code : freeCodes + decodeFloat(code - freeCodes);
}

function decodeFloat(code: number): number {
  const shift = (code >>> 3) - 1;
  const bits = code & 7;
  return shift < 0 ? bits : (bits | 8) * 2 ** shift;
}

/** `inverse` of the formula above for each of the 256 length codes. */
export function inverseNorms(averageLength: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, code) => inverseNorm(code, fround(averageLength)));
}

function inverseNorm(code: number, averageLength: number): number {
  const relative = fround(fround(b * fround(decodeLength(code))) / averageLength);
  return fround(1 / fround(k1 * fround(fround(1 - b) + relative)));
}

/**
 * What one term adds to a score, from `saturation = fround(frequency × inverse)`. It never falls
 * when the saturation rises, so the largest saturation of a block bounds the block's scores.
 */
export function contribution(weight: number, saturation: number): number {
  return fround(weight - fround(weight / fround(1 + saturation)));
}
