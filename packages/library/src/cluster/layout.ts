import { type ClusterClient, PASSAGE_FIELDS, PASSAGE_SETTINGS } from '@nianbao/search';

/** What the documents of the indices look like. Change it when a field comes or is made otherwise. */
export const LAYOUT = 1;

const kept = { type: 'object', enabled: false } as const;
const keyword = { type: 'keyword' } as const;
const whole = { type: 'integer' } as const;

/** Words longer than this are no names of rows; the cluster takes no keyword beyond 32,766 bytes. */
const label = { type: 'keyword', ignore_above: 8_000 } as const;

/** What tells the state that a document belongs to. */
const PLACED = { report: keyword, generation: keyword, batch: { type: 'long' } } as const;

/** A kind of document, with the fields it is found by. */
interface PartLayout {
  shards: number;
  fields: Readonly<Record<string, object>>;
  settings?: object;
}

/**
 * The indices of a library. `reports` is the record: each document holds all that a store holds of a report;
 * passages, figures and findings are made from it. `documents` holds the files, those of replaced versions too.
 */
export const PARTS = {
  reports: {
    shards: 3,
    fields: {
      ...PLACED,
      agency: keyword,
      printed: keyword,
      aliases: keyword,
      keys: keyword,
      year: whole,
      form: keyword,
      status: keyword,
      sha256: keyword,
      observations: whole,
      unreadable: whole,
      findings: whole,
      // Cells of the form with a number in them.
      held: keyword,
      hash: { type: 'keyword', index: false, doc_values: false },
      summary: kept,
      bundle: { type: 'binary' },
    },
  },
  passages: {
    shards: 3,
    fields: { ...PLACED, ...PASSAGE_FIELDS },
    settings: PASSAGE_SETTINGS,
  },
  figures: {
    shards: 3,
    fields: {
      ...PLACED,
      agency: keyword,
      year: whole,
      position: whole,
      id: keyword,
      kind: keyword,
      form: keyword,
      cell: keyword,
      path: label,
      unit: keyword,
      value: { type: 'double' },
      status: keyword,
      open: { type: 'boolean' },
      passage: keyword,
      source: kept,
    },
  },
  findings: {
    shards: 1,
    fields: {
      ...PLACED,
      part: whole,
      position: whole,
      code: keyword,
      severity: keyword,
      about: keyword,
      source: kept,
    },
  },
  documents: {
    shards: 3,
    fields: {
      report: keyword,
      sha256: keyword,
      name: { type: 'keyword', index: false, doc_values: false },
      media_type: keyword,
      bytes: { type: 'long' },
      url: keyword,
      ingested_at: keyword,
      content: { type: 'binary' },
    },
  },
} as const satisfies Record<string, PartLayout>;

/** The name of an index of the library. */
export type Part = keyof typeof PARTS;

/** Every {@link Part}. */
export const PART_NAMES = Object.keys(PARTS) as readonly Part[];

/** What is made from the reports, and can be made anew. */
export const PLACED_PARTS: readonly Part[] = ['reports', 'passages', 'figures', 'findings'];

/** The name that an index is searched by: an alias, so that another can take its place at once. */
export const aliasOf = ({ prefix }: Pick<ClusterClient, 'prefix'>, part: Part): string =>
  `${prefix}-${part}`;

/** Which words an index holds, and what its documents look like. */
export interface Identity {
  layout: number;
  tokeniser: string;
}

/** What an index is made with. */
export function indexBody(part: Part, identity: Identity): object {
  const { shards, fields, settings = {} }: PartLayout = PARTS[part];
  return {
    settings: {
      index: {
        number_of_shards: shards,
        // A copy of each shard wherever there is more than one node.
        auto_expand_replicas: '0-1',
        // Copies that are sent documents, and not files now and then, show all that was refreshed.
        replication: { type: 'DOCUMENT' },
        // Whoever writes says when it is to be seen.
        refresh_interval: '60s',
        ...settings,
      },
    },
    mappings: { dynamic: false, _meta: { nianbao: identity }, properties: fields },
  };
}
