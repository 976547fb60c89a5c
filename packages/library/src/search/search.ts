import type { PassageHit } from '@nianbao/answer';
import {
  highlights,
  type PassageFacet,
  type PassageOrder,
  type PassagePort,
  type Tokeniser,
} from '@nianbao/search';
import { settingInvalid } from '../errors.js';
import { agenciesNamed } from '../ports/agencies.js';
import type { CurrentCatalogue } from '../ports/catalogue.js';

/** A search for passages. A filter that is left out admits all. */
export interface SearchQuery {
  words: string;
  years?: readonly number[];
  /** Names of bodies, or parts of them. */
  agencies?: readonly string[];
  forms?: readonly string[];
  reports?: readonly string[];
  /** How many passages at most, 0 to 200. Default 10. */
  limit?: number;
  /** How many of them to leave out before those. Default 0. */
  offset?: number;
  /** Best first, or the latest years first. Default `relevance`. */
  order?: PassageOrder;
}

/** A passage found. `highlights` are UTF-16 stretches of `text`. */
export interface SearchHit {
  report: string;
  agency: string;
  year: number;
  /** Title of the section as printed. */
  section: string;
  passage: string;
  text: string;
  highlights: [start: number, end: number][];
  score: number;
  /** The stretch of the section's block that `text` is. */
  place: { section: string; block: number; start: number; end: number };
}

/**
 * What a search found. `total` counts the passages that hold at least one of the words; a facet
 * says what each choice of it would find, so it is counted without the query's own list for it.
 */
export interface SearchResult {
  total: number;
  tookMs: number;
  hits: SearchHit[];
  facets: {
    year: Record<string, number>;
    agency: Record<string, number>;
    form: Record<string, number>;
  };
}

const FACETS: readonly PassageFacet[] = ['year', 'agency', 'form'];
const MOST = 200;

/** Reads passages that were found. */
export interface PassageReader {
  read(
    found: readonly { passage: string; score: number }[],
  ): readonly PassageHit[] | Promise<readonly PassageHit[]>;
}

/** Searches passages, best first. */
export class PassageSearch {
  constructor(
    private readonly parts: {
      index: PassagePort;
      passages: PassageReader;
      catalogue: CurrentCatalogue;
      tokeniser: Tokeniser;
    },
  ) {}

  async search(query: SearchQuery): Promise<SearchResult> {
    const started = performance.now();
    const { words, limit = 10, offset = 0, order = 'relevance' } = query;
    checkWhole('limit', limit, MOST);
    checkWhole('offset', offset, Number.MAX_SAFE_INTEGER);
    const filter = this.#filter(query);
    const asked = { words, limit, offset, order, filter, facets: FACETS };
    const found = await this.parts.index.search(asked);
    const { year = {}, agency = {}, form = {} } = found.facets;
    return {
      total: found.total,
      hits: await this.#hits(words, found.hits),
      facets: { year, agency, form },
      tookMs: Math.round((performance.now() - started) * 1000) / 1000,
    };
  }

  #filter({ years, agencies, forms, reports }: SearchQuery) {
    const catalogue = this.parts.catalogue.current();
    return {
      ...(years && { years }),
      ...(agencies && { agencies: agencies.flatMap((name) => agenciesNamed(catalogue, name)) }),
      ...(forms && { forms }),
      ...(reports && { reports }),
    };
  }

  async #hits(
    words: string,
    found: readonly { passage: string; score: number }[],
  ): Promise<SearchHit[]> {
    const { tokeniser, passages } = this.parts;
    const terms = telling(tokeniser.terms(words));
    const hits = await passages.read(found);
    return hits.map((hit) => ({ ...hit, highlights: highlights(tokeniser, hit.text, terms) }));
  }
}

/** A lone 年 or 多 marked in every line tells nothing, unless it is all that was asked. */
function telling(terms: readonly string[]): readonly string[] {
  const longer = terms.filter((term) => term.length > 1);
  return longer.length > 0 ? longer : terms;
}

/** Throws `setting-invalid` for what is no whole number from 0 to `most`. */
export function checkWhole(name: string, value: number, most: number): void {
  const fits = Number.isSafeInteger(value) && value >= 0 && value <= most;
  if (!fits) throw settingInvalid(name, ` 0 到 ${most} 的整数`, String(value));
}
