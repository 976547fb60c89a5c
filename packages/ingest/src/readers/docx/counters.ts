import { formatNumber } from './number-formats.js';
import type { Level, Numbering } from './numbering.js';

/** Numbers reached so far, by level; a level not begun is missing. */
type Counts = Map<number, number>;

function startOf(numbering: Numbering, index: number): number {
  return numbering.starts.get(index) ?? numbering.levels.get(index)?.start ?? 1;
}

/** A level begins again after a higher one, unless it says after which or never. */
function restartBelow(counts: Counts, numbering: Numbering, index: number): void {
  for (const deeper of [...counts.keys()]) {
    const restart = numbering.levels.get(deeper)?.restart ?? deeper;
    if (deeper > index && index < restart) counts.delete(deeper);
  }
}

function advance(counts: Counts, numbering: Numbering, index: number): void {
  for (let higher = 0; higher < index; higher++) {
    if (!counts.has(higher)) counts.set(higher, startOf(numbering, higher));
  }
  const reached = counts.get(index);
  counts.set(index, reached === undefined ? startOf(numbering, index) : reached + 1);
  restartBelow(counts, numbering, index);
}

function print(counts: Counts, numbering: Numbering, level: Level): string {
  if (level.format === 'bullet') return '';
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    const format = numbering.levels.get(index)?.format ?? 'decimal';
    const isPlain = level.isLegal && format !== 'none';
    return formatNumber(counts.get(index) ?? 0, isPlain ? 'decimal' : format);
  });
}

/** Counts numbered paragraphs in reading order and says what stands printed before each. */
export class Counters {
  readonly #numberings: ReadonlyMap<number, Numbering>;
  readonly #counts = new Map<string, Counts>();
  readonly #begun = new Set<number>();

  constructor(numberings: ReadonlyMap<number, Numbering>) {
    this.#numberings = numberings;
  }

  #countsOf(id: number, numbering: Numbering): Counts {
    const counts = this.#counts.get(numbering.list) ?? new Map<number, number>();
    this.#counts.set(numbering.list, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const level of numbering.starts.keys()) counts.delete(level);
    }
    return counts;
  }

  /** The level of a numbering that belongs to a paragraph style. */
  levelOfStyle(id: number, style: string): number | undefined {
    const levels = this.#numberings.get(id)?.levels ?? [];
    for (const [index, level] of levels) if (level.style === style) return index;
    return undefined;
  }

  /** The number printed before the next paragraph of this numbering and level; empty for bullets. */
  next(id: number, index: number): string {
    const numbering = this.#numberings.get(id);
    const level = numbering?.levels.get(index);
    if (!numbering || !level) return '';
    const counts = this.#countsOf(id, numbering);
    advance(counts, numbering, index);
    return print(counts, numbering, level);
  }
}

const CLOSED = /[、）)．，：〕】]$/;
const FIGURE = /^[\d０-９.％%+-]/;

/** A number before its paragraph: a space keeps `1.` and `2021年` from becoming 1.2021. */
export function withNumber(number: string, text: string): string {
  if (number === '' || text === '') return number + text;
  return CLOSED.test(number) && !FIGURE.test(text) ? number + text : `${number} ${text}`;
}
