import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { administerCluster, openLibrary } from '../../packages/library/dist/index.js';
import { emptyLibrary, green, movedLibrary, node, ownPlace } from './support/cluster.js';
import {
  answersOf,
  differences,
  MOST_QUESTIONS,
  ownReports,
  REPORTS,
  someQuestions,
} from './support/questions.js';

const QUESTIONS = Math.min(1_000, MOST_QUESTIONS);

const ownLocal = ownReports();

describe('a cluster that loses nodes', () => {
  afterEach(green);

  it('answers a thousand questions rightly while a node is killed', async () => {
    const local = ownLocal();
    // Nothing is remembered: every answer is read from the nodes that are left.
    const cluster = await movedLibrary(local.data, ownPlace({ remembered: 0 }));
    await green();
    const questions = someQuestions(QUESTIONS);
    const expected = await answersOf(local, questions);
    const [answers] = await Promise.all([
      answersOf(cluster, questions),
      pause(2_000).then(() => node('kill', 1)),
    ]);
    expect(differences(expected, answers)).toEqual([]);
    await node('start', 1);
    await cluster.close();
  });

  it('takes reports in whole, once, while a node is killed', async () => {
    const local = ownLocal();
    const place = ownPlace();
    const cluster = await emptyLibrary(place);
    await green();
    const [outcomes] = await Promise.all([
      cluster.ingest(REPORTS),
      pause(1_500).then(() => node('kill', 0)),
    ]);
    expect(outcomes.map(({ error }) => error).filter(Boolean)).toEqual([]);
    const ids = (await local.reports()).map(({ id }) => id);
    expect((await cluster.reports()).map(({ id }) => id)).toEqual(ids);
    expect((await cluster.holdings()).figures).toBe((await local.holdings()).figures);
    const all = { limit: 0, offset: 0 };
    expect(await cluster.observations({}, all)).toEqual(await local.observations({}, all));
    await node('start', 0);
    await cluster.close();
  });

  it('answers through a rolling restart and through a reindexing', async () => {
    const local = ownLocal();
    const place = ownPlace({ remembered: 0 });
    const cluster = await movedLibrary(local.data, place);
    const questions = someQuestions(60);
    const expected = await answersOf(local, questions);
    const restart = async (): Promise<void> => {
      for (const number of [0, 1, 2]) {
        await green();
        await node('stop', number);
        await node('start', number);
      }
      await green();
      const admin = await administerCluster(place);
      expect(await admin.reindex()).toBe((await local.reports()).length);
      expect((await admin.status()).library?.stray).toEqual([]);
      await admin.close();
    };
    let over = false;
    const restarted = restart().finally(() => {
      over = true;
    });
    const wrong: string[] = [];
    do wrong.push(...differences(expected, await answersOf(cluster, questions, 2)));
    while (!over);
    await restarted;
    wrong.push(...differences(expected, await answersOf(cluster, questions, 2)));
    expect(wrong).toEqual([]);
    await cluster.close();
  });
});

describe('a cluster that cannot be used', () => {
  const code = (of: Promise<unknown>): Promise<string> =>
    of.then(
      () => 'none',
      (error: { code: string }) => error.code,
    );

  it('is told from one that is not there, and the next caller is told at once', async () => {
    const place = { node: 'http://127.0.0.1:9', patience: 300 };
    expect(await code(openLibrary({ opensearch: place }))).toBe('cluster-away');
  });

  it('is told where it holds no library, and which command makes one', async () => {
    const opening = openLibrary({ opensearch: ownPlace() });
    expect(await code(opening)).toBe('cluster-unprepared');
    await expect(opening).rejects.toThrow('nianbao cluster init');
  });

  it('is told where its words were cut otherwise, and mended by reindexing', async () => {
    const place = ownPlace();
    const cluster = await emptyLibrary(place);
    await cluster.ingest(REPORTS);
    const before = await cluster.search({ words: '政府信息公开' });
    const [address] = place.node as string[];
    const state = `${address}/${place.indexPrefix}-state/_doc/state`;
    const { _source } = (await (await fetch(state)).json()) as { _source: object };
    await fetch(state, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ..._source, tokeniser: 'another', state: 'another' }),
    });
    const asking = cluster.ask('收到多少申请');
    expect(await code(asking)).toBe('cluster-unprepared');
    await expect(asking).rejects.toThrow('nianbao cluster reindex');
    const admin = await administerCluster(place);
    expect((await admin.status()).library?.fits).toBe(false);
    await admin.reindex();
    await admin.close();
    const { tookMs: _before, ...expected } = before;
    const { tookMs: _after, ...found } = await cluster.search({ words: '政府信息公开' });
    expect(found).toEqual(expected);
    await cluster.close();
  });
});
