import { type Clause, type ClusterClient, clusterUnprepared } from '@nianbao/search';
import type { Identity } from './layout.js';

/** A generation of a report that another took the place of, and when; `by` is the batch that did. */
export interface Gone {
  generation: string;
  by: number;
  /** ISO 8601, by the clock of who wrote it. */
  at: string;
}

/** A batch that was begun and never finished. */
export interface Aborted {
  batch: number;
  at: string;
}

/** Who is writing. `beat` rises while it lives. */
export interface Holder {
  id: string;
  beat: number;
  what: string;
}

/**
 * Which documents make the library: those of finished batches, without what was replaced or given up. It is
 * one document, so everything that a batch stored is there at once for all who read, or not at all.
 */
export interface ClusterState extends Identity {
  revision: number;
  /** Drawn anew by each change. */
  state: string;
  /** The last batch that was finished. */
  committed: number;
  /** The last batch that was begun. */
  allocated: number;
  aborted: readonly Aborted[];
  gone: readonly Gone[];
  /** What was replaced up to this batch is no longer told in `gone`. */
  forgotten: number;
  writer: Holder | null;
}

/** The state with what a change of it must be made from. */
export interface ReadState {
  state: ClusterState;
  seqNo: number;
  term: number;
}

/** The index with the one document that is the state. */
export const stateIndex = ({ prefix }: Pick<ClusterClient, 'prefix'>): string => `${prefix}-state`;

/**
 * Milliseconds for one try to read or change it: it is small, and a writer that waits longer for a node that
 * hangs would be taken for dead.
 */
const SHORT = 5_000;

const pathOf = (client: ClusterClient): string => `/${stateIndex(client)}/_doc/state`;

/** A library that holds nothing yet. */
export const emptyState = (identity: Identity): ClusterState => ({
  ...identity,
  revision: 0,
  state: 'empty',
  committed: 0,
  allocated: 0,
  aborted: [],
  gone: [],
  forgotten: 0,
  writer: null,
});

interface StateAnswer {
  found?: boolean;
  _seq_no: number;
  _primary_term: number;
  _source: ClusterState;
}

/** The state as it is now; undefined where there is no library. */
export async function findState(client: ClusterClient): Promise<ReadState | undefined> {
  const { status, body } = await client.request<StateAnswer>({
    method: 'GET',
    path: pathOf(client),
    timeout: SHORT,
    accept: [404],
  });
  if (status === 404) return undefined;
  return { state: body._source, seqNo: body._seq_no, term: body._primary_term };
}

/** The state as it is now, however it was made; throws `cluster-unprepared` where there is none. */
export async function anyState(client: ClusterClient): Promise<ReadState> {
  const found = await findState(client);
  if (found) return found;
  throw clusterUnprepared(
    `${client.where}/${client.prefix}`,
    '集群上还没有年报库',
    'nianbao cluster init，或 nianbao cluster move --from 数据目录',
  );
}

/** The same; throws `cluster-unprepared` also where it was made otherwise than ours. */
export async function readState(client: ClusterClient, identity: Identity): Promise<ReadState> {
  const found = await anyState(client);
  checkIdentity(client, found.state, identity);
  return found;
}

/** Whether two indices are made alike. */
export const sameIdentity = (one: Identity, other: Identity): boolean =>
  one.layout === other.layout && one.tokeniser === other.tokeniser;

function checkIdentity(client: ClusterClient, state: ClusterState, identity: Identity): void {
  if (sameIdentity(state, identity)) return;
  const { layout, tokeniser } = state;
  throw clusterUnprepared(
    `${client.where}/${client.prefix}`,
    `集群上的索引由另一版本或另一种分词写成（结构 ${layout}，${tokeniser}；本程序为结构 ${identity.layout}，${identity.tokeniser}）`,
    'nianbao cluster reindex',
  );
}

/** Puts a state in the place of the one read; false where another was faster. */
export async function replaceState(
  client: ClusterClient,
  { seqNo, term }: ReadState,
  next: ClusterState,
): Promise<boolean> {
  const { status } = await client.request({
    method: 'PUT',
    path: pathOf(client),
    query: { if_seq_no: seqNo, if_primary_term: term },
    body: next,
    timeout: SHORT,
    accept: [409],
  });
  return status !== 409;
}

/** Stores the first state; what is there stays. */
export async function createState(client: ClusterClient, state: ClusterState): Promise<void> {
  await client.request({
    method: 'PUT',
    path: pathOf(client),
    query: { op_type: 'create' },
    body: state,
    accept: [409],
  });
}

/** The last batch that took the place of anything. */
export const lastReplacing = ({ forgotten, gone }: ClusterState): number =>
  gone.reduce((last, { by }) => Math.max(last, by), forgotten);

/** The conditions that a document of that state fulfils. */
export function visibleIn({ committed, aborted, gone }: ClusterState): {
  filter: readonly Clause[];
  must_not: readonly Clause[];
} {
  return {
    filter: [{ range: { batch: { lte: committed } } }],
    must_not: [
      ...(aborted.length > 0 ? [{ terms: { batch: aborted.map(({ batch }) => batch) } }] : []),
      ...(gone.length > 0 ? [{ terms: { generation: gone.map((one) => one.generation) } }] : []),
    ],
  };
}
