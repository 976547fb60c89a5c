import parse, { type Metric } from 'parse-prometheus-text-format';
import type { TestSite } from './site.js';

/** What `/metrics` says, read as Prometheus reads it. */
export interface Scrape {
  text: string;
  names: string[];
  /** Value of a counter or gauge with these labels; undefined where it has none. */
  value(name: string, labels?: Readonly<Record<string, string>>): number | undefined;
  /** How often a histogram without labels was told something, and the sum of that. */
  histogram(name: string): Histogram;
}

interface Histogram {
  count: number;
  sum: number;
  /** Rising by their limit. */
  buckets: number[];
}

/** Asks a site for its metrics. */
export async function scrape(site: Pick<TestSite, 'url'>): Promise<Scrape> {
  const response = await fetch(`${site.url}/metrics`);
  const text = await response.text();
  const metrics = parse(text);
  const find = (name: string, labels: Readonly<Record<string, string>> = {}) =>
    metrics.find((one) => one.name === name)?.metrics.find((one) => isLabelled(one, labels));
  return {
    text,
    names: metrics.map(({ name }) => name),
    value: (name, labels) => {
      const value = find(name, labels)?.value;
      return value === undefined ? undefined : Number(value);
    },
    histogram: (name) => {
      const { count = 0, sum = 0, buckets = {} } = find(name) ?? {};
      const rising = Object.entries(buckets).sort(([one], [other]) => limit(one) - limit(other));
      return {
        count: Number(count),
        sum: Number(sum),
        buckets: rising.map(([, value]) => Number(value)),
      };
    },
  };
}

const limit = (text: string): number => (text === '+Inf' ? Number.POSITIVE_INFINITY : Number(text));

const isLabelled = (metric: Metric, labels: Readonly<Record<string, string>>): boolean =>
  Object.entries(labels).every(([name, value]) => metric.labels?.[name] === value);
