/**
 * BM25 the long way round, from the published formula of Lucene and sharing no code with the
 * index: every passage is scored, all are sorted.
 */
export interface NaivePassage {
  readonly terms: readonly string[];
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface NaiveQuery {
  readonly terms: readonly string[];
  readonly limit: number;
  readonly offset: number;
  readonly filter: Readonly<Record<string, readonly (string | number)[]>>;
}

const f = Math.fround;

export function naiveSearch(
  passages: readonly NaivePassage[],
  query: NaiveQuery,
  collection: readonly NaivePassage[] = passages,
) {
  const score = naiveScorer(collection, query.terms);
  return passages
    .map((passage, number) => ({ passage: number, score: score(passage) }))
    .filter(({ passage, score }) => score > 0 && naiveAdmits(passages[passage], query.filter))
    .sort((one, other) => other.score - one.score || one.passage - other.passage)
    .slice(query.offset, query.offset + query.limit);
}

export function naiveAdmits(passage: NaivePassage | undefined, filter: NaiveQuery['filter']) {
  return Object.entries(filter).every(([name, values]) => {
    const value = passage?.attributes[name];
    return value !== undefined && values.includes(value);
  });
}

function naiveScorer(all: readonly NaivePassage[], query: readonly string[]) {
  const filled = all.filter(({ terms }) => terms.length > 0);
  const average = f(filled.reduce((sum, { terms }) => sum + terms.length, 0) / filled.length);
  const weights = [...new Set(query)].map((term) => {
    const holding = filled.filter(({ terms }) => terms.includes(term)).length;
    const idf = f(Math.log(1 + (filled.length - holding + 0.5) / (holding + 0.5)));
    return [term, f(occurrences(query, term) * idf)] as const;
  });
  return ({ terms }: NaivePassage) => {
    const length = f(storedLength(terms.length));
    const inverse = f(1 / f(f(1.2) * f(f(1 - f(0.75)) + f(f(f(0.75) * length) / average))));
    const parts = weights.map(([term, weight]) => {
      const frequency = occurrences(terms, term);
      return frequency > 0 ? f(weight - f(weight / f(1 + f(frequency * inverse)))) : 0;
    });
    return f(parts.reduce((sum, part) => sum + part, 0));
  };
}

function occurrences(terms: readonly string[], wanted: string): number {
  return terms.filter((term) => term === wanted).length;
}

// 24 exact values, then four significant bits of what exceeds 24.
function storedLength(length: number): number {
  if (length < 24 + 8) return length;
  const excess = (length - 24).toString(2);
  return 24 + Number.parseInt(excess.slice(0, 4) + '0'.repeat(excess.length - 4), 2);
}
