import type { PassageIndexData } from './arrays.js';
import { admitted, type Filter } from './attributes.js';
import type { PassageSet } from './passage-set.js';

/** Filters whose passages are remembered; a person who narrows a search down asks with the same ones again. */
const REMEMBERED = 32;

/** The passages that filters admit. What was used longest ago is forgotten first. */
export class FilterMemory {
  readonly #known = new Map<string, PassageSet>();

  constructor(private readonly data: PassageIndexData) {}

  /** The passages that a filter admits, never to be changed; `undefined` where it asks for nothing. */
  of(filter: Filter): PassageSet | undefined {
    const key = JSON.stringify(filter);
    const set = this.#known.get(key) ?? admitted(this.data.attributes, this.data.size, filter);
    if (set === undefined) return undefined;
    this.#known.delete(key);
    this.#known.set(key, set);
    if (this.#known.size > REMEMBERED) {
      this.#known.delete(this.#known.keys().next().value as string);
    }
    return set;
  }
}
