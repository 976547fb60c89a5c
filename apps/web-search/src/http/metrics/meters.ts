import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Seconds; an answer takes milliseconds, an export seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** Makes what counts and times in one registry. */
export interface Meters {
  counter<Label extends string>(
    name: string,
    help: string,
    labelNames?: readonly Label[],
  ): Counter<Label>;
  gauge<Label extends string>(
    name: string,
    help: string,
    labelNames?: readonly Label[],
  ): Gauge<Label>;
  /** Of seconds. */
  histogram<Label extends string>(
    name: string,
    help: string,
    labelNames?: readonly Label[],
  ): Histogram<Label>;
}

/** The meters of a registry. */
export function metersOf(registry: Registry): Meters {
  const registers = [registry];
  return {
    counter: (name, help, labelNames = []) => new Counter({ name, help, labelNames, registers }),
    gauge: (name, help, labelNames = []) => new Gauge({ name, help, labelNames, registers }),
    histogram: (name, help, labelNames = []) =>
      new Histogram({ name, help, labelNames, registers, buckets: BUCKETS }),
  };
}
