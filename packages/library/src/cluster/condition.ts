import type { ClusterClient } from '@nianbao/search';
import type { ClusterCondition } from '../observe/condition.js';

/** Milliseconds that a cluster has to say how it is: whoever watches over it must not wait for it. */
const TIME = 2_000;

/** How a cluster is, as this process meets it; never throws. */
export async function clusterCondition(client: ClusterClient): Promise<ClusterCondition> {
  return { ...(await healthOf(client)), ...client.traffic };
}

type Health = Pick<ClusterCondition, 'health' | 'nodes'>;

async function healthOf(client: ClusterClient): Promise<Health> {
  try {
    const { body } = await client.request<{
      status: Exclude<Health['health'], 'unknown'>;
      number_of_nodes: number;
    }>({ method: 'GET', path: '/_cluster/health', timeout: TIME, patience: 0 });
    return { health: body.status, nodes: body.number_of_nodes };
  } catch {
    return { health: 'unknown', nodes: null };
  }
}
