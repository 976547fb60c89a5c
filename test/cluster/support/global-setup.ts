import type { TestProject } from 'vitest/node';
import { startCluster } from '../../../scripts/lib/cluster/cluster.mjs';
import { controlServer } from '../../../scripts/lib/cluster/control.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    nodes: string[];
    control: string;
  }
}

/** One cluster for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = performance.now();
  const say = (line: string): void => console.log(`cluster: ${line}`);
  const cluster = await startCluster({ nodes: 3, basePort: 9301, swift: true, say });
  say(`green after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const control = await controlServer(cluster);
  project.provide('nodes', cluster.addresses);
  project.provide('control', control.address);
  return async () => {
    control.close();
    await cluster.stop();
  };
}
