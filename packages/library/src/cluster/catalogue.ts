import type { AgencyEntry } from '@nianbao/answer';
import { type ClusterClient, scanIndex } from '@nianbao/search';
import { entriesOf } from '../ports/catalogue.js';
import type { ReportSource } from './documents.js';
import { aliasOf } from './layout.js';
import { type ClusterState, visibleIn } from './state.js';

const FIELDS = [
  'report',
  'generation',
  'agency',
  'printed',
  'aliases',
  'year',
  'form',
  'hash',
  'sha256',
] as const satisfies readonly (keyof ReportSource)[];

/** What is known of a report without opening it. */
export type KnownReport = Pick<ReportSource, (typeof FIELDS)[number]>;

/** Every report of one state of the library. */
export class ClusterCatalogue {
  #entries: readonly AgencyEntry[] | undefined;

  private constructor(
    private readonly committed: number,
    private readonly reports: ReadonlyMap<string, KnownReport>,
  ) {}

  /** Bodies by name, each with its years in rising order; the same list each time. */
  get entries(): readonly AgencyEntry[] {
    this.#entries ??= entriesFrom([...this.reports.values()]);
    return this.#entries;
  }

  report(id: string): KnownReport | undefined {
    return this.reports.get(id);
  }

  /** The catalogue of a state; of an earlier one only what has changed since is read. */
  static async read(
    client: ClusterClient,
    state: ClusterState,
    before?: ClusterCatalogue,
  ): Promise<ClusterCatalogue> {
    const usable = before && before.committed >= state.forgotten ? before : undefined;
    const reports = new Map(usable?.reports);
    const since = usable?.committed ?? 0;
    const { filter, must_not } = visibleIn(state);
    const came = new Map<string, KnownReport>();
    const found = scanIndex<KnownReport>(client, aliasOf(client, 'reports'), {
      query: { bool: { filter: [...filter, { range: { batch: { gt: since } } }], must_not } },
      sort: [{ report: 'asc' }, { generation: 'asc' }],
      _source: FIELDS,
    });
    for await (const { _source } of found) came.set(_source.report, _source);
    for (const { generation, by } of state.gone) {
      const id = generation.slice(0, generation.lastIndexOf('@'));
      if (by > since && reports.get(id)?.generation === generation) reports.delete(id);
    }
    for (const [id, report] of came) reports.set(id, report);
    return new ClusterCatalogue(state.committed, reports);
  }
}

/** As a store orders them: text by its code points. */
function entriesFrom(reports: readonly KnownReport[]): AgencyEntry[] {
  const sorted = reports
    .map(({ agency, report: id, year, form = null }) => ({ agency, id, year, form }))
    .sort((one, other) => compareText(one.agency, other.agency) || one.year - other.year);
  return entriesOf(sorted, otherNames(reports));
}

function otherNames(reports: readonly KnownReport[]): { agency: string; alias: string }[] {
  const named = reports.flatMap(({ agency, printed, aliases }) =>
    [printed, ...aliases].filter((alias) => alias !== agency).map((alias) => ({ agency, alias })),
  );
  const once = new Map(named.map((one) => [`${one.agency}\n${one.alias}`, one]));
  return [...once.values()].sort(
    (one, other) =>
      [...other.alias].length - [...one.alias].length ||
      compareText(one.alias, other.alias) ||
      compareText(one.agency, other.agency),
  );
}

const compareText = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);
