import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type BulkDocument,
  type ClusterClient,
  clusterFailed,
  removeAll,
  storeAll,
} from '@nianbao/search';
import { clusterLocked } from '../errors.js';
import { type Hold, isCommitted, isHeld, removable, withoutDead, withoutOld } from './hold.js';
import { aliasOf, type Identity, PART_NAMES, PLACED_PARTS } from './layout.js';
import { anyState, type ClusterState, type ReadState, readState, replaceState } from './state.js';

/** Milliseconds between two signs of life, without one for which a writer counts as dead, and of waiting for a live one. */
const BEAT = 3_000;
const DEAD_AFTER = 15_000;
const LONGEST_WAIT = 10 * 60_000;
const LOOK_AGAIN = 250;

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

/** Tests say how long is long. */
export interface WriterTimes {
  beat?: number;
  deadAfter?: number;
}

/**
 * Writes batches, one writer at a time in the whole cluster. A batch is stored beside what is there; one
 * change of the state makes all of it visible and all that it replaces invisible. A writer that dies
 * leaves nothing that anyone sees, and the next one clears it away.
 */
export class ClusterWriter {
  readonly #beat: number;
  readonly #deadAfter: number;

  constructor(
    private readonly client: ClusterClient,
    private readonly identity: Identity,
    { beat = BEAT, deadAfter = DEAD_AFTER }: WriterTimes = {},
  ) {
    this.#beat = beat;
    this.#deadAfter = deadAfter;
  }

  /** Runs `work` as one batch: all of it is stored and seen, or nothing. */
  async write<Result>(what: string, work: (batch: Batch) => Promise<Result>): Promise<Result> {
    const hold = await this.#acquire(what);
    const stopBeating = this.#keepBeating(hold);
    const superseded: string[] = [];
    let stored = 0;
    try {
      hold.cleared = await this.#clearAway(hold.now.state);
      const result = await work({
        number: hold.batch,
        state: hold.now.state,
        store: async (documents) => {
          const count = await storeAll(this.client, documents);
          stored += count;
          return count;
        },
        supersede: (generations) => superseded.push(...generations),
        restate: ({ layout, tokeniser }) =>
          this.#change(hold, (now) => ({ ...now, layout, tokeniser })),
      });
      await stopBeating();
      const changed = stored > 0 || superseded.length > 0;
      if (changed) await this.#commit(hold, superseded);
      else await this.#release(hold);
      return result;
    } catch (error) {
      await stopBeating();
      await this.#giveUp(hold);
      throw error;
    }
  }

  async #acquire(what: string): Promise<Hold> {
    const since = performance.now();
    let seen: { sign: string; at: number } | undefined;
    for (;;) {
      const now = await readState(this.client, this.identity);
      const { writer } = now.state;
      const sign = writer ? `${writer.id} ${writer.beat}` : '';
      if (sign !== seen?.sign) seen = { sign, at: performance.now() };
      const dead = performance.now() - seen.at > this.#deadAfter;
      if (!writer || dead) {
        const taken = await this.#take(now, what);
        if (taken) return taken;
      } else if (performance.now() - since > LONGEST_WAIT) {
        throw clusterLocked(this.client.where, writer.what);
      }
      await pause(LOOK_AGAIN);
    }
  }

  async #take(now: ReadState, what: string): Promise<Hold | undefined> {
    const batch = now.state.allocated + 1;
    const id = randomUUID();
    const writer = { id, beat: 0, what };
    const next = { ...withoutDead(now.state), allocated: batch, writer };
    await replaceState(this.client, now, next);
    // Refused or not: our request may have been carried out, and its answer lost.
    const again = await anyState(this.client);
    const hold = { id, batch, now: again, cleared: new Set<string>() };
    return isHeld(hold) ? hold : undefined;
  }

  /** Changes the state while it is ours; a lost answer is told from a lost hold by what stands there. */
  async #change(hold: Hold, make: (state: ClusterState) => ClusterState): Promise<void> {
    for (;;) {
      const next = make(hold.now.state);
      if (await replaceState(this.client, hold.now, next)) {
        hold.now = await anyState(this.client);
        return;
      }
      hold.now = await anyState(this.client);
      if (isCommitted(hold.now.state, hold.batch)) return;
      if (!isHeld(hold)) throw clusterLocked(this.client.where, '');
    }
  }

  /** Shows that we live; returns what ends it. */
  #keepBeating(hold: Hold): () => Promise<void> {
    const ended = new AbortController();
    const beating = (async () => {
      for (;;) {
        await pause(this.#beat, undefined, { signal: ended.signal });
        const beat = (state: ClusterState) => ({
          ...state,
          writer: state.writer && { ...state.writer, beat: state.writer.beat + 1 },
        });
        await this.#change(hold, beat);
      }
    })().catch(() => undefined);
    return async () => {
      ended.abort();
      await beating;
    };
  }

  async #commit(hold: Hold, superseded: readonly string[]): Promise<void> {
    await this.#refresh();
    const at = new Date().toISOString();
    const state = randomUUID();
    await this.#change(hold, (now) => ({
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
    if (!isCommitted(hold.now.state, hold.batch)) throw clusterLocked(this.client.where, '');
  }

  /** Nothing was stored, so the number of the batch is free again. */
  async #release(hold: Hold): Promise<void> {
    await this.#change(hold, (now) => ({
      ...withoutOld(now, hold.cleared),
      allocated: hold.batch - 1,
      writer: null,
    }));
  }

  async #giveUp(hold: Hold): Promise<void> {
    try {
      await this.#change(hold, (now) => ({ ...withoutDead(now), writer: null }));
    } catch {
      // The next writer takes it for dead, and does the same.
    }
  }

  async #refresh(): Promise<void> {
    const names = PART_NAMES.map((part) => aliasOf(this.client, part)).join(',');
    for (let tried = 1; ; tried += 1) {
      const { body } = await this.client.request<{ _shards: { failed: number } }>({
        method: 'POST',
        path: `/${names}/_refresh`,
      });
      if (body._shards.failed === 0) return;
      if (tried === 20) throw clusterFailed(this.client.where, '有分片不能刷新');
      await pause(500);
    }
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
    await this.#refresh();
    return new Set(old);
  }
}
