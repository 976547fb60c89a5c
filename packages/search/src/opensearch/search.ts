import type { ClusterClient } from './client.js';

/** A part of a query in the language of OpenSearch. */
export type Clause = Readonly<Record<string, unknown>>;

/** A search in the language of OpenSearch. */
export type SearchBody = Readonly<Record<string, unknown>>;

/** A document found. */
export interface FoundDocument<Source> {
  _id: string;
  _score: number | null;
  _source: Source;
  sort?: readonly unknown[];
}

/** What a search answers. */
export interface FoundDocuments<Source, Aggregations = unknown> {
  hits: { total?: { value: number }; hits: FoundDocument<Source>[] };
  aggregations?: Aggregations;
}

/** Part of the documents is no answer: a shard that does not answer is waited for. */
const WHOLE = { allow_partial_search_results: false };

/** Scores as if the index were on one machine, whatever shard a document stands in. */
const SCORES_AS_ONE = { ...WHOLE, search_type: 'dfs_query_then_fetch' };

/** Searches an index; `scored` where the order is by score. */
export async function searchIndex<Source, Aggregations = unknown>(
  client: ClusterClient,
  index: string,
  body: SearchBody,
  { scored = false }: { scored?: boolean } = {},
): Promise<FoundDocuments<Source, Aggregations>> {
  const answer = await client.request<FoundDocuments<Source, Aggregations>>({
    method: 'POST',
    path: `/${index}/_search`,
    query: scored ? SCORES_AS_ONE : WHOLE,
    body,
  });
  return answer.body;
}

/** Documents read at a time: what a search may return at most without another setting. */
const PAGE = 5_000;

/**
 * Every document that a query admits, in the order of `sort`, which must tell them all apart; page after
 * page, so that any number of them takes little memory.
 */
export async function* scanIndex<Source>(
  client: ClusterClient,
  index: string,
  { page = PAGE, ...body }: SearchBody & { sort: readonly unknown[]; page?: number },
): AsyncGenerator<FoundDocument<Source>> {
  let after: readonly unknown[] | undefined;
  for (;;) {
    const asked = { ...body, size: page, track_total_hits: false };
    const found = await searchIndex<Source>(client, index, {
      ...asked,
      ...(after && { search_after: after }),
    });
    const { hits } = found.hits;
    yield* hits;
    after = hits.at(-1)?.sort;
    if (hits.length < page || after === undefined) return;
  }
}
