import {
  type Clause,
  type ClusterClient,
  pageOfIndex,
  scanIndex,
  searchIndex,
} from '@nianbao/search';
import type { Holdings } from '../store/holdings.js';
import {
  REPORTS_ON_PAGE,
  type ReportState,
  type ReportsOrder,
  type ReportsPage,
  type ReportsQuery,
  withBodies,
} from '../store/report-pages.js';
import { type ReportSummary, summaryOf } from '../store/reports.js';
import type { ReportSource } from './documents.js';
import { oneOf } from './figures.js';
import { aliasOf } from './layout.js';
import { oneOfForms } from './observations.js';
import type { ClusterView } from './view.js';

type Listed = Pick<ReportSource, 'summary'>;

const BY_BODY = [{ agency: 'asc' }, { year: 'asc' }, { report: 'asc' }] as const;

const ORDERS: Readonly<Record<ReportsOrder, readonly object[]>> = {
  agency: [],
  newest: [{ year: 'desc' }],
  figures: [{ observations: 'desc' }],
  findings: [{ findings: 'desc' }],
};

const some = (field: string): Clause => ({ range: { [field]: { gt: 0 } } });

const STATES: Readonly<Record<ReportState, readonly Clause[]>> = {
  clean: [{ term: { findings: 0 } }, { term: { unreadable: 0 } }, { term: { status: 'ok' } }],
  findings: [some('findings')],
  unreadable: [some('unreadable')],
  partial: [{ term: { status: 'partial' } }],
};

/** Years and forms counted at most. */
const MOST_VALUES = 1_000;

/** Every report, by body and year. */
export async function summariesIn(
  client: ClusterClient,
  view: ClusterView,
): Promise<ReportSummary[]> {
  const found = scanIndex<Listed>(client, aliasOf(client, 'reports'), {
    query: { bool: view.visible() },
    sort: BY_BODY,
    _source: ['summary'],
  });
  const reports: ReportSummary[] = [];
  for await (const { _source } of found) reports.push(summaryOf(_source.summary));
  return reports;
}

/** Some of the reports, filtered, sorted and counted by the cluster. */
export async function reportsPageIn(
  client: ClusterClient,
  view: ClusterView,
  query: ReportsQuery,
): Promise<ReportsPage> {
  const { order = 'agency', limit = REPORTS_ON_PAGE, offset = 0 } = query;
  const lists = listsOf(withBodies(query, view.current()));
  const body = {
    query: { bool: view.visible() },
    post_filter: { bool: { filter: Object.values(lists).flat() } },
    aggs: choiceAggregations(lists),
    sort: [...ORDERS[order], ...BY_BODY],
    _source: ['summary'],
  };
  const page = await pageOfIndex<Listed, Choices>(client, aliasOf(client, 'reports'), body, {
    limit,
    offset,
  });
  return {
    total: page.total,
    reports: page.hits.map(({ _source }) => summaryOf(_source.summary)),
    choices: choicesOf(page.aggregations),
  };
}

type Lists = Record<'agencies' | 'years' | 'forms' | 'state', readonly Clause[]>;

const listsOf = ({ agencies, years, forms, state }: ReportsQuery): Lists => ({
  agencies: oneOf('agency', agencies),
  years: oneOf('year', years),
  forms: oneOfForms(forms),
  state: state ? STATES[state] : [],
});

interface Buckets<Key> {
  doc_count: number;
  values: { buckets: { key: Key; doc_count: number }[] };
  none: { doc_count: number };
}

interface Choices {
  years: Buckets<number>;
  forms: Buckets<string>;
  states: Record<ReportState, { doc_count: number }>;
}

function choiceAggregations(lists: Lists) {
  const under = (own: keyof Lists) => {
    const others = Object.entries(lists).filter(([name]) => name !== own);
    return { bool: { filter: others.flatMap(([, clauses]) => clauses) } };
  };
  const values = (field: string) => ({
    values: { terms: { field, size: MOST_VALUES, order: { _key: 'desc' } } },
    none: { missing: { field } },
  });
  const states = Object.entries(STATES).map(([state, filter]) => [
    state,
    { filter: { bool: { filter } } },
  ]);
  return {
    years: { filter: under('years'), aggs: values('year') },
    forms: { filter: under('forms'), aggs: values('form') },
    states: { filter: under('state'), aggs: Object.fromEntries(states) },
  };
}

function choicesOf(found: Choices | undefined): ReportsPage['choices'] {
  const count = (state: ReportState): number => found?.states[state].doc_count ?? 0;
  const listed = <Key>({ buckets }: { buckets: { key: Key; doc_count: number }[] }) =>
    buckets.map(({ key, doc_count }) => ({ value: key, reports: doc_count }));
  const none = found?.forms.none.doc_count ?? 0;
  return {
    years: found ? listed(found.years.values) : [],
    forms: [
      ...(found ? listed<string | null>(found.forms.values) : []),
      ...(none > 0 ? [{ value: null, reports: none }] : []),
    ],
    states: {
      clean: count('clean'),
      findings: count('findings'),
      unreadable: count('unreadable'),
      partial: count('partial'),
    },
  };
}

interface Totals {
  figures: { value: number };
  findings: { value: number };
  first: { value: number | null };
  last: { value: number | null };
}

/** What the library holds, in a few figures. */
export async function holdingsIn(client: ClusterClient, view: ClusterView): Promise<Holdings> {
  const found = await searchIndex<Listed, Totals>(client, aliasOf(client, 'reports'), {
    size: 1,
    track_total_hits: true,
    query: { bool: view.visible() },
    sort: [{ observations: 'desc' }, ...BY_BODY],
    aggs: {
      figures: { sum: { field: 'observations' } },
      findings: { sum: { field: 'findings' } },
      first: { min: { field: 'year' } },
      last: { max: { field: 'year' } },
    },
    _source: ['summary'],
  });
  const { figures, findings, first, last } = found.aggregations ?? {};
  const fullest = found.hits.hits[0]?._source.summary;
  return {
    reports: found.hits.total?.value ?? 0,
    agencies: view.current().length,
    figures: figures?.value ?? 0,
    findings: findings?.value ?? 0,
    years:
      first?.value == null || last?.value == null ? null : { first: first.value, last: last.value },
    fullest: fullest && summaryOf(fullest),
  };
}
