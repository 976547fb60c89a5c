import { AsyncLocalStorage } from 'node:async_hooks';
import type { AgencyEntry, CataloguePort } from '@nianbao/answer';
import { type ClusterClient, clusterFailed } from '@nianbao/search';
import type { CurrentCatalogue } from '../ports/catalogue.js';
import { ClusterCatalogue } from './catalogue.js';
import { KEPT_FOR } from './hold.js';
import type { Identity } from './layout.js';
import { anyState, type ClusterState, lastReplacing, readState, visibleIn } from './state.js';

/** Milliseconds in which nothing that a reader sees is removed under it, whatever the clocks of others tell. */
const SAFE_FOR = KEPT_FOR / 2;

/** One state of the library, and what there is in it. */
interface Snapshot {
  state: ClusterState;
  catalogue: ClusterCatalogue;
}

/**
 * The library as it is at one moment. Everything that is asked within {@link ClusterView.run} is asked of the
 * same state, whatever others store meanwhile; the next call sees what they stored.
 */
export class ClusterView implements CataloguePort, CurrentCatalogue {
  readonly #snapshots = new AsyncLocalStorage<Snapshot>();
  #latest: { of: string; snapshot: Promise<Snapshot> } | undefined;

  constructor(
    private readonly client: ClusterClient,
    private readonly identity: Identity,
  ) {}

  /** Runs `work` on the state of this moment; within another run, on the state of that. */
  async run<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    if (this.#snapshots.getStore()) return work();
    const since = performance.now();
    const snapshot = await this.#now();
    const result = await this.#snapshots.run(snapshot, work);
    await this.#checkWhole(snapshot, since);
    return result;
  }

  /** The same for what comes piece after piece. */
  async *stream<Piece>(make: () => AsyncIterable<Piece>): AsyncGenerator<Piece> {
    const since = performance.now();
    const snapshot = this.#snapshots.getStore() ?? (await this.#now());
    const pieces = this.#snapshots.run(snapshot, () => make()[Symbol.asyncIterator]());
    for (;;) {
      const next = await this.#snapshots.run(snapshot, () => pieces.next());
      if (next.done) break;
      yield next.value;
    }
    await this.#checkWhole(snapshot, since);
  }

  /** Whoever reads for long may have missed what was replaced and cleared away meanwhile: half is no answer. */
  async #checkWhole({ state }: Snapshot, since: number): Promise<void> {
    if (performance.now() - since < SAFE_FOR) return;
    const now = await anyState(this.client);
    if (lastReplacing(now.state) <= state.committed) return;
    const reason = '读取历时过久，其间年报库有更新，读到的可能不全，请重试';
    throw clusterFailed(this.client.where, reason);
  }

  get state(): ClusterState {
    return this.#snapshot.state;
  }

  get catalogue(): ClusterCatalogue {
    return this.#snapshot.catalogue;
  }

  /** The conditions that a document of this state fulfils. */
  visible = (): ReturnType<typeof visibleIn> => visibleIn(this.state);

  current(): readonly AgencyEntry[] {
    return this.catalogue.entries;
  }

  async agencies(): Promise<readonly AgencyEntry[]> {
    return this.current();
  }

  get #snapshot(): Snapshot {
    const snapshot = this.#snapshots.getStore();
    if (!snapshot) throw new Error('Expected to be called within ClusterView.run');
    return snapshot;
  }

  async #now(): Promise<Snapshot> {
    const { state } = await readState(this.client, this.identity);
    const before = this.#latest;
    if (before?.of === state.state) return refreshed(await before.snapshot, state);
    const snapshot = this.#read(state, before?.snapshot);
    const latest = { of: state.state, snapshot };
    this.#latest = latest;
    snapshot.catch(() => {
      if (this.#latest === latest) this.#latest = undefined;
    });
    return snapshot;
  }

  async #read(state: ClusterState, before: Promise<Snapshot> | undefined): Promise<Snapshot> {
    const known = await before?.catch(() => undefined);
    return { state, catalogue: await ClusterCatalogue.read(this.client, state, known?.catalogue) };
  }
}

/** The same library; batches given up meanwhile are to be left out too. */
const refreshed = ({ catalogue }: Snapshot, state: ClusterState): Snapshot => ({
  state,
  catalogue,
});
