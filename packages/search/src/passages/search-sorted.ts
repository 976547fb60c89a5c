/** The last of the first `count` places in a rising array whose value is not beyond `wanted`; 0 if none. */
export function lastNotBeyond(rising: Uint32Array, count: number, wanted: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((rising[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
