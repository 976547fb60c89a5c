import { waysToSay } from '../words/equivalents.js';

/** How many characters of `stretch` stand in `text`, counted by pairs of neighbours. */
function found(stretch: string, text: string): number {
  if (stretch.length === 1) return text.includes(stretch) ? 1 : 0;
  const hit = new Array<boolean>(stretch.length).fill(false);
  for (let index = 0; index + 1 < stretch.length; index += 1)
    if (text.includes(stretch.slice(index, index + 2))) hit.fill(true, index, index + 2);
  return hit.filter(Boolean).length;
}

const shareFound = (stretch: string, text: string): number =>
  Math.max(...waysToSay(stretch).map((way) => found(way, text) / way.length));

/** Share of the content words that `text` (folded) holds, 0 to 1; 0 where there are none. */
export function overlap(content: readonly string[], text: string): number {
  const total = content.join('').length;
  if (total === 0) return 0;
  return (
    content.reduce((sum, stretch) => sum + shareFound(stretch, text) * stretch.length, 0) / total
  );
}

/** The same in the very letters. */
export function literalOverlap(content: readonly string[], text: string): number {
  const total = content.join('').length;
  return total === 0 ? 0 : content.reduce((sum, stretch) => sum + found(stretch, text), 0) / total;
}

function placesOf(stretch: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + 1)) places.push(at);
  return places;
}

const PREFIX = /[副非]$|(?<![部专热])门$/u;

/** True where a text holds the stretch, but only behind a prefix that makes another thing of it: 副局长, 门急诊. */
export function onlyPrefixed(stretch: string, text: string): boolean {
  const places = placesOf(stretch, text);
  return places.length > 0 && places.every((at) => PREFIX.test(text.slice(0, at)));
}
