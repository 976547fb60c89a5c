import { collectDefaultMetrics, Registry } from 'prom-client';

let measured: Registry | undefined;

/** The usual metrics of a process, once for all sites in it; without the version of Node, which is nobody's business. */
export function processMetrics(): Registry {
  if (!measured) {
    measured = new Registry();
    collectDefaultMetrics({ register: measured });
    measured.removeSingleMetric('nodejs_version_info');
  }
  return measured;
}
