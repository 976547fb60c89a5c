import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ClusterClient, refreshIndices, searchIndex, storeAll } from '../src/index.js';

type Reply = { status: number; body: object } | ((response: ServerResponse) => void);

let servers: Server[] = [];
let clients: ClusterClient[] = [];

afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()));
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  [servers, clients] = [[], []];
});

/** What a fake node was asked. */
interface Asked {
  path: string;
  text: string;
}

/** A node that gives these answers one after the other, the last one again and again. */
const nodeThat = (...replies: Reply[]) => nodeWithin(20_000, ...replies);

/** The same, with milliseconds that it has to answer. */
async function nodeWithin(requestTimeout: number, ...replies: Reply[]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const reply = replies[Math.min(asked.length, replies.length - 1)] as Reply;
    asked.push({ path: request.url ?? '', text: await textOf(request) });
    if (typeof reply === 'function') return reply(response);
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply.body));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const client = new ClusterClient({ node: address, patience: 20_000, requestTimeout });
  clients.push(client);
  return { client, asked, address };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const failing = (status: number, type: string): Reply => ({
  status,
  body: { error: { type, reason: '' } },
});
const busy = failing(503, 'unavailable_shards_exception');
const ok = { status: 200, body: { found: true } };
const written =
  (text: string, type = 'application/json'): Reply =>
  (response) =>
    response.writeHead(200, { 'content-type': type }).end(text);
const codeOf = (asking: Promise<unknown>): Promise<string> =>
  asking.then(
    () => 'none',
    (error: { code: string }) => error.code,
  );
const get = { method: 'GET', path: '/x' } as const;

describe('the way to a cluster', () => {
  it('asks again while it is not ready', async () => {
    const { client, asked } = await nodeThat(busy, busy, ok);
    const { body } = await client.request(get);
    expect(body).toEqual({ found: true });
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['is busy', failing(429, 'circuit_breaking_exception')],
    ['has no leader', failing(503, 'cluster_manager_not_discovered_exception')],
    ['lost a search when it began anew', failing(404, 'search_phase_execution_exception')],
    ['lost the context of a search', failing(404, 'search_context_missing_exception')],
    [
      'no longer has an index that another took the place of',
      failing(404, 'index_not_found_exception'),
    ],
    ['answers half', written('{"found": tr')],
    ['breaks off', (response: ServerResponse) => breakOff(response)],
    ['resets the connection', (response: ServerResponse) => reset(response)],
    ['has a proxy that answers for it', written('<html>Bad day</html>', 'text/html')],
    ['answers nothing', written('')],
  ])('asks again where a node %s', async (_what, reply) => {
    const { client, asked } = await nodeThat(reply, ok);
    expect((await client.request(get)).body).toEqual({ found: true });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['says nothing', () => undefined],
    ['begins to answer and says nothing more', (response: ServerResponse) => begin(response)],
  ])('asks again where a node %s', async (_what, reply) => {
    const { client, asked } = await nodeWithin(300, reply, ok);
    expect((await client.request(get)).body).toEqual({ found: true });
    expect(asked.length).toBeGreaterThan(1);
  });

  it('asks another node where one hangs for longer than patience', async () => {
    const hanging = await nodeThat(() => undefined);
    const sound = await nodeThat(ok);
    const client = new ClusterClient({
      node: [hanging.address, sound.address],
      patience: 200,
      requestTimeout: 1_000,
    });
    clients.push(client);
    for (let times = 0; times < 3; times += 1) {
      expect((await client.request(get)).body).toEqual({ found: true });
    }
    expect(hanging.asked.length).toBeGreaterThan(0);
  });

  it('writes nothing to standard output where a node breaks off', async () => {
    const { client } = await nodeThat((response) => reset(response), ok);
    const printed: unknown[] = [];
    const { log } = console;
    console.log = (...words) => printed.push(words);
    try {
      await client.request(get);
    } finally {
      console.log = log;
    }
    expect(printed).toEqual([]);
  });

  it('does not ask again for a search that was not understood', async () => {
    const wrong = await nodeThat(failing(400, 'search_phase_execution_exception'), ok);
    expect(await codeOf(wrong.client.request(get))).toBe('cluster-failed');
    expect(wrong.asked).toHaveLength(1);
  });

  it('does not ask again for what is refused for good, and tells why', async () => {
    const { client, asked } = await nodeThat({ status: 401, body: { error: 'no' } });
    expect(await codeOf(client.request(get))).toBe('cluster-denied');
    expect(asked).toHaveLength(1);
    const blocked = await nodeThat(failing(403, 'cluster_block_exception'));
    expect(await codeOf(blocked.client.request(get))).toBe('cluster-failed');
  });

  it('takes a status for an answer where it was told to', async () => {
    const { client } = await nodeThat({ status: 404, body: { found: false } });
    const { status } = await client.request({ ...get, accept: [404] });
    expect(status).toBe(404);
  });

  it('tells that nobody is there, and refuses at once after several times', async () => {
    const away = new ClusterClient({ node: 'http://user:secret@127.0.0.1:9', patience: 50 });
    clients.push(away);
    const ask = (): Promise<unknown> => away.request(get);
    for (let times = 0; times < 5; times += 1) expect(await codeOf(ask())).toBe('cluster-away');
    expect(away.traffic.breaker).toBe('open');
    const { requests, retries } = away.traffic;
    await expect(ask()).rejects.toThrow('127.0.0.1:9');
    await expect(ask()).rejects.not.toThrow('secret');
    expect(away.traffic).toMatchObject({ requests: requests + 2, retries });
  });

  it('tells a connection that is not to be trusted from a cluster that is away', async () => {
    const { address } = await nodeThat(ok);
    const client = new ClusterClient({ node: address.replace('http:', 'https:') });
    clients.push(client);
    expect(await codeOf(client.request(get))).toBe('cluster-untrusted');
  });
});

/** Ends in the middle of an answer. */
function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
  response.write('{"found":', () => response.destroy());
}

/** The same as a killed process does it. */
function reset(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
  const { socket } = response;
  response.write('{"found":', () => setTimeout(() => socket?.resetAndDestroy(), 20));
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
  response.write('{"found":');
}

describe('searching', () => {
  const found = { timed_out: false, _shards: { total: 3, successful: 3, failed: 0 } };
  const hits = { total: { value: 0 }, hits: [] };
  const answer = (more: object): Reply => ({ status: 200, body: { ...found, hits, ...more } });

  it.each([
    ['was broken off', answer({ timed_out: true })],
    ['failed on a shard', answer({ _shards: { total: 3, successful: 2, failed: 1 } })],
    ['left a shard out', answer({ _shards: { total: 3, successful: 2, failed: 0 } })],
    ['is none', { status: 200, body: { acknowledged: true } }],
  ])('takes no answer for whole that %s', async (_what, reply) => {
    const { client, asked } = await nodeThat(reply, answer({}));
    expect(await searchIndex(client, 'i', {})).toEqual({ ...found, hits });
    expect(asked).toHaveLength(2);
  });
});

describe('letting searches see what is stored', () => {
  const done = (successful: number, failed = 0): Reply => ({
    status: 200,
    body: { _shards: { total: 6, successful, failed } },
  });
  const health = (status: string, active_shards: number): Reply => ({
    status: 200,
    body: { status, active_shards },
  });

  it('is over when every copy has done it', async () => {
    const { client, asked } = await nodeThat(done(6));
    await refreshIndices(client, ['one', 'other']);
    expect(asked.map(({ path }) => path)).toEqual(['/one,other/_refresh']);
  });

  it('is tried again where a copy failed, or a shard was away', async () => {
    const { client, asked } = await nodeThat(
      ...[done(5, 1), done(4), health('red', 4), done(4), health('yellow', 5)],
      ...[done(5), health('yellow', 5)],
    );
    await refreshIndices(client, ['one']);
    expect(asked).toHaveLength(7);
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
  const linesOf = ({ text }: { text: string }): unknown[] =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  it.each([429, 503, 500])('sends again only what was refused with %i', async (status) => {
    const { client, asked } = await nodeThat(answer(201, status, 201), answer(201));
    expect(await storeAll(client, documents)).toBe(3);
    expect(asked).toHaveLength(2);
    expect(linesOf(asked[1] as Asked)).toEqual([{ index: { _index: 'i', _id: '2' } }, { id: 2 }]);
  });

  it('takes nothing for stored that the answer says nothing of', async () => {
    const { client, asked } = await nodeThat(answer(201, 201), answer(201, 201, 201));
    expect(await storeAll(client, documents)).toBe(3);
    expect(asked.map((one) => linesOf(one).length)).toEqual([6, 6]);
  });

  it('takes nothing for stored that has a bad status and no error', async () => {
    const { client } = await nodeThat({
      status: 200,
      body: { errors: false, items: [{ index: { status: 409 } }, ...[2, 3].map(() => item(201))] },
    });
    expect(await codeOf(storeAll(client, documents))).toBe('cluster-failed');
  });

  it('need not remove what is not there', async () => {
    const gone = { delete: { status: 404, result: 'not_found' } };
    const { client } = await nodeThat({ status: 200, body: { errors: false, items: [gone] } });
    expect(await storeAll(client, [{ index: 'i', id: '1' }])).toBe(1);
  });

  it('lets no index be made where an alias should stand', async () => {
    const { client, asked } = await nodeThat(answer(201));
    await storeAll(client, [{ index: 'i', id: '1', alias: true, source: {} }]);
    expect(linesOf(asked[0] as Asked)[0]).toEqual({
      index: { _index: 'i', _id: '1', require_alias: true },
    });
  });

  it('tells what is refused for good, and sends nothing more', async () => {
    const { client, asked } = await nodeThat(answer(201, 400, 201));
    const many = Array.from({ length: 50 }, (_, id) => ({
      index: 'i',
      id: `${id}`,
      source: { text: 'x'.repeat(1024 * 1024) },
    }));
    expect(await codeOf(storeAll(client, many))).not.toBe('none');
    expect(asked.length).toBeLessThan(20);
    const refused = await nodeThat(answer(201, 400, 201));
    expect(await codeOf(storeAll(refused.client, documents))).toBe('cluster-failed');
    const denied = await nodeThat(answer(201, 403, 201));
    expect(await codeOf(storeAll(denied.client, documents))).toBe('cluster-denied');
  });
});
