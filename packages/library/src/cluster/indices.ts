import type { ClusterClient } from '@nianbao/search';
import { aliasOf, type Identity, indexBody, type Part } from './layout.js';

/** A name that no index has. */
const newIndexName = (client: ClusterClient, part: Part): string =>
  `${aliasOf(client, part)}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** Makes an index. One that is there already, because the answer to the first request was lost, is kept. */
export async function createIndex(
  client: ClusterClient,
  name: string,
  body: object,
): Promise<void> {
  const { status, body: answer } = await client.request<{ error?: { type?: string } }>({
    method: 'PUT',
    path: `/${name}`,
    body,
    accept: [400],
  });
  if (status !== 400 || answer.error?.type === 'resource_already_exists_exception') return;
  // Asked again without the exception, so that the reason is told.
  await client.request({ method: 'PUT', path: `/${name}`, body });
}

/** Makes an empty index of a part and returns its name. */
export async function createPart(
  client: ClusterClient,
  part: Part,
  identity: Identity,
): Promise<string> {
  const name = newIndexName(client, part);
  await createIndex(client, name, indexBody(part, identity));
  return name;
}

/** The index that an alias stands for now; undefined where there is none. */
export async function indexBehind(client: ClusterClient, part: Part): Promise<string | undefined> {
  const { status, body } = await client.request<Record<string, unknown>>({
    method: 'GET',
    // Within our own indices: whoever may look at no others may ask this.
    path: `/${client.prefix}-*/_alias/${aliasOf(client, part)}`,
    accept: [404],
  });
  return status === 404 ? undefined : Object.keys(body)[0];
}

/** Lets aliases stand for other indices, all at the same moment. */
export async function switchAliases(
  client: ClusterClient,
  changes: readonly { part: Part; from: string | undefined; to: string }[],
): Promise<void> {
  const actions = changes.flatMap(({ part, from, to }) => [
    ...(from ? [{ remove: { index: from, alias: aliasOf(client, part) } }] : []),
    { add: { index: to, alias: aliasOf(client, part) } },
  ]);
  const request = { method: 'POST', path: '/_aliases', body: { actions } } as const;
  const { status } = await client.request({ ...request, accept: [404] });
  if (status !== 404) return;
  // It may have been done already, and the answer lost: what stood there stands there no more.
  const behind = await Promise.all(changes.map(({ part }) => indexBehind(client, part)));
  if (!changes.every(({ to }, at) => behind[at] === to)) await client.request(request);
}

/** Removes indices; those that are gone are gone. */
export async function dropIndices(client: ClusterClient, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await client.request({ method: 'DELETE', path: `/${name}`, accept: [404] });
  }
}

/** Indices of the library that no alias stands for: left by a reindexing that was ended. */
export async function strayIndices(client: ClusterClient): Promise<string[]> {
  const { body } = await client.request<Record<string, { aliases: object }>>({
    method: 'GET',
    path: `/${client.prefix}-*/_alias`,
    accept: [404],
  });
  return Object.entries(body)
    .filter(([, one]) => one.aliases && Object.keys(one.aliases).length === 0)
    .map(([name]) => name)
    .filter((name) => name !== `${client.prefix}-state`);
}
