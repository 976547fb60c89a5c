import type { Counter } from 'prom-client';
import type { Condition } from '../../library.js';
import type { Meters } from './meters.js';

type Cluster = NonNullable<Condition['cluster']>;

const HEALTHS: readonly Cluster['health'][] = ['green', 'yellow', 'red', 'unknown'];
const BREAKERS: readonly Cluster['breaker'][] = ['closed', 'half-open', 'open'];

/** How a cluster is; for a library that is no cluster's, nothing has a value. */
export function watchCluster({
  gauge,
  counter,
}: Meters): (condition: Condition | undefined) => void {
  const help = '1 for the state that it is in, 0 for the others.';
  const status = gauge('nianbao_cluster_status', `The cluster: ${help}`, ['status']);
  const breaker = gauge('nianbao_cluster_breaker', `The way to the cluster: ${help}`, ['state']);
  const requests = counter('nianbao_cluster_requests_total', 'Requests to the cluster.');
  const retries = counter(
    'nianbao_cluster_retries_total',
    'How often a request to the cluster was made again.',
  );
  return (condition) => {
    const { cluster } = condition ?? {};
    showTotal(requests, cluster?.requests);
    showTotal(retries, cluster?.retries);
    status.reset();
    breaker.reset();
    if (!cluster) return;
    for (const one of HEALTHS) status.set({ status: one }, Number(cluster.health === one));
    for (const one of BREAKERS) breaker.set({ state: one }, Number(cluster.breaker === one));
  };
}

/** The library itself has counted. */
function showTotal(counter: Counter, total: number | undefined): void {
  counter.remove();
  if (total !== undefined) counter.inc(total);
}
