import type { NameFinderPort, NameHit } from '@nianbao/answer';
import { CONCEPTS } from '@nianbao/domain';
import {
  type NameHit as Completion,
  createNameIndex,
  type NameEntry,
  type NameIndex,
  type Tokeniser,
} from '@nianbao/search';
import type { CurrentCatalogue } from './catalogue.js';

/** Finds indicators and bodies by approximate name; kept in step with the bodies. */
export class StoredNames implements NameFinderPort {
  #made: { from: object; index: NameIndex; all: readonly string[] } | undefined;

  constructor(
    private readonly catalogue: CurrentCatalogue,
    private readonly tokeniser: Tokeniser,
  ) {}

  async find(
    text: string,
    options: { kinds: readonly NameHit['kind'][]; limit: number },
  ): Promise<readonly NameHit[]> {
    return this.#index()
      .find(text, options)
      .map(({ entry: { id, name, kind }, score }) => ({
        id,
        name,
        kind: kind as NameHit['kind'],
        score,
      }));
  }

  /** Names of one kind that begin with or hold what was typed, best first. */
  complete(text: string, limit: number, kind: NameHit['kind']): Completion[] {
    return this.#index().suggest(text, limit, [kind]);
  }

  /** Every name and other name; the same list as long as the bodies are the same. */
  all(): readonly string[] {
    this.#index();
    return this.#made?.all ?? [];
  }

  /** The index of what the library holds now. */
  #index(): NameIndex {
    const from = this.catalogue.current();
    if (this.#made?.from !== from) {
      const entries = [...INDICATORS, ...this.#agencies()];
      const all = sameOr(
        this.#made?.all,
        entries.flatMap(({ name, synonyms }) => [name, ...synonyms]),
      );
      const index = this.#made?.index ?? createNameIndex(entries, this.tokeniser);
      if (this.#made) index.hold(entries);
      this.#made = { from, index, all };
    }
    return this.#made.index;
  }

  #agencies(): NameEntry[] {
    return this.catalogue.current().map(({ name, aliases, reports }) => ({
      id: name,
      kind: 'agency',
      name,
      synonyms: aliases,
      weight: reports.length,
    }));
  }
}

/** The list of before where it says the same. */
const sameOr = (before: readonly string[] | undefined, now: readonly string[]) =>
  before?.length === now.length && now.every((name, at) => name === before[at]) ? before : now;

/** Phrases of one fragment; those of several are patterns, not names. */
const spoken = (phrase: string): string[] => (phrase.includes(' ') ? [] : phrase.split('/'));

const INDICATORS: readonly NameEntry[] = CONCEPTS.map(({ id, label, phrases }) => ({
  id,
  kind: 'indicator',
  name: label,
  synonyms: [...new Set(phrases.flatMap(spoken))],
}));
