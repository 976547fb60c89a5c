import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PassageIndex, Tokeniser } from '@nianbao/search';
import type { Connection } from '../store/connection.js';
import type { StoreMode } from '../store/open.js';
import { buildSegment, segmentIdentity } from './build.js';
import { buildBeside } from './bulk.js';
import { type Making, mergedInMemory } from './merge.js';
import { laidOut } from './segment-bytes.js';

/** Reports that are indexed at once: some ten milliseconds, in which others wait. */
const AT_ONCE = 16;
/** From this many reports on other processes are faster, though each has to load the dictionary. */
const BESIDE = 500;

/** Makes segments of stored reports, in one of three ways by how many there are. */
export class SegmentMaker {
  readonly making: Making;

  constructor(
    private readonly connection: Connection,
    private readonly tokeniser: Tokeniser,
    private readonly store: { folder: string; mode: StoreMode },
    /** Of the index, where it is kept. */
    folder: string | undefined,
  ) {
    this.making = { identity: segmentIdentity(tokeniser), folder };
  }

  /** Without giving others a turn, so that nothing changes meanwhile; undefined where that would take too long. */
  atOnce(reports: readonly string[]): PassageIndex[] | undefined {
    if (reports.length > AT_ONCE) return undefined;
    return reports.length === 0 ? [] : [this.#segment(reports)];
  }

  /** While others have their turn; a report that changes meanwhile is taken as it was before or is after. */
  async make(reports: readonly string[]): Promise<PassageIndex[]> {
    if (reports.length < BESIDE) return this.#inTurns(reports);
    try {
      return await this.#beside(reports);
    } catch {
      // Where no process can be started it takes longer.
      return this.#inTurns(reports);
    }
  }

  async #inTurns(reports: readonly string[]): Promise<PassageIndex[]> {
    const built: PassageIndex[] = [];
    for (let first = 0; first < reports.length; first += AT_ONCE) {
      built.push(this.#segment(reports.slice(first, first + AT_ONCE)));
      await nextTurn();
    }
    return mergedInMemory(built, this.making);
  }

  #beside(reports: readonly string[]): Promise<PassageIndex[]> {
    const { folder, mode } = this.store;
    const reading = mode === 'write' ? 'read' : mode;
    const { engine } = this.tokeniser;
    const { identity, folder: index } = this.making;
    return buildBeside({ store: folder, mode: reading, engine, identity }, reports, index);
  }

  #segment(reports: readonly string[]): PassageIndex {
    return laidOut(buildSegment(this.connection, this.tokeniser, reports), this.making.identity);
  }
}
