import type { OpenRowHit, OpenRowPort, StoredObservation } from '@nianbao/answer';
import { type Clause, type ClusterClient, searchIndex } from '@nianbao/search';
import { OpenRowLabels, openRowKey } from '../ports/open-row-labels.js';
import { oneOf, readFigures } from './figures.js';
import { aliasOf } from './layout.js';
import type { Remembered } from './remembered.js';
import type { ClusterView } from './view.js';

const OPEN = { term: { open: true } };

/** Labels told at a time. */
const PAGE = 5_000;

interface Label {
  path: string;
  unit: string | null;
}

interface LabelBuckets {
  rows: {
    after_key?: Label;
    buckets: { key: Label }[];
  };
}

/** Finds rows that no form knows, in a cluster; all labels are read again only when something was stored. */
export class ClusterOpenRows implements OpenRowPort {
  #of: string | undefined;
  #labels: Promise<OpenRowLabels> | undefined;

  constructor(
    private readonly client: ClusterClient,
    private readonly view: ClusterView,
    private readonly remembered: Remembered,
  ) {}

  async find(query: Parameters<OpenRowPort['find']>[0]): Promise<readonly OpenRowHit[]> {
    const { words, agencies, years, limit } = query;
    const labels = agencies || years ? this.#some(agencies, years) : this.#current();
    return (await labels).find(words, limit);
  }

  async #some(agencies?: readonly string[], years?: readonly number[]): Promise<OpenRowLabels> {
    const found = await this.remembered.read('open-labels', { agencies, years }, () =>
      this.#read([...oneOf('agency', agencies), ...oneOf('year', years)]),
    );
    return new OpenRowLabels(found);
  }

  async figures({
    rows,
    agencies,
    years,
  }: Parameters<OpenRowPort['figures']>[0]): Promise<readonly StoredObservation[]> {
    if (rows.length === 0) return [];
    const wanted = new Set(rows.map(openRowKey));
    const paths = rows.map(({ path }) => JSON.stringify(path));
    const found = await this.remembered.read('open-rows', { paths, agencies, years }, () =>
      readFigures(this.client, this.view, [
        OPEN,
        ...oneOf('path', paths),
        ...oneOf('agency', agencies),
        ...oneOf('year', years),
      ]),
    );
    return found.filter((one) => wanted.has(openRowKey(one)));
  }

  #current(): Promise<OpenRowLabels> {
    const { state } = this.view.state;
    if (this.#labels && this.#of === state) return this.#labels;
    const labels = this.#read([]).then((found) => new OpenRowLabels(found));
    this.#of = state;
    this.#labels = labels;
    labels.catch(() => {
      if (this.#labels === labels) this.#labels = undefined;
    });
    return labels;
  }

  async #read(clauses: readonly Clause[]): Promise<Label[]> {
    const { filter, must_not } = this.view.visible();
    const found: Label[] = [];
    const sources = [
      { path: { terms: { field: 'path' } } },
      { unit: { terms: { field: 'unit', missing_bucket: true } } },
    ];
    let after: LabelBuckets['rows']['after_key'];
    do {
      const composite = { size: PAGE, sources, ...(after && { after }) };
      const answer = await searchIndex<never, LabelBuckets>(
        this.client,
        aliasOf(this.client, 'figures'),
        {
          size: 0,
          track_total_hits: false,
          query: { bool: { filter: [...filter, OPEN, ...clauses], must_not } },
          aggs: { rows: { composite } },
        },
      );
      const { buckets = [], after_key } = answer.aggregations?.rows ?? {};
      found.push(...buckets.map(({ key }) => key));
      after = after_key;
    } while (after);
    return found;
  }
}
