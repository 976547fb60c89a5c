import type { Concept } from '@nianbao/domain';
import { type ClusterClient, searchIndex } from '@nianbao/search';
import type { Held } from '../indicators/counts.js';
import { cellKey } from './documents.js';
import { aliasOf } from './layout.js';
import type { ClusterView } from './view.js';

/** Bodies counted at most; the cluster makes no more buckets at once. */
const MOST_BODIES = 65_000;

interface Counted {
  agencies: { buckets: unknown[] };
  first: { value: number | null };
  last: { value: number | null };
}

/** Counts the reports, bodies and years that have a number for an indicator: for each of its cells in a form. */
export async function heldIn(
  client: ClusterClient,
  view: ClusterView,
  concept: Concept,
): Promise<Held> {
  const should = Object.entries(concept.figures)
    .filter(([, keys]) => keys.length > 0)
    .map(([form, keys]) => ({
      bool: { filter: keys.map((key) => ({ term: { held: held(form, key) } })) },
    }));
  if (should.length === 0) return { reports: 0, agencies: 0, years: null };
  const { filter, must_not } = view.visible();
  const size = Math.min(MOST_BODIES, Math.max(1, view.current().length));
  const found = await searchIndex<never, Counted>(client, aliasOf(client, 'reports'), {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter, must_not, should, minimum_should_match: 1 } },
    aggs: {
      agencies: { terms: { field: 'agency', size } },
      first: { min: { field: 'year' } },
      last: { max: { field: 'year' } },
    },
  });
  const { agencies, first, last } = found.aggregations ?? {};
  const years =
    first?.value == null || last?.value == null ? null : { first: first.value, last: last.value };
  return {
    reports: found.hits.total?.value ?? 0,
    agencies: agencies?.buckets.length ?? 0,
    years,
  };
}

function held(form: string, key: string): string {
  const [indicator = '', measure = ''] = key.split('@');
  return cellKey(form, indicator, measure);
}
