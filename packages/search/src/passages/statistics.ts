/**
 * What a score must know about the whole collection. Several indexes searched together share
 * one, so that a passage scores the same wherever it stands.
 */
export interface CollectionStatistics {
  /** Passages that hold at least one term. */
  readonly passages: number;
  /** Terms of all passages, repeats counted. */
  readonly terms: number;
  /** How many passages hold a term. */
  documentFrequency(term: string): number;
}

type CollectionSize = Pick<CollectionStatistics, 'terms' | 'passages'>;

/** The statistics of several indexes taken as one collection. */
export function combinedStatistics(parts: readonly CollectionStatistics[]): CollectionStatistics {
  return {
    passages: sum(parts.map((part) => part.passages)),
    terms: sum(parts.map((part) => part.terms)),
    documentFrequency: (term) => sum(parts.map((part) => part.documentFrequency(term))),
  };
}

/** Terms of a passage on average; 1 for an empty collection, where nothing depends on it. */
export function averageLength({ terms, passages }: CollectionSize): number {
  return passages === 0 ? 1 : terms / passages;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
