import { randomUUID } from 'node:crypto';
import {
  type BulkDocument,
  type ClusterClient,
  proveStored,
  refreshIndices,
  removeAll,
  storeAll,
} from '@nianbao/search';
import { type Hold, HoldLost, isCommitted, removable, withoutOld } from './hold.js';
import { aliasOf, type Identity, PART_NAMES, PLACED_PARTS } from './layout.js';
import { Lease, type LeaseTimes } from './lease.js';
import type { ClusterState } from './state.js';

/** How often a batch is begun anew that was taken from a writer whose signs of life did not get through. */
const MOST_LOST = 5;

/** What a batch may do. Nothing of it is seen before it is finished. */
export interface Batch {
  number: number;
  /** The state that it goes out from; nobody else changes it meanwhile. */
  state: ClusterState;
  store(documents: Iterable<BulkDocument>): Promise<number>;
  /** Lets the library be without these generations once the batch is finished. */
  supersede(generations: readonly string[]): void;
  /** Tells everybody at once that the indices are made otherwise from now on. */
  restate(identity: Identity): Promise<void>;
}

/** What was done in a batch. */
interface Done {
  /** Documents of any kind. */
  stored: number;
  /** Those of them that tell their batch, in the indices that are read. */
  placed: number;
  superseded: string[];
}

/**
 * Writes batches, one writer at a time in the whole cluster. A batch is stored beside what is there; one
 * change of the state makes all of it visible and all that it replaces invisible. A writer that dies
 * leaves nothing that anyone sees, and the next one clears it away.
 */
export class ClusterWriter {
  readonly #lease: Lease;
  readonly #indices: readonly string[];
  readonly #placed: ReadonlySet<string>;

  constructor(
    private readonly client: ClusterClient,
    identity: Identity,
    times: LeaseTimes = {},
  ) {
    this.#lease = new Lease(client, identity, times);
    this.#indices = PART_NAMES.map((part) => aliasOf(client, part));
    this.#placed = new Set(PLACED_PARTS.map((part) => aliasOf(client, part)));
  }

  /**
   * Runs `work` as one batch: all of it is stored and seen, or nothing. It is run again where a writer that
   * heard nothing of us for a while took our place.
   */
  async write<Result>(what: string, work: (batch: Batch) => Promise<Result>): Promise<Result> {
    for (let lost = 1; ; lost += 1) {
      try {
        return await this.#writeOnce(what, work);
      } catch (error) {
        if (!(error instanceof HoldLost) || lost === MOST_LOST) throw error;
      }
    }
  }

  async #writeOnce<Result>(what: string, work: (batch: Batch) => Promise<Result>): Promise<Result> {
    const hold = await this.#lease.acquire(what);
    const stopBeating = this.#lease.keepBeating(hold);
    const done: Done = { stored: 0, placed: 0, superseded: [] };
    try {
      hold.cleared = await this.#clearAway(hold.now.state);
      const result = await work(this.#batch(hold, done));
      await stopBeating();
      if (done.stored > 0 || done.superseded.length > 0) await this.#commit(hold, done);
      else await this.#release(hold);
      return result;
    } catch (error) {
      await stopBeating();
      await this.#lease.giveUp(hold);
      throw error;
    }
  }

  #batch(hold: Hold, done: Done): Batch {
    return {
      number: hold.batch,
      state: hold.now.state,
      store: async (documents) => {
        const count = await storeAll(this.client, this.#noted(documents, done));
        done.stored += count;
        return count;
      },
      supersede: (generations) => done.superseded.push(...generations),
      restate: ({ layout, tokeniser }) =>
        this.#lease.change(hold, (now) => ({ ...now, layout, tokeniser })),
    };
  }

  *#noted(documents: Iterable<BulkDocument>, done: Done): Generator<BulkDocument> {
    for (const document of documents) {
      if (this.#placed.has(document.index)) done.placed += 1;
      yield document;
    }
  }

  async #commit(hold: Hold, { placed, superseded }: Done): Promise<void> {
    await this.#prove(hold, placed);
    const at = new Date().toISOString();
    const state = randomUUID();
    await this.#lease.change(hold, (now) => ({
      ...withoutOld(now, hold.cleared),
      gone: [
        ...withoutOld(now, hold.cleared).gone,
        ...superseded.map((generation) => ({ generation, by: hold.batch, at })),
      ],
      committed: hold.batch,
      revision: now.revision + 1,
      state,
      writer: null,
    }));
    if (!isCommitted(hold.now.state, hold.batch)) throw new HoldLost(this.client.where);
  }

  /** What is not found as it was stored may have been cleared away by another, who took us for dead. */
  async #prove(hold: Hold, placed: number): Promise<void> {
    try {
      await proveStored(this.client, this.#indices, { term: { batch: hold.batch } }, placed);
    } catch (error) {
      await this.#lease.prove(hold);
      throw error;
    }
  }

  /** Nothing was stored, so the number of the batch is free again. */
  async #release(hold: Hold): Promise<void> {
    await this.#lease.change(hold, (now) => ({
      ...withoutOld(now, hold.cleared),
      allocated: hold.batch - 1,
      writer: null,
    }));
  }

  /** Removes what no reader sees any more: batches that were given up, and what was replaced a while ago. */
  async #clearAway(state: ClusterState): Promise<ReadonlySet<string>> {
    const old = removable(state);
    const batches = state.aborted.map(({ batch }) => batch);
    const should = [
      ...(old.length > 0 ? [{ terms: { generation: old } }] : []),
      ...(batches.length > 0 ? [{ terms: { batch: batches } }] : []),
    ];
    if (should.length === 0) return new Set();
    const query = { bool: { should, minimum_should_match: 1 } };
    for (const part of PLACED_PARTS) {
      await removeAll(this.client, aliasOf(this.client, part), query);
    }
    // Not before nobody finds them any more may they be forgotten.
    await refreshIndices(this.client, this.#indices);
    return new Set(old);
  }
}
