import type { AgencyEntry, NameFinderPort, NameHit } from '@nianbao/answer';
import { CONCEPTS } from '@nianbao/domain';
import {
  type NameHit as Completion,
  createNameIndex,
  type NameEntry,
  type NameIndex,
  type Tokeniser,
} from '@nianbao/search';
import type { CurrentCatalogue } from './catalogue.js';

type Kind = NameHit['kind'];

/**
 * Finds indicators and bodies by approximate name. Each kind has an index of its own, so that an indicator is
 * found as quickly among ten thousand bodies as among ten; that of the bodies is kept in step with them.
 */
export class StoredNames implements NameFinderPort {
  readonly #indicators: NameIndex;
  #bodies: { of: object; index: NameIndex } | undefined;
  #all: { of: object; names: readonly string[] } | undefined;

  constructor(
    private readonly catalogue: CurrentCatalogue,
    private readonly tokeniser: Tokeniser,
  ) {
    this.#indicators = createNameIndex(INDICATORS, tokeniser);
  }

  async find(
    text: string,
    { kinds, limit }: { kinds: readonly Kind[]; limit: number },
  ): Promise<readonly NameHit[]> {
    return kinds
      .flatMap((kind) => this.#index(kind).find(text, { limit }))
      .sort((one, other) => other.score - one.score)
      .slice(0, limit)
      .map(({ entry: { id, name, kind }, score }) => ({ id, name, kind: kind as Kind, score }));
  }

  /** Names of indicators that begin with or hold what was typed, best first. */
  complete(text: string, limit: number): Completion[] {
    return this.#indicators.suggest(text, limit);
  }

  /** Every name and other name; the same list as long as the bodies are the same. */
  all(): readonly string[] {
    const of = this.catalogue.current();
    if (this.#all?.of !== of) {
      const entries = [...INDICATORS, ...agenciesIn(of)];
      const names = entries.flatMap(({ name, synonyms }) => [name, ...synonyms]);
      this.#all = { of, names: sameOr(this.#all?.names, names) };
    }
    return this.#all.names;
  }

  #index(kind: Kind): NameIndex {
    return kind === 'indicator' ? this.#indicators : this.#current();
  }

  /** The index of the bodies that the library holds now. */
  #current(): NameIndex {
    const of = this.catalogue.current();
    if (this.#bodies?.of === of) return this.#bodies.index;
    const index = this.#bodies?.index ?? createNameIndex([], this.tokeniser);
    index.hold(agenciesIn(of));
    this.#bodies = { of, index };
    return index;
  }
}

const agenciesIn = (catalogue: readonly AgencyEntry[]): NameEntry[] =>
  catalogue.map(({ name, aliases, reports }) => ({
    id: name,
    kind: 'agency',
    name,
    synonyms: aliases,
    weight: reports.length,
  }));

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
