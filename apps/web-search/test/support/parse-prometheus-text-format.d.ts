declare module 'parse-prometheus-text-format' {
  /** One series of a metric. */
  export interface Metric {
    labels?: Record<string, string>;
    value?: string;
    /** Of a histogram. */
    buckets?: Record<string, string>;
    count?: string;
    sum?: string;
  }
  /** Reads the text format of Prometheus. */
  export default function parse(
    text: string,
  ): { name: string; help: string; type: string; metrics: Metric[] }[];
}
