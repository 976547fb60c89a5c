/** How a cluster is reached, and what asking it may cost. */
export interface ClusterSettings {
  /** Address of a node, or of several: one that does not answer is passed over. */
  readonly node: string | readonly string[];
  /** User and password, where the address does not hold them. */
  readonly auth?: { readonly username: string; readonly password: string };
  /** PEM texts: the authority that the cluster's certificate is of, and our own certificate. */
  readonly tls?: {
    readonly ca?: string;
    readonly cert?: string;
    readonly key?: string;
    readonly passphrase?: string;
    /** Whether a certificate of an unknown authority is refused. Default: true. */
    readonly rejectUnauthorized?: boolean;
  };
  /** What the names of all indices begin with. Default: `nianbao`. */
  readonly indexPrefix?: string;
  /** Milliseconds that one request may take. Default: 30,000. */
  readonly requestTimeout?: number;
  /** Results kept in memory until something is stored, counted in figures and passages. Default: 50,000; 0 keeps none. */
  readonly remembered?: number;
  /** Milliseconds for which a request that failed for a passing reason is made again. Default: 30,000. */
  readonly patience?: number;
}

/** What holds where a setting is left out. */
export const CLUSTER_DEFAULTS = {
  indexPrefix: 'nianbao',
  requestTimeout: 30_000,
  patience: 30_000,
} as const;

/** The addresses of the nodes. */
export const nodesOf = ({ node }: ClusterSettings): readonly string[] =>
  typeof node === 'string' ? [node] : node;
