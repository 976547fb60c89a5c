import { Client, type ClientOptions, errors } from '@opensearch-project/opensearch';
import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
} from 'cockatiel';
import { clusterError, isPassing } from './errors.js';
import { CLUSTER_DEFAULTS, type ClusterSettings, nodesOf } from './settings.js';

/** A request to the cluster. */
export interface ClusterRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  path: string;
  query?: Readonly<Record<string, string | number | boolean>>;
  body?: object | string;
  /** Lines of JSON, for bulk and for several searches. */
  lines?: readonly string[];
  /** Statuses that are an answer, not a failure. */
  accept?: readonly number[];
  /** Milliseconds for this one, where it takes longer than others. */
  timeout?: number;
  /** Milliseconds for which this one is made again. Default: as the settings say. */
  patience?: number;
}

/** What there was between this process and a cluster. */
export interface ClusterTraffic {
  /** `open`: requests are refused at once; `half-open`: one is let through to see. */
  breaker: 'closed' | 'half-open' | 'open';
  /** Requests; those made again are counted once. */
  requests: number;
  /** How often a request was made again. */
  retries: number;
}

/** What a cluster answered. */
export interface ClusterResponse<Body> {
  status: number;
  body: Body;
}

/** Requests that fail for good in a row before the next ones are refused at once, and for how long. */
const FAILURES_IN_A_ROW = 5;
const REFUSED_FOR = 5_000;

const BACKOFF = { initialDelay: 50, maxDelay: 1_500 };
const MOST_ATTEMPTS = 1_000;

/** One that is held open by hand refuses as well. */
const BREAKER_STATES: Readonly<Record<CircuitState, ClusterTraffic['breaker']>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

/**
 * The way to a cluster: any of its nodes that answers. What fails for a passing reason is asked again for
 * as long as `patience` says; when the whole cluster stays away, callers are refused at once.
 */
export class ClusterClient {
  readonly prefix: string;
  /** How messages name the cluster; never with a password. */
  readonly where: string;
  readonly #client: Client;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #patience: number;
  readonly #timeout: number;
  #requests = 0;
  #retries = 0;
  #closed: Promise<void> | undefined;

  constructor(settings: ClusterSettings) {
    const { indexPrefix, patience, requestTimeout } = { ...CLUSTER_DEFAULTS, ...settings };
    this.prefix = indexPrefix;
    this.where = nodesOf(settings).map(withoutPassword).join(', ');
    this.#patience = patience;
    this.#timeout = requestTimeout;
    this.#client = new Client(clientOptions(settings, requestTimeout));
    this.#breaker = circuitBreaker(handleWhen(isPassing), {
      halfOpenAfter: REFUSED_FOR,
      breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
    });
  }

  /** What there was to be done so far, and whether requests are let through now. */
  get traffic(): ClusterTraffic {
    const breaker = BREAKER_STATES[this.#breaker.state];
    return { breaker, requests: this.#requests, retries: this.#retries };
  }

  /** Asks until there is an answer or patience is at its end. Every failure is a NianbaoError. */
  async request<Body = unknown>(request: ClusterRequest): Promise<ClusterResponse<Body>> {
    this.#requests += 1;
    const until = performance.now() + (request.patience ?? this.#patience);
    const again = retry(
      handleWhen((error) => isPassing(error) && performance.now() < until),
      { maxAttempts: MOST_ATTEMPTS, backoff: new ExponentialBackoff(BACKOFF) },
    );
    again.onRetry(() => {
      this.#retries += 1;
    });
    try {
      return await this.#breaker.execute(() => again.execute(() => this.#once<Body>(request)));
    } catch (error) {
      throw clusterError(error, this.where);
    }
  }

  /** Idempotent. */
  close(): Promise<void> {
    this.#closed ??= this.#client.close();
    return this.#closed;
  }

  async #once<Body>(request: ClusterRequest): Promise<ClusterResponse<Body>> {
    const { method, path, query = {}, body, lines, accept = [], timeout } = request;
    try {
      const answer = await this.#client.transport.request(
        {
          method,
          path,
          querystring: query,
          ...(body !== undefined && { body }),
          ...(lines && { bulkBody: `${lines.join('\n')}\n` }),
        },
        { maxRetries: 0, requestTimeout: timeout ?? this.#timeout },
      );
      return { status: answer.statusCode ?? 0, body: answer.body as Body };
    } catch (error) {
      if (error instanceof errors.ResponseError && accept.includes(error.statusCode)) {
        return { status: error.statusCode, body: error.body as Body };
      }
      throw error;
    }
  }
}

function clientOptions(settings: ClusterSettings, requestTimeout: number): ClientOptions {
  const { auth, tls } = settings;
  return {
    nodes: [...nodesOf(settings)],
    requestTimeout,
    maxRetries: 0,
    resurrectStrategy: 'optimistic',
    ...(auth && { auth: { ...auth } }),
    ...(tls && { ssl: { ...tls } }),
  };
}

/** An address as it may be shown. */
function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    url.username = '';
    url.password = '';
    return url.href.replace(/\/$/, '');
  } catch {
    return address;
  }
}
