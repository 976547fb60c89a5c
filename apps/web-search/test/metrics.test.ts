import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../src/index.js';
import { doubleLibrary } from './support/double.js';
import { type Scrape, scrape } from './support/scrape.js';
import { serveReports, type TestSite } from './support/site.js';
import { laterReport, plainReport } from './support/texts.js';

const question = '2018年举办培训班多少次';
const asking = (q: string) => `/api/v1/ask?q=${encodeURIComponent(q)}`;

let site: TestSite;
let before: Scrape;
let then: Scrape;

/** How much a counter has grown. */
const grown = (name: string, labels: Record<string, string> = {}): number =>
  (then.value(name, labels) ?? 0) - (before.value(name, labels) ?? 0);

const timed = (name: string): number => then.histogram(name).count - before.histogram(name).count;

async function handIn(...texts: string[]): Promise<void> {
  const form = new FormData();
  for (const [at, text] of texts.entries()) form.append('file', new Blob([text]), `${at}.txt`);
  const response = await site.get('/api/v1/check', { method: 'POST', body: form });
  expect(response.status).toBe(200);
}

beforeAll(async () => {
  site = await serveReports([plainReport]);
  before = await scrape(site);
  await site.get(asking(question));
  // Another address, or the page would come from memory.
  await site.library.ask(question);
  await site.get(asking('2031年举办培训班多少次'));
  await site.get(`/api/v1/search?q=${encodeURIComponent('培训班')}`);
  await handIn(plainReport, '不是年报');
  await site.library.ingestDocument({ name: 'later.txt', bytes: Buffer.from(laterReport) });
  await site.library.ingestDocument({ name: 'later.txt', bytes: Buffer.from(laterReport) });
  await site.library.ingestDocument({ name: 'none.txt', bytes: Buffer.from('不是年报') });
  then = await scrape(site);
});

afterAll(() => site[Symbol.asyncDispose]());

describe('metrics', () => {
  test('count answers by their status, and those that were kept', () => {
    expect(grown('nianbao_answers_total', { status: 'answered' })).toBe(2);
    expect(grown('nianbao_answers_total', { status: 'no_data' })).toBe(1);
    expect(grown('nianbao_answers_kept_total')).toBe(1);
  });

  test('time questions, searches, checks and documents taken in', () => {
    expect(timed('nianbao_ask_duration_seconds')).toBe(3);
    expect(timed('nianbao_search_duration_seconds')).toBe(1);
    expect(timed('nianbao_check_duration_seconds')).toBe(1);
    expect(timed('nianbao_ingest_duration_seconds')).toBe(3);
    const { count, sum, buckets } = then.histogram('nianbao_ingest_duration_seconds');
    expect(sum).toBeGreaterThan(0);
    expect(buckets).toEqual([...buckets].sort((one, other) => one - other));
    expect(buckets.at(-1)).toBe(count);
  });

  test('count documents by what became of them', () => {
    expect(grown('nianbao_checked_documents_total', { outcome: 'read' })).toBe(1);
    expect(grown('nianbao_checked_documents_total', { outcome: 'unread' })).toBe(1);
    expect(grown('nianbao_ingests_total', { status: 'ok' })).toBe(1);
    expect(grown('nianbao_ingests_total', { status: 'unchanged' })).toBe(1);
    expect(grown('nianbao_ingests_total', { status: 'failed' })).toBe(1);
    expect(grown('nianbao_failures_total', { kind: 'ingest', code: 'not-a-report' })).toBe(1);
  });

  test('say what the library holds', async () => {
    const { reports, figures, findings } = await site.library.holdings();
    expect(then.value('nianbao_library_up')).toBe(1);
    expect(then.value('nianbao_library_reports')).toBe(reports);
    expect(then.value('nianbao_library_figures')).toBe(figures);
    expect(then.value('nianbao_library_findings')).toBe(findings);
    expect(then.value('nianbao_library_revision')).toBe(await site.library.revision());
  });

  test('say how store and index are', async () => {
    const { store } = await site.library.condition();
    expect(then.value('nianbao_store_version')).toBe(store.version);
    expect(then.value('nianbao_store_bytes')).toBeGreaterThan(10_000);
    expect(then.value('nianbao_disk_free_bytes')).toBeGreaterThan(0);
    expect(then.value('nianbao_index_passages')).toBeGreaterThan(
      before.value('nianbao_index_passages') ?? Number.NaN,
    );
    expect(then.value('nianbao_index_segments')).toBeGreaterThan(0);
    expect(then.value('nianbao_index_bytes')).toBeGreaterThan(0);
    expect(then.value('nianbao_index_deleted_passages')).toBe(0);
    expect(then.value('nianbao_index_behind')).toBe(0);
    const updated = then.value('nianbao_index_last_work_timestamp_seconds', { work: 'update' });
    expect(updated).toBeGreaterThan(Date.now() / 1000 - 600);
    expect(then.text).toMatch(/^nianbao_index_work_duration_seconds_count\{work="update"\} [1-9]/m);
  });

  test('say how the process is, once, without the version of Node', () => {
    expect(then.value('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(then.names).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(then.text).not.toContain(process.version);
    expect(new Set(then.names).size).toBe(then.names.length);
  });

  test('have no word of what was asked or handed in', () => {
    expect(then.text).not.toMatch(/\p{Script=Han}|%E5|later/u);
  });

  test('have no value where there is none', () => {
    expect(then.value('nianbao_cluster_nodes')).toBeUndefined();
    expect(then.value('nianbao_cluster_requests_total')).toBeUndefined();
    expect(then.value('nianbao_cluster_status', { status: 'green' })).toBeUndefined();
  });
});

describe('metrics of a library', () => {
  const settings = { logLevel: 'silent' } as const;

  test('that does not answer say so, and come all the same', async () => {
    const library = doubleLibrary({
      holdings: () => Promise.reject(new Error('gone')),
      condition: () => after(60_000, undefined, { ref: false }) as Promise<never>,
    });
    await using broken = await serve({ library, port: 0, settings });
    const { value } = await scrape(broken);
    expect(value('nianbao_library_up')).toBe(0);
    expect(value('nianbao_library_reports')).toBeUndefined();
    expect(value('nianbao_library_revision')).toBe(1);
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(0);
  });

  test('on a cluster say how the cluster is', async () => {
    const cluster = { health: 'yellow', nodes: 2, breaker: 'closed', requests: 7, retries: 3 };
    const store = { version: 1, bytes: null, freeBytes: null };
    const condition = async () => ({ store, index: null, cluster }) as never;
    const library = doubleLibrary({ condition });
    await using clustered = await serve({ library, port: 0, settings });
    await scrape(clustered);
    const { value } = await scrape(clustered);
    expect(value('nianbao_cluster_status', { status: 'yellow' })).toBe(1);
    expect(value('nianbao_cluster_status', { status: 'green' })).toBe(0);
    expect(value('nianbao_cluster_breaker', { state: 'closed' })).toBe(1);
    expect(value('nianbao_cluster_nodes')).toBe(2);
    expect(value('nianbao_cluster_requests_total')).toBe(7);
    expect(value('nianbao_cluster_retries_total')).toBe(3);
    expect(value('nianbao_store_bytes')).toBeUndefined();
    expect(value('nianbao_index_segments')).toBeUndefined();
  });
});
