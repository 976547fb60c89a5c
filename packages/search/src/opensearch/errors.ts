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

const DENIED = new Set([401, 403]);

/** Statuses that say that the same request may do in a moment. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** What a search ends with when its shards failed in one of its phases. */
const SHARDS_FAILED = 'search_phase_execution_exception';

/** The status of a search that its shards could not understand. */
const NOT_UNDERSTOOD = 400;

/** True for what may be over in a moment: a node that went away, a shard that moves, too much at once. */
export function isPassing(error: unknown): boolean {
  if (error instanceof errors.ResponseError) {
    return PASSING.has(error.statusCode) || shardsFailed(error);
  }
  return isAway(error);
}

/**
 * True where shards failed under a search. Its status is that of the first cause: 404 where the node that
 * held the search began anew between two phases, or where the shard has just moved.
 */
function shardsFailed(error: errors.ResponseError): boolean {
  return toldBy(error)?.type === SHARDS_FAILED && error.statusCode !== NOT_UNDERSTOOD;
}

/** True where no answer came at all. */
function isAway(error: unknown): boolean {
  return (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError ||
    error instanceof BrokenCircuitError
  );
}

/** A typed error for what a cluster did. */
export function clusterError(error: unknown, where: string): NianbaoError {
  if (error instanceof NianbaoError) return error;
  if (isAway(error)) return away(where, error);
  if (!(error instanceof errors.ResponseError)) return clusterFailed(where, String(error), error);
  if (DENIED.has(error.statusCode)) return denied(where, error);
  return isPassing(error) ? red(where, error) : clusterFailed(where, reasonOf(error), error);
}

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
