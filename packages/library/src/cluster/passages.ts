import type { PassageFinderPort, PassageHit } from '@nianbao/answer';
import {
  bestPassages,
  type ClusterClient,
  type ClusterHit,
  knownWords,
  type PassagePort,
  type PassageQuery,
  type PassageResult,
  type PassagesPlace,
  searchPassages,
  type Tokeniser,
} from '@nianbao/search';
import { hitOf } from '../ports/passages.js';
import type { PassageReader } from '../search/search.js';
import type { PassageSource } from './documents.js';
import { aliasOf } from './layout.js';
import type { Remembered } from './remembered.js';
import type { ClusterView } from './view.js';

/** More values than this the cluster does not count. */
const MOST_VALUES = 65_000;

/** Finds passages in a cluster; what was found brings its text with it. */
export class ClusterPassages implements PassagePort, PassageFinderPort, PassageReader {
  readonly #place: PassagesPlace;

  constructor(
    client: ClusterClient,
    view: ClusterView,
    tokeniser: Tokeniser,
    private readonly remembered: Remembered,
  ) {
    this.#place = {
      client,
      index: aliasOf(client, 'passages'),
      tokeniser,
      visible: view.visible,
      facetValues: () => Math.min(MOST_VALUES, Math.max(1_000, view.current().length)),
    };
  }

  async search(query: PassageQuery): Promise<PassageResult> {
    return searchPassages<PassageSource>(this.#place, query);
  }

  async find(query: Parameters<PassageFinderPort['find']>[0]): Promise<readonly PassageHit[]> {
    const { words, limit, agencies, years } = query;
    const filter = { ...(agencies && { agencies }), ...(years && { years }) };
    return this.remembered.read('passages', { words, limit, filter }, async () =>
      this.read(await bestPassages<PassageSource>(this.#place, { words, limit, filter })),
    );
  }

  read(found: readonly { passage: string; score: number }[]): PassageHit[] {
    return found.flatMap((hit) => ('source' in hit ? hitOf((hit as Hit).source, hit.score) : []));
  }

  /** Which of some words stand in any passage. */
  known(words: readonly string[]): Promise<Set<string>> {
    return knownWords(this.#place, words);
  }
}

type Hit = ClusterHit<PassageSource>;
