import { NianbaoError } from '@nianbao/domain';
import { errors } from '@opensearch-project/opensearch';
import { BrokenCircuitError } from 'cockatiel';

/** Messages about a cluster: what happened, where, and what to do. */

const away = (where: string, cause: unknown): NianbaoError =>
  new NianbaoError(
    'cluster-away',
    `连不上 OpenSearch 集群（${reasonOf(cause)}）：${where}。请检查地址、网络和集群是否在运行，然后重试。`,
    { cause },
  );

const untrusted = (where: string, cause: unknown): NianbaoError =>
  new NianbaoError(
    'cluster-untrusted',
    `与 OpenSearch 集群没有建立起可信的连接（${reasonOf(cause)}）：${where}。请检查地址是否应为 https，签发集群证书的 CA 文件（NIANBAO_OPENSEARCH_CA），以及集群是否要求客户端证书（NIANBAO_OPENSEARCH_CERT、NIANBAO_OPENSEARCH_KEY）。`,
    { cause },
  );

const red = (where: string, cause: unknown): NianbaoError =>
  new NianbaoError(
    'cluster-red',
    `OpenSearch 集群暂不可用（${reasonOf(cause)}）：${where}。部分分片可能没有就绪；请用 nianbao cluster status 查看，待恢复后重试。`,
    { cause },
  );

const denied = (where: string, cause: unknown): NianbaoError =>
  new NianbaoError(
    'cluster-denied',
    `OpenSearch 集群拒绝访问（${reasonOf(cause)}）：${where}。请检查用户、密码或证书，以及 docs/cluster.md 所列的权限。`,
    { cause },
  );

/** The cluster holds no library of ours, or one of another version or another way of cutting words. */
export const clusterUnprepared = (where: string, reason: string, command: string): NianbaoError =>
  new NianbaoError('cluster-unprepared', `${reason}：${where}。请运行 ${command}。`);

/** The cluster refused what we asked: a mistake of ours, or of its settings. */
export const clusterFailed = (where: string, reason: string, cause?: unknown): NianbaoError =>
  new NianbaoError('cluster-failed', `OpenSearch 集群没有完成请求（${reason}）：${where}。`, {
    cause,
  });

/** The cluster refused one of many documents for good. */
export const bulkRefused = (where: string, status: number, reason: string): NianbaoError =>
  status === FORBIDDEN ? denied(where, new Error(reason)) : clusterFailed(where, reason);

/** An answer that says it is one, and holds less than was asked for. */
export class UnusableAnswer extends Error {
  constructor(status: number, lacking: string) {
    super(`${status}, ${lacking}`);
    this.name = 'UnusableAnswer';
  }
}

const FORBIDDEN = 403;
const DENIED = new Set([401, FORBIDDEN]);

/** What is refused because an index takes nothing, whoever asks. */
const BLOCKED = 'cluster_block_exception';

/** Statuses that say that the same request may do in a moment. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** What a search ends with when its shards failed in one of its phases. */
const SHARDS_FAILED = 'search_phase_execution_exception';

/** The status of a search that its shards could not understand. */
const NOT_UNDERSTOOD = 400;

/** Kinds of 404 that a moved shard, or an index that another has just taken the place of, brings with it. */
const JUST_MOVED = new Set([
  'index_not_found_exception',
  'shard_not_found_exception',
  'no_shard_available_action_exception',
  'search_context_missing_exception',
]);

/** What Node and OpenSSL say of a connection whose other end is not who it should be, or does not trust us. */
const UNTRUSTED =
  /certificate|self.signed|altnames|unable to (?:verify|get)|unsuitable|SSL routines|wrong version number|PEM/i;

/** True for what may be over in a moment: a node that went away, a shard that moves, too much at once. */
export function isPassing(error: unknown): boolean {
  if (error instanceof errors.ResponseError) {
    return PASSING.has(error.statusCode) || shardsFailed(error) || justMoved(error);
  }
  return !isUntrusted(error) && (isAway(error) || isBroken(error));
}

/**
 * True where shards failed under a search. Its status is that of the first cause: 404 where the node that
 * held the search began anew between two phases, or where the shard has just moved.
 */
function shardsFailed(error: errors.ResponseError): boolean {
  return toldBy(error)?.type === SHARDS_FAILED && error.statusCode !== NOT_UNDERSTOOD;
}

function justMoved(error: errors.ResponseError): boolean {
  return error.statusCode === 404 && JUST_MOVED.has(toldBy(error)?.type ?? '');
}

/** True where no answer came at all. */
function isAway(error: unknown): boolean {
  return (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.RequestAbortedError ||
    error instanceof errors.NoLivingConnectionsError ||
    error instanceof BrokenCircuitError
  );
}

/** True where an answer was cut short, or was that of somebody who stood in for the cluster. */
const isBroken = (error: unknown): boolean =>
  error instanceof UnusableAnswer || error instanceof errors.DeserializationError;

const isUntrusted = (error: unknown): boolean =>
  error instanceof errors.ConnectionError && UNTRUSTED.test(error.message);

/** A typed error for what a cluster did. */
export function clusterError(error: unknown, where: string): NianbaoError {
  if (error instanceof NianbaoError) return error;
  if (isUntrusted(error)) return untrusted(where, error);
  if (isAway(error)) return away(where, error);
  if (isBroken(error)) return red(where, error);
  if (!(error instanceof errors.ResponseError)) return clusterFailed(where, String(error), error);
  if (isDenied(error)) return denied(where, error);
  return isPassing(error) ? red(where, error) : clusterFailed(where, reasonOf(error), error);
}

const isDenied = (error: errors.ResponseError): boolean =>
  DENIED.has(error.statusCode) && toldBy(error)?.type !== BLOCKED;

/** The type and the reason that the cluster gives, or the message of the failure. */
function reasonOf(error: unknown): string {
  if (!(error instanceof errors.ResponseError)) {
    return error instanceof Error ? error.message : String(error);
  }
  const told = toldBy(error);
  return [error.statusCode, told?.type, told?.reason].filter(Boolean).join(' ');
}

/** What the cluster says of a failure. */
function toldBy(error: errors.ResponseError): { type?: string; reason?: string } | undefined {
  return (error.body as { error?: { type?: string; reason?: string } } | undefined)?.error;
}
