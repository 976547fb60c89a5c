import type { AgencyEntry, CataloguePort } from '@nianbao/answer';
import type { Connection } from '../store/connection.js';
import { readState } from '../store/revision.js';

/** A report as the catalogue has it. */
export interface CatalogueRow {
  agency: string;
  id: string;
  year: number;
  form: string | null;
}

/** Bodies and years as they are now: the same list object as long as nothing new was stored. */
export interface CurrentCatalogue {
  current(): readonly AgencyEntry[];
}

/** Bodies and years from the store; read again only when something was stored. */
export class StoredCatalogue implements CataloguePort, CurrentCatalogue {
  #state: string | undefined;
  #entries: readonly AgencyEntry[] = [];

  constructor(private readonly connection: Connection) {}

  async agencies(): Promise<readonly AgencyEntry[]> {
    return this.current();
  }

  current(): readonly AgencyEntry[] {
    const { state } = readState(this.connection);
    if (state !== this.#state) {
      this.#entries = withKnown(readCatalogue(this.connection), this.#entries);
      this.#state = state;
    }
    return this.#entries;
  }
}

/** The entries, with those of before in the place of their like: what was found out about a body stays known. */
function withKnown(
  entries: readonly AgencyEntry[],
  before: readonly AgencyEntry[],
): readonly AgencyEntry[] {
  const known = new Map(before.map((entry) => [entry.name, entry]));
  return entries.map((entry) => {
    const like = known.get(entry.name);
    return like && JSON.stringify(like) === JSON.stringify(entry) ? like : entry;
  });
}

/** Bodies by name, each with its years in rising order. */
function readCatalogue(connection: Connection): AgencyEntry[] {
  const { reports, aliases } = connection.read(() => ({
    reports: connection.all<CatalogueRow>(
      'SELECT agency, id, year, form FROM reports ORDER BY agency, year',
    ),
    aliases: connection.all<{ agency: string; alias: string }>(
      `SELECT agency, alias FROM (
         SELECT agency, alias FROM aliases WHERE alias <> agency
         UNION SELECT agency, printed FROM reports WHERE printed <> agency)
       ORDER BY length(alias) DESC, alias, agency`,
    ),
  }));
  return entriesOf(reports, aliases);
}

/** The entries of reports by body and year, and of other names, the longest first. */
export function entriesOf(
  reports: readonly CatalogueRow[],
  aliases: readonly { agency: string; alias: string }[],
): AgencyEntry[] {
  const byName = new Map<string, { aliases: string[]; reports: Omit<CatalogueRow, 'agency'>[] }>();
  for (const { agency, ...report } of reports) {
    const entry = byName.get(agency) ?? { aliases: [], reports: [] };
    entry.reports.push(report);
    byName.set(agency, entry);
  }
  for (const { agency, alias } of aliases) byName.get(agency)?.aliases.push(alias);
  return [...byName].map(([name, entry]) => ({ name, ...entry }));
}
