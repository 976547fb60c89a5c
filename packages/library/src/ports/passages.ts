import type { PassageFinderPort, PassageHit } from '@nianbao/answer';
import type { PassagePort } from '@nianbao/search';
import type { Connection } from '../store/connection.js';
import type { PassageRow } from '../store/rows.js';

/** A passage as it is kept, with whose report of which year it stands in. */
type JoinedRow = PassageRow & { agency: string; year: number };

/** Finds passages by a passage index, which knows their ids, and reads them from the store. */
export class StoredPassages implements PassageFinderPort {
  constructor(
    private readonly connection: Connection,
    private readonly index: PassagePort,
  ) {}

  async find(query: Parameters<PassageFinderPort['find']>[0]): Promise<readonly PassageHit[]> {
    const { words, limit, agencies, years } = query;
    const filter = { ...(agencies && { agencies }), ...(years && { years }) };
    const { hits } = await this.index.search({ words, limit, filter });
    return this.read(hits);
  }

  /** The stored passages of those hits; without one that another process replaced in this very moment. */
  read(hits: readonly { passage: string; score: number }[]): PassageHit[] {
    return hits.flatMap(({ passage, score }) => this.#hit(passage, score) ?? []);
  }

  #hit(id: string, score: number): PassageHit | undefined {
    const row = this.connection.get<JoinedRow>(
      `SELECT p.*, r.agency, r.year FROM passages p JOIN reports r ON r.id = p.report
       WHERE p.id = ?`,
      id,
    );
    return row && hitOf(row, score);
  }
}

/** A kept passage as it is found. */
export const hitOf = (row: JoinedRow, score: number): PassageHit => ({
  passage: row.id,
  report: row.report,
  agency: row.agency,
  year: row.year,
  section: row.section_title,
  place: { section: row.section, block: row.block, start: row.start_at, end: row.end_at },
  text: row.text,
  score,
});
