import { Client, type ClientOptions, errors } from '@opensearch-project/opensearch';
import { QuietConnection } from './connection.js';
import { UnusableAnswer } from './errors.js';
import { type ClusterSettings, nodesOf } from './settings.js';

/** A request to the cluster. */
export interface ClusterRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Readonly<Record<string, string | number | boolean>>;
  body?: object | string;
  /** Lines of JSON, for bulk and for several searches. */
  lines?: readonly string[];
  /** Statuses that are an answer, not a failure. */
  accept?: readonly number[];
  /** What an answer lacks, though its status is that of success; undefined where it is whole. */
  lacks?(body: unknown): string | undefined;
  /** Milliseconds for this one, where it takes longer or less than others. */
  timeout?: number;
  /** Milliseconds for which this one is made again; 0 for never. Default: as the settings say. */
  patience?: number;
}

/** What a cluster answered. */
export interface ClusterResponse<Body> {
  status: number;
  body: Body;
}

/** Milliseconds for a node that began to answer in time and then says nothing more. */
const LAST_WORDS = 1_000;

/** Sends a request once, to one of the nodes; one that failed is left alone for a while. */
export class ClusterTransport {
  readonly #client: Client;

  constructor(
    settings: ClusterSettings,
    private readonly timeout: number,
  ) {
    this.#client = new Client(clientOptions(settings, timeout));
  }

  /** The answer, whole; throws errors of the client, or {@link UnusableAnswer}. */
  async send<Body>(request: ClusterRequest): Promise<ClusterResponse<Body>> {
    const { status, body } = await this.#answerTo(request);
    // A proxy may answer for a cluster that is away.
    if (typeof body !== 'object' || body === null) throw new UnusableAnswer(status, 'not JSON');
    const lacking = status < 300 ? request.lacks?.(body) : undefined;
    if (lacking !== undefined) throw new UnusableAnswer(status, lacking);
    return { status, body: body as Body };
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  async #answerTo(request: ClusterRequest): Promise<{ status: number; body: unknown }> {
    const { method, path, query = {}, body, lines, accept = [], timeout = this.timeout } = request;
    const sent = this.#client.transport.request(
      {
        method,
        path,
        querystring: query,
        ...(body !== undefined && { body }),
        ...(lines && { bulkBody: `${lines.join('\n')}\n` }),
      },
      { maxRetries: 0, requestTimeout: timeout },
    );
    // The client looks at the clock until an answer begins, and no longer.
    const late = setTimeout(() => sent.abort(), timeout + LAST_WORDS);
    try {
      const answer = await sent;
      return { status: answer.statusCode ?? 0, body: answer.body };
    } catch (error) {
      if (error instanceof errors.ResponseError && accept.includes(error.statusCode)) {
        return { status: error.statusCode, body: error.body };
      }
      throw error;
    } finally {
      clearTimeout(late);
    }
  }
}

/** Nodes are asked whether they are back before a request is entrusted to them. */
function clientOptions(settings: ClusterSettings, requestTimeout: number): ClientOptions {
  const { auth, tls } = settings;
  return {
    nodes: [...nodesOf(settings)],
    requestTimeout,
    maxRetries: 0,
    resurrectStrategy: 'ping',
    Connection: QuietConnection,
    ...(auth && { auth: { ...auth } }),
    ...(tls && { ssl: { ...tls } }),
  };
}
