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
import { type ClusterRequest, type ClusterResponse, ClusterTransport } from './transport.js';

/** What there was between this process and a cluster. */
export interface ClusterTraffic {
  /** `open`: requests are refused at once; `half-open`: one is let through to see. */
  breaker: 'closed' | 'half-open' | 'open';
  /** Requests; those made again are counted once. */
  requests: number;
  /** How often a request was made again. */
  retries: number;
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
  readonly #transport: ClusterTransport;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #patience: number;
  #requests = 0;
  #retries = 0;
  #closed: Promise<void> | undefined;

  constructor(settings: ClusterSettings) {
    const { indexPrefix, patience, requestTimeout } = { ...CLUSTER_DEFAULTS, ...settings };
    this.prefix = indexPrefix;
    this.where = nodesOf(settings).map(withoutPassword).join(', ');
    this.#patience = patience;
    this.#transport = new ClusterTransport(settings, requestTimeout);
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
    const again = retry(handleWhen(whilePatient(request.patience ?? this.#patience)), {
      maxAttempts: MOST_ATTEMPTS,
      backoff: new ExponentialBackoff(BACKOFF),
    });
    again.onRetry(() => {
      this.#retries += 1;
    });
    try {
      return await this.#breaker.execute(() =>
        again.execute(() => this.#transport.send<Body>(request)),
      );
    } catch (error) {
      throw clusterError(error, this.where);
    }
  }

  /** Idempotent. */
  close(): Promise<void> {
    this.#closed ??= this.#transport.close();
    return this.#closed;
  }
}

/**
 * Tells whether to try again. A node that hangs may have used up all patience by itself; the others are
 * asked once all the same.
 */
function whilePatient(patience: number): (error: unknown) => boolean {
  const until = performance.now() + patience;
  let failures = 0;
  return (error) => {
    failures += 1;
    return isPassing(error) && (performance.now() < until || (failures === 1 && patience > 0));
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
