import { inverseDocumentFrequency, inverseNorms } from './bm25.js';
import { averageLength, type CollectionStatistics } from './statistics.js';

/** What a query's scores depend on, the same for every index of a collection. */
export interface QueryScoring {
  /** By term: idf × occurrences in the query. */
  readonly weights: ReadonlyMap<string, number>;
  /** Inverse norm of each length code. */
  readonly inverses: Float32Array;
  readonly averageLength: number;
}

/** How the passages of a collection are scored for a query's terms; one given twice counts twice. */
export function scoringOf(
  terms: readonly string[],
  statistics: CollectionStatistics,
): QueryScoring {
  const average = averageLength(statistics);
  const weights = new Map<string, number>();
  for (const [term, count] of occurrences(terms)) {
    const idf = inverseDocumentFrequency(statistics.passages, statistics.documentFrequency(term));
    weights.set(term, Math.fround(count * idf));
  }
  return { weights, inverses: inverseNorms(average), averageLength: average };
}

function occurrences(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
