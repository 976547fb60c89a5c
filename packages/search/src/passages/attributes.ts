import { GrowingUint32 } from './growing.js';
import type { PassageRanks } from './passage-ranks.js';
import { PassageSet } from './passage-set.js';

/** What a passage can be filtered and counted by. Numbers and strings are never equal. */
export type AttributeValue = string | number;

/** The attributes of one passage, by name: `{ year: 2018, agency: '…' }`. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Admitted values by attribute name; a passage must hold one of each list. An empty list admits none. */
export type Filter = Readonly<Record<string, readonly AttributeValue[]>>;

/** Passages by value, for one attribute. Values without passages are left out. */
export type FacetCounts = ReadonlyMap<AttributeValue, number>;

/**
 * One attribute of all passages in runs, because the passages of a report stand together: run
 * `i` begins at `starts[i]` and has value `values[ordinals[i] - 1]`; ordinal 0 has none.
 */
export interface AttributeColumn {
  readonly name: string;
  readonly values: readonly AttributeValue[];
  readonly starts: Uint32Array;
  readonly ordinals: Uint32Array;
}

/** Collects one attribute, passage after passage. */
export class AttributeColumnBuilder {
  readonly #ordinals = new Map<AttributeValue, number>();
  readonly #starts = new GrowingUint32();
  readonly #runs = new GrowingUint32();
  #current = 0;

  constructor() {
    this.#starts.push(0);
    this.#runs.push(0);
  }

  set(passage: number, value: AttributeValue | undefined): void {
    const ordinal = value === undefined ? 0 : this.#ordinalOf(value);
    if (ordinal === this.#current) return;
    this.#current = ordinal;
    this.#starts.push(passage);
    this.#runs.push(ordinal);
  }

  #ordinalOf(value: AttributeValue): number {
    const known = this.#ordinals.get(value);
    if (known !== undefined) return known;
    const ordinal = this.#ordinals.size + 1;
    this.#ordinals.set(value, ordinal);
    return ordinal;
  }

  build(name: string): AttributeColumn {
    const values = [...this.#ordinals.keys()];
    return { name, values, starts: this.#starts.toArray(), ordinals: this.#runs.toArray() };
  }
}

/** The passages that a filter admits; `undefined` when it asks for nothing. */
export function admitted(
  columns: readonly AttributeColumn[],
  passages: number,
  filter: Filter,
): PassageSet | undefined {
  let result: PassageSet | undefined;
  for (const [name, values] of Object.entries(filter)) {
    const column = columns.find((candidate) => candidate.name === name);
    const holding = passagesWith(column, values, passages);
    if (result === undefined) result = holding;
    else result.intersect(holding);
  }
  return result;
}

function passagesWith(
  column: AttributeColumn | undefined,
  values: readonly AttributeValue[],
  passages: number,
): PassageSet {
  const result = new PassageSet(passages);
  if (column === undefined) return result;
  const { starts, ordinals } = column;
  const wanted = wantedOrdinals(column, values);
  for (let run = 0; run < starts.length; run += 1) {
    if (wanted[ordinals[run] ?? 0] === 0) continue;
    const start = starts[run] ?? 0;
    // Runs side by side are one stretch: the years of a body that are all admitted.
    while (run + 1 < starts.length && wanted[ordinals[run + 1] ?? 0] === 1) run += 1;
    result.addRange(start, starts[run + 1] ?? passages);
  }
  return result;
}

/** By ordinal: 1 where its value is among those given. */
function wantedOrdinals(
  { values: held }: AttributeColumn,
  values: readonly AttributeValue[],
): Uint8Array {
  const given = new Set(values);
  const wanted = new Uint8Array(held.length + 1);
  held.forEach((value, index) => {
    if (given.has(value)) wanted[index + 1] = 1;
  });
  return wanted;
}

/** Counts passages by the values of one attribute: no more is looked at than where its runs begin and end. */
export function countByValue(
  { values, starts, ordinals }: AttributeColumn,
  ranks: PassageRanks,
): FacetCounts {
  const counts = new Float64Array(values.length + 1);
  let before = 0;
  for (let run = 0; run < starts.length; run += 1) {
    const rank = ranks.below(starts[run + 1] ?? ranks.size);
    const ordinal = ordinals[run] ?? 0;
    counts[ordinal] = (counts[ordinal] ?? 0) + rank - before;
    before = rank;
  }
  const found = new Map<AttributeValue, number>();
  values.forEach((value, index) => {
    const count = counts[index + 1] ?? 0;
    if (count > 0) found.set(value, count);
  });
  return found;
}
