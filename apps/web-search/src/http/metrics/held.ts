import type { Gauge } from 'prom-client';
import type { Condition, Holdings, SiteLibrary } from '../../library.js';
import { within } from '../within.js';
import { watchCluster } from './cluster.js';
import type { Meters } from './meters.js';

/** Milliseconds that the library has to say how it is: a scrape must not wait for a cluster that is away. */
const PATIENCE = 3_000;

/** Sets what is read at the moment somebody asks. */
export type Refresh = () => Promise<void>;

/** What a library holds and how it is. What it does not say has no value, rather than 0. */
export function watchHoldings(
  meters: Meters,
  library: Pick<SiteLibrary, 'holdings' | 'revision' | 'condition'>,
): Refresh {
  const { gauge } = meters;
  const up = gauge('nianbao_library_up', '1 where the library says what it holds, else 0.');
  const holdings = gaugesOf<Holdings>(meters, {
    nianbao_library_reports: ['Reports in the library.', ({ reports }) => reports],
    nianbao_library_figures: ['Figures in the library.', ({ figures }) => figures],
    nianbao_library_findings: ['What the checks found in its reports.', (held) => held.findings],
  });
  const revision = gaugesOf<number>(meters, {
    nianbao_library_revision: ['Counts the changes of the library.', (count) => count],
  });
  const condition = [gaugesOf<Condition>(meters, CONDITION), watchCluster(meters)];
  return async () => {
    const [held, changes, state] = await Promise.all([
      within(PATIENCE, () => library.holdings()),
      within(PATIENCE, () => library.revision()),
      within(PATIENCE, () => library.condition()),
    ]);
    up.set(held === undefined ? 0 : 1);
    holdings(held);
    revision(changes);
    for (const show of condition) show(state);
  };
}

/** Metrics of a thing by name: what each says, and its value; null where there is none. */
type Readings<Of> = Readonly<
  Record<string, readonly [help: string, value: (of: Of) => number | null | undefined]>
>;

const CONDITION: Readings<Condition> = {
  nianbao_store_version: ['Version of the store.', ({ store }) => store.version],
  nianbao_store_bytes: ['Bytes of the store.', ({ store }) => store.bytes],
  nianbao_disk_free_bytes: ['Bytes left on the disk of the store.', ({ store }) => store.freeBytes],
  nianbao_index_segments: ['Segments of the index.', ({ index }) => index?.segments],
  nianbao_index_passages: ['Passages that can be found.', ({ index }) => index?.passages],
  nianbao_index_deleted_passages: [
    'Passages that were deleted and not merged away yet.',
    ({ index }) => index?.deleted,
  ],
  nianbao_index_bytes: ['Bytes of the segments in memory.', ({ index }) => index?.bytes],
  nianbao_index_behind: [
    '1 where the store holds what the index does not know, else 0.',
    ({ index }) => index && Number(index.behind),
  ],
  nianbao_cluster_nodes: ['Nodes of the cluster.', ({ cluster }) => cluster?.nodes],
};

function gaugesOf<Of>({ gauge }: Meters, readings: Readings<Of>): (of: Of | undefined) => void {
  const gauges = Object.entries(readings).map(([name, [help, value]]) => ({
    gauge: gauge(name, help),
    value,
  }));
  return (of) => {
    for (const { gauge, value } of gauges) {
      show(gauge, of === undefined ? undefined : value(of));
    }
  };
}

function show(gauge: Gauge, value: number | null | undefined): void {
  if (value == null) gauge.remove();
  else gauge.set(value);
}
