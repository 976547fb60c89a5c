import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterClient } from '@nianbao/search';
import { clusterLocked } from '../errors.js';
import { type Hold, HoldLost, isCommitted, isHeld, withoutDead } from './hold.js';
import type { Identity } from './layout.js';
import { anyState, type ClusterState, type ReadState, readState, replaceState } from './state.js';

/** Milliseconds between two signs of life, without one for which a writer counts as dead, and of waiting for a live one. */
const BEAT = 3_000;
const DEAD_AFTER = 15_000;
const LONGEST_WAIT = 10 * 60_000;
const LOOK_AGAIN = 250;

/** Tests say how long is long. */
export interface LeaseTimes {
  beat?: number;
  deadAfter?: number;
}

/** The right to write, which one writer in the whole cluster has at a time: taken, shown to be in use, given back. */
export class Lease {
  readonly #beat: number;
  readonly #deadAfter: number;

  constructor(
    private readonly client: ClusterClient,
    private readonly identity: Identity,
    { beat = BEAT, deadAfter = DEAD_AFTER }: LeaseTimes,
  ) {
    this.#beat = beat;
    this.#deadAfter = deadAfter;
  }

  /** Waits for whoever writes, and takes the right of one that shows no sign of life. */
  async acquire(what: string): Promise<Hold> {
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
  async change(hold: Hold, make: (state: ClusterState) => ClusterState): Promise<void> {
    for (;;) {
      // What stands there may be another's by now, and is not to be overwritten.
      if (!isHeld(hold)) throw new HoldLost(this.client.where);
      const replaced = await replaceState(this.client, hold.now, make(hold.now.state));
      hold.now = await anyState(this.client);
      if (replaced || isCommitted(hold.now.state, hold.batch)) return;
    }
  }

  /** Throws HoldLost where another has taken the right to write. */
  async prove(hold: Hold): Promise<void> {
    hold.now = await anyState(this.client);
    if (!isHeld(hold)) throw new HoldLost(this.client.where);
  }

  /** Shows that we live; returns what ends it. */
  keepBeating(hold: Hold): () => Promise<void> {
    const ended = new AbortController();
    const beating = (async () => {
      for (;;) {
        await pause(this.#beat, undefined, { signal: ended.signal });
        const beat = (state: ClusterState) => ({
          ...state,
          writer: state.writer && { ...state.writer, beat: state.writer.beat + 1 },
        });
        await this.change(hold, beat);
      }
    })().catch(() => undefined);
    return async () => {
      ended.abort();
      await beating;
    };
  }

  /** Gives the batch up, and with it the right to write. */
  async giveUp(hold: Hold): Promise<void> {
    try {
      await this.change(hold, (now) => ({ ...withoutDead(now), writer: null }));
    } catch {
      // The next writer takes it for dead, and does the same.
    }
  }
}
