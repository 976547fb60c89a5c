import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ClusterClient } from '@nianbao/search';
import { afterEach, describe, expect, it } from 'vitest';
import { type ClusterState, emptyState } from '../src/cluster/state.js';
import { ClusterWriter } from '../src/cluster/writer.js';

const IDENTITY = { layout: 1, tokeniser: 'words' };

let server: Server | undefined;
let clients: ClusterClient[] = [];

afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()));
  server?.closeAllConnections();
  server?.close();
  clients = [];
});

/** A node with as much of a cluster as writers need: the state, and documents by their batch. */
async function smallCluster({ loses = 0 } = {}) {
  const cluster = { state: emptyState(IDENTITY), seqNo: 0, stored: new Map<string, number>() };
  let lost = 0;
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const url = new URL(request.url ?? '', 'http://node');
    const tell = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (url.pathname.endsWith('/_doc/state')) {
      if (request.method === 'GET') {
        return tell(200, { _source: cluster.state, _seq_no: cluster.seqNo, _primary_term: 1 });
      }
      if (url.searchParams.get('if_seq_no') !== `${cluster.seqNo}`) return tell(409, {});
      cluster.state = JSON.parse(text) as ClusterState;
      cluster.seqNo += 1;
      return tell(200, {});
    }
    const shards = { _shards: { total: 1, successful: 1, failed: 0 } };
    if (url.pathname.endsWith('/_refresh')) return tell(200, shards);
    if (url.pathname === '/_bulk') {
      const items = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const answers = items.flatMap((item, at) => {
        if (item.delete) cluster.stored.delete(item.delete._id);
        if (item.delete) return { delete: { status: 200 } };
        if (!item.index) return [];
        lost += 1;
        if (lost > loses) cluster.stored.set(item.index._id, items[at + 1].batch);
        return { index: { status: 201 } };
      });
      return tell(200, { errors: false, items: answers });
    }
    const { term, bool } = JSON.parse(text).query;
    const batches: number[] = term ? [term.batch] : bool.should[0].terms.batch;
    const ids = [...cluster.stored].filter(([, batch]) => batches.includes(batch));
    const _index = 'nianbao-reports';
    const hits = { total: { value: ids.length }, hits: ids.map(([_id]) => ({ _id, _index })) };
    tell(200, { ...shards, timed_out: false, hits });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const writer = (times: { beat?: number; deadAfter?: number } = {}): ClusterWriter => {
    const client = new ClusterClient({ node: `http://127.0.0.1:${port}` });
    clients.push(client);
    return new ClusterWriter(client, IDENTITY, times);
  };
  return { cluster, writer };
}

const document = (id: string, batch: number) => ({
  index: 'nianbao-reports',
  id: `${id}@${batch}`,
  alias: true,
  source: { batch },
});

describe('a writer of a cluster', () => {
  it('shows what it stored by one change of the state', async () => {
    const { cluster, writer } = await smallCluster();
    await writer().write('one', async (batch) => {
      await batch.store([document('a', batch.number), document('b', batch.number)]);
      expect(cluster.state).toMatchObject({ committed: 0, writer: { what: 'one' } });
    });
    expect(cluster.state).toMatchObject({ committed: 1, revision: 1, writer: null, aborted: [] });
    expect([...cluster.stored.keys()]).toEqual(['a@1', 'b@1']);
  });

  it('shows nothing of a batch that is not found as it was stored', async () => {
    const { cluster, writer } = await smallCluster({ loses: 1 });
    const writing = writer().write('one', (batch) =>
      batch.store([document('a', batch.number), document('b', batch.number)]),
    );
    await expect(writing).rejects.toMatchObject({ code: 'cluster-failed' });
    expect(cluster.state).toMatchObject({ committed: 0, revision: 0, writer: null });
    expect(cluster.state.aborted.map(({ batch }) => batch)).toEqual([1]);
  });

  it.each([
    { until: 'as soon as it is taken', found: 1 },
    { until: 'when what it stored is cleared away', found: 0 },
  ])(
    'begins anew, and leaves another writer alone, when it was taken for dead: $until',
    async ({ found }) => {
      const { cluster, writer } = await smallCluster();
      const isTaken = (): boolean =>
        cluster.state.aborted.length > 0 && (found > 0 || !cluster.stored.has('a@1'));
      const begun: number[] = [];
      let othersTurn = (): void => undefined;
      const other = new Promise<void>((resolve) => {
        othersTurn = resolve;
      });
      const silent = writer({ beat: 3_600_000 }).write('silent', async (batch) => {
        begun.push(batch.number);
        await batch.store([document('a', batch.number)]);
        if (begun.length > 1) return;
        othersTurn();
        while (!isTaken()) await pause(10);
      });
      await other;
      await writer({ deadAfter: 50 }).write('impatient', async (batch) => {
        await batch.store([document('b', batch.number)]);
        // The silent one finds out meanwhile, and waits for its turn.
        const { id } = cluster.state.writer ?? {};
        await pause(300);
        expect(cluster.state.writer?.id).toBe(id);
      });
      await silent;
      expect(begun).toEqual([1, 3]);
      expect(cluster.state).toMatchObject({ committed: 3, revision: 2, writer: null });
      expect(cluster.state.aborted.map(({ batch }) => batch)).toEqual([1]);
      expect([...cluster.stored.keys()].sort()).toEqual(['a@3', 'b@2']);
    },
  );
});
