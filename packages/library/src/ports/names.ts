import type { NameFinderPort, NameHit } from '@nianbao/answer';
import { CONCEPTS } from '@nianbao/domain';
import { createNameIndex, type NameEntry, type NameIndex, type Tokeniser } from '@nianbao/search';
import type { StoredCatalogue } from './catalogue.js';

const KINDS: readonly NameHit['kind'][] = ['indicator', 'agency'];

/** Finds indicators and bodies by approximate name; made anew when the bodies change. */
export class StoredNames implements NameFinderPort {
  #made: { from: object; index: NameIndex } | undefined;

  constructor(
    private readonly catalogue: StoredCatalogue,
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

  /** Names that a person may be about to type, best first. */
  suggest(prefix: string, limit: number): Pick<NameHit, 'id' | 'kind' | 'name'>[] {
    return this.#index()
      .suggest(prefix, limit, KINDS)
      .map(({ entry: { id, name, kind } }) => ({ kind: kind as NameHit['kind'], id, name }));
  }

  /** The index of what the library holds now. */
  #index(): NameIndex {
    const from = this.catalogue.current();
    if (this.#made?.from !== from) {
      const entries = [...INDICATORS, ...this.#agencies()];
      this.#made = { from, index: createNameIndex(entries, this.tokeniser) };
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

/** Phrases of one fragment; those of several are patterns, not names. */
const spoken = (phrase: string): string[] => (phrase.includes(' ') ? [] : phrase.split('/'));

const INDICATORS: readonly NameEntry[] = CONCEPTS.map(({ id, label, phrases }) => ({
  id,
  kind: 'indicator',
  name: label,
  synonyms: [...new Set(phrases.flatMap(spoken))],
}));
