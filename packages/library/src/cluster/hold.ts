import { NianbaoError } from '@nianbao/domain';
import { clusterLocked } from '../errors.js';
import type { ClusterState, ReadState } from './state.js';

/**
 * Milliseconds that what was replaced stays, for those who began to read before. The clock of another
 * machine may have told when it was replaced, so it is far more than a question takes.
 */
export const KEPT_FOR = 10 * 60_000;

/** Replaced generations that a search can leave out. */
const MOST_GONE = 20_000;

/** Milliseconds that a batch which was given up is remembered: whoever began it may still be sending. */
const ABORTED_FOR = 60 * 60_000;

/** The right to write one batch. */
export interface Hold {
  /** Drawn for this batch. */
  id: string;
  batch: number;
  now: ReadState;
  /** Generations that were removed while it was held. */
  cleared: ReadonlySet<string>;
}

/** The right was taken from us: nothing of the batch will ever be seen. */
export class HoldLost extends NianbaoError {
  constructor(where: string) {
    super('store-locked', clusterLocked(where, '').message);
  }
}

/** Whether the right is still ours. */
export const isHeld = ({ id, now }: Hold): boolean => now.state.writer?.id === id;

/** A batch that was taken from its writer is among the aborted ones. */
export const isCommitted = ({ committed, aborted }: ClusterState, batch: number): boolean =>
  committed >= batch && !aborted.some((one) => one.batch === batch);

const isOld = ({ at }: { at: string }): boolean => Date.now() - Date.parse(at) > KEPT_FOR;

/** Generations that may be removed: long replaced, or more than can be told to every search. */
export const removable = ({ gone }: ClusterState): string[] =>
  gone
    .filter((one, at) => isOld(one) || at < gone.length - MOST_GONE)
    .map(({ generation }) => generation);

/** The state without what has been cleared away. */
export function withoutOld(state: ClusterState, cleared: ReadonlySet<string>): ClusterState {
  const old = state.gone.filter(({ generation }) => cleared.has(generation));
  return {
    ...state,
    gone: state.gone.filter(({ generation }) => !cleared.has(generation)),
    forgotten: Math.max(state.forgotten, ...old.map(({ by }) => by)),
    aborted: state.aborted.filter(({ at }) => Date.now() - Date.parse(at) < ABORTED_FOR),
  };
}

/** The state with the batch that was begun and not finished given up. */
export function withoutDead(state: ClusterState): ClusterState {
  const { allocated, committed, aborted } = state;
  const known = aborted.some(({ batch }) => batch === allocated);
  if (allocated <= committed || known) return state;
  return { ...state, aborted: [...aborted, { batch: allocated, at: new Date().toISOString() }] };
}
