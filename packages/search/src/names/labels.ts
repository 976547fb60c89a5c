import type MiniSearch from 'minisearch';
import { normalise } from '../tokeniser/normalise.js';
import type { NameEntry } from './entry.js';
import type { Characters } from './similarity.js';

/** One wording of a name. */
export interface Label {
  readonly id: number;
  readonly entry: NameEntry;
  readonly text: string;
  readonly characters: Characters;
}

/** The wordings of all names, each with a number of its own, in step with the index that finds them. */
export class Labels {
  readonly #byId = new Map<number, Label>();
  #byKey = new Map<string, readonly number[]>();
  #next = 0;

  constructor(private readonly index: MiniSearch<Label>) {}

  /** The wording with that number. */
  of(id: number): Label | undefined {
    return this.#byId.get(id);
  }

  /** Keeps the wordings of the names that are still there, adds and lets go the others. */
  hold(entries: readonly NameEntry[]): void {
    const before = this.#byKey;
    this.#byKey = new Map(
      entries.map((entry) => {
        const key = keyOf(entry);
        return [key, this.#renewed(before.get(key), entry) ?? this.#added(entry)];
      }),
    );
    for (const [key, ids] of before) if (!this.#byKey.has(key)) this.#letGo(ids);
  }

  /** The same wordings of an entry that may weigh otherwise now. */
  #renewed(ids: readonly number[] | undefined, entry: NameEntry): readonly number[] | undefined {
    for (const id of ids ?? []) {
      const label = this.#byId.get(id);
      if (label) this.#byId.set(id, { ...label, entry });
    }
    return ids;
  }

  #added(entry: NameEntry): readonly number[] {
    return [entry.name, ...entry.synonyms].map((text) => {
      const label = { id: this.#next, entry, text, characters: charactersOf(text) };
      this.#next += 1;
      this.#byId.set(label.id, label);
      this.index.add(label);
      return label.id;
    });
  }

  #letGo(ids: readonly number[]): void {
    for (const id of ids) {
      this.index.discard(id);
      this.#byId.delete(id);
    }
  }
}

/** Alike for names that are found by the same words. */
const keyOf = ({ kind, id, name, synonyms }: NameEntry): string =>
  JSON.stringify([kind, id, name, synonyms]);

const separators = /[\s\p{P}]/u;

/** The characters by which names are compared. */
export const charactersOf = (text: string): string[] =>
  Array.from(normalise(text).text).filter((character) => !separators.test(character));
