import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ClusterClient, storeAll } from '../src/index.js';

interface Reply {
  status: number;
  body: object;
}

let server: Server | undefined;
let client: ClusterClient | undefined;

afterEach(async () => {
  await client?.close();
  client = undefined;
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A node that gives these answers one after the other, the last one again and again; returns what it was asked. */
async function nodeThat(...replies: Reply[]): Promise<{ client: ClusterClient; asked: string[] }> {
  const asked: string[] = [];
  server = createServer(async (request, response) => {
    const reply = replies[Math.min(asked.length, replies.length - 1)] as Reply;
    asked.push(await textOf(request));
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  client = new ClusterClient({ node: `http://127.0.0.1:${port}`, patience: 5_000 });
  return { client, asked };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const busy = { status: 503, body: { error: { type: 'unavailable_shards_exception', reason: '' } } };
const ok = { status: 200, body: { found: true } };
const codeOf = (asking: Promise<unknown>): Promise<string> =>
  asking.then(
    () => 'none',
    (error: { code: string }) => error.code,
  );

describe('the way to a cluster', () => {
  it('asks again while it is not ready', async () => {
    const { client, asked } = await nodeThat(busy, busy, ok);
    const { body } = await client.request({ method: 'GET', path: '/x' });
    expect(body).toEqual({ found: true });
    expect(asked).toHaveLength(3);
  });

  it('asks again where the shards of a search failed, unless it was not understood', async () => {
    const failed = {
      error: { type: 'search_phase_execution_exception', reason: 'Partial shards failure' },
    };
    const search = { method: 'POST', path: '/x/_search' } as const;
    const moved = await nodeThat({ status: 404, body: failed }, ok);
    expect((await moved.client.request(search)).body).toEqual({ found: true });
    expect(moved.asked).toHaveLength(2);
    await moved.client.close();
    const wrong = await nodeThat({ status: 400, body: failed }, ok);
    expect(await codeOf(wrong.client.request(search))).toBe('cluster-failed');
    expect(wrong.asked).toHaveLength(1);
  });

  it('does not ask again for what is refused for good, and tells why', async () => {
    const { client, asked } = await nodeThat({ status: 401, body: { error: 'no' } });
    expect(await codeOf(client.request({ method: 'GET', path: '/x' }))).toBe('cluster-denied');
    expect(asked).toHaveLength(1);
  });

  it('takes a status for an answer where it was told to', async () => {
    const { client } = await nodeThat({ status: 404, body: { found: false } });
    const { status } = await client.request({ method: 'GET', path: '/x', accept: [404] });
    expect(status).toBe(404);
  });

  it('tells that nobody is there, and refuses at once after several times', async () => {
    const away = new ClusterClient({ node: 'http://user:secret@127.0.0.1:9', patience: 50 });
    const ask = (): Promise<unknown> => away.request({ method: 'GET', path: '/x' });
    for (let times = 0; times < 5; times += 1) expect(await codeOf(ask())).toBe('cluster-away');
    const started = performance.now();
    await expect(ask()).rejects.toThrow('127.0.0.1:9');
    await expect(ask()).rejects.not.toThrow('secret');
    expect(performance.now() - started).toBeLessThan(2_000);
    await away.close();
  });
});

describe('storing many documents', () => {
  const documents = [1, 2, 3].map((id) => ({ index: 'i', id: `${id}`, source: { id } }));
  const item = (status: number) =>
    status === 201
      ? { index: { status } }
      : { index: { status, error: { type: 'rejected_execution_exception', reason: 'full' } } };
  const answer = (...statuses: number[]): Reply => ({
    status: 200,
    body: { errors: statuses.some((status) => status !== 201), items: statuses.map(item) },
  });

  it('sends again only what was refused because the cluster is busy', async () => {
    const { client, asked } = await nodeThat(answer(201, 429, 201), answer(201));
    expect(await storeAll(client, documents)).toBe(3);
    expect(asked).toHaveLength(2);
    expect(
      asked[1]
        ?.trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ index: { _index: 'i', _id: '2' } }, { id: 2 }]);
  });

  it('tells what is refused for good', async () => {
    const { client } = await nodeThat(answer(201, 400, 201));
    expect(await codeOf(storeAll(client, documents))).toBe('cluster-failed');
  });
});
