import type { Line } from './lines.js';

/** Where the lines of prose begin and end, and how large they are. */
export interface Margins {
  left: number;
  right: number;
  size: number;
}

/** Shorter lines say little about the margins. */
const LONG_LINE = 15;

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

/** Margins as most of the long lines keep them. */
export function marginsOf(lines: readonly Line[]): Margins {
  const long = lines.filter(({ glyphs }) => glyphs.length >= LONG_LINE);
  const used = long.length >= 3 ? long : lines;
  return {
    left: share(
      used.map(({ x0 }) => x0),
      0.2,
    ),
    right: share(
      used.map(({ x1 }) => x1),
      0.8,
    ),
    size: share(
      used.map(({ size }) => size),
      0.5,
    ),
  };
}
