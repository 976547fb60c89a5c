import type { ClusterClient } from './client.js';

/** A part of a query in the language of OpenSearch. */
export type Clause = Readonly<Record<string, unknown>>;

/** A search in the language of OpenSearch. */
export type SearchBody = Readonly<Record<string, unknown>>;

/** A document found. */
export interface FoundDocument<Source> {
  _id: string;
  _index: string;
  _score: number | null;
  _source: Source;
  sort?: readonly unknown[];
}

/** What a search answers. */
export interface FoundDocuments<Source, Aggregations = unknown> {
  timed_out: boolean;
  _shards: { total: number; successful: number; failed: number };
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
    lacks: missingIn,
  });
  return answer.body;
}

/** A search that was broken off, or that a shard had no part in, says so in an answer like any other. */
function missingIn(answer: unknown): string | undefined {
  const { timed_out, _shards, hits } = answer as Partial<FoundDocuments<unknown>>;
  if (!_shards || !hits) return 'not the answer to a search';
  if (timed_out) return 'timed_out';
  return _shards.failed > 0 || _shards.successful < _shards.total
    ? `${_shards.successful} of ${_shards.total} shards`
    : undefined;
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

/** A search returns no more than this at once; what lies further is walked to. */
const WINDOW = 10_000;

/** A page of the documents that a search finds. */
export interface FoundPage<Source, Aggregations> {
  total: number;
  hits: FoundDocument<Source>[];
  aggregations?: Aggregations;
}

/** What is of no use on the way to a page. */
const IN_PASSING = { aggs: {}, track_total_hits: false };

/**
 * Some of the documents in the order of `sort`, which must tell them all apart, how many there are in all,
 * and what was counted. A page behind the window is walked to, window after window.
 */
export async function pageOfIndex<Source, Aggregations = unknown>(
  client: ClusterClient,
  index: string,
  body: SearchBody & { sort: readonly unknown[] },
  { limit, offset, scored = false }: { limit: number; offset: number; scored?: boolean },
): Promise<FoundPage<Source, Aggregations>> {
  const ask = (more: SearchBody) =>
    searchIndex<Source, Aggregations>(client, index, { ...body, ...more }, { scored });
  const near = offset + limit <= WINDOW;
  const counted = near ? { from: offset, size: limit } : { size: 0 };
  const first = await ask({ ...counted, track_total_hits: true });
  const total = first.hits.total?.value ?? 0;
  const page = { total, ...(first.aggregations && { aggregations: first.aggregations }) };
  if (near) return { ...page, hits: first.hits.hits };
  if (offset >= total) return { ...page, hits: [] };
  const after = await sortBefore((more) => ask({ ...IN_PASSING, _source: false, ...more }), offset);
  const last = await ask({ ...IN_PASSING, size: limit, ...(after && { search_after: after }) });
  return { ...page, hits: last.hits.hits };
}

/** The sort values of the last document before an offset. */
async function sortBefore(
  ask: (more: SearchBody) => Promise<FoundDocuments<unknown>>,
  offset: number,
): Promise<readonly unknown[] | undefined> {
  let after: readonly unknown[] | undefined;
  for (let left = offset; left > 0; left -= WINDOW) {
    const size = Math.min(left, WINDOW);
    const passed = await ask({ size, ...(after && { search_after: after }) });
    after = passed.hits.hits.at(-1)?.sort;
  }
  return after;
}
