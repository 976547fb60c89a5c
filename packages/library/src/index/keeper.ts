import { join } from 'node:path';
import {
  localPassagePort,
  type PassagePort,
  type PassageQuery,
  type PassageResult,
  type Tokeniser,
} from '@nianbao/search';
import type { IndexCondition } from '../observe/condition.js';
import type { Connection } from '../store/connection.js';
import type { StoreMode } from '../store/open.js';
import { changedSince, readState } from '../store/revision.js';
import { type Difference, difference } from './difference.js';
import { INDEX_FOLDER } from './index-files.js';
import { IndexFolder } from './index-folder.js';
import { SegmentMaker } from './segment-maker.js';
import { type IndexChange, SegmentSet } from './segment-set.js';
import { sizeOf } from './size.js';
import { type CurrentIndex, Upkeep } from './upkeep.js';
import { type IndexWatch, UNWATCHED } from './watched.js';

/** Where an index belongs. */
export interface IndexOptions {
  /** Folder of the store. */
  folder: string;
  mode: StoreMode;
  /** Whether it is kept in the folder. Default: wherever the store is not frozen. */
  keep?: boolean;
  /** Is told of the work on it. */
  watch?: IndexWatch;
}

/**
 * Keeps the passage index in step with the store. What was stored, replaced or removed since makes a
 * small segment and deletions; searches see the index as it was before or as it is after. Beside
 * that, segments are merged and written to the folder, from which the next start reads them.
 */
export class IndexKeeper implements PassagePort {
  #current: CurrentIndex | undefined;
  #port: PassagePort | undefined;
  #catchingUp: Promise<void> | undefined;
  readonly #maker: SegmentMaker;
  readonly #folder: IndexFolder;
  readonly #upkeep: Upkeep;
  readonly #watch: IndexWatch;

  constructor(
    private readonly connection: Connection,
    private readonly tokeniser: Tokeniser,
    { folder, mode, keep = mode !== 'frozen', watch = UNWATCHED }: IndexOptions,
  ) {
    this.#watch = watch;
    const path = join(folder, INDEX_FOLDER);
    this.#maker = new SegmentMaker(
      connection,
      tokeniser,
      { folder, mode },
      keep ? path : undefined,
    );
    const { making } = this.#maker;
    this.#folder = new IndexFolder(path, making.identity);
    const holder = {
      current: () => this.#current,
      replace: (set: SegmentSet) => this.#show(set, this.#current?.state ?? ''),
    };
    this.#upkeep = new Upkeep(holder, making, keep ? this.#folder : undefined, watch);
  }

  /** Searches what the store holds now, also when another process wrote it. */
  async search(query: PassageQuery): Promise<PassageResult> {
    return (await this.refresh()).search(query);
  }

  /** Brings the index in step with the store; cheap when it is. */
  async refresh(): Promise<PassagePort> {
    if (!this.#isCurrent()) {
      // One that is under way may have begun before the change that this call is to see.
      await this.#catchingUp;
      await this.#catchUpOnce();
    }
    return this.#port as PassagePort;
  }

  /** Whoever comes while the index is brought in step waits for that. */
  async #catchUpOnce(): Promise<void> {
    if (this.#isCurrent()) return;
    this.#catchingUp ??= this.#watch('update', () => this.#catchUp()).finally(() => {
      this.#catchingUp = undefined;
    });
    await this.#catchingUp;
  }

  /** True if any passage of the index as it was last brought in step holds the word. */
  holds(term: string): boolean {
    return (this.#current?.set.index.statistics.documentFrequency(term) ?? 0) > 0;
  }

  /** How the index is at this moment; null before it was first brought in step. */
  condition(): IndexCondition | null {
    const current = this.#current;
    return current ? { ...sizeOf(current.set), behind: !this.#isCurrent() } : null;
  }

  /** When the index is merged and written as far as it can be. Never rejects. */
  async settled(): Promise<void> {
    await this.#catchingUp?.catch(() => undefined);
    await this.#upkeep.settled();
  }

  /** Whether what the folder holds is the index of the store as it is now; `old` also where there is none. */
  keptState(): 'current' | 'old' | 'damaged' {
    const manifest = this.#folder.manifest();
    if (typeof manifest === 'string') return manifest;
    if (this.#folder.read()?.damaged) return 'damaged';
    return manifest.state === this.#stateNow() ? 'current' : 'old';
  }

  #stateNow(): string {
    const { revision, state } = readState(this.connection);
    return `${revision} ${state}`;
  }

  #isCurrent(): boolean {
    return this.#current?.state === this.#stateNow();
  }

  async #catchUp(): Promise<void> {
    if (this.#adopt()) return;
    const changes: IndexChange[] = [];
    for (let since = this.#current?.state; ; since = undefined) {
      const { state, gone, missing, added } = this.#look(this.#with(changes), since);
      changes.push({ gone, added: added ?? (await this.#maker.make(missing)) });
      if (!added) continue;
      this.#show(this.#with(changes), state);
      this.#upkeep.wake();
      return;
    }
  }

  /** Takes what the folder holds where it may be newer. Returns whether it is in step with the store. */
  #adopt(): boolean {
    const manifest = this.#folder.manifest();
    if (typeof manifest === 'string') return false;
    if (this.#current && manifest.state !== this.#stateNow()) return false;
    const kept = this.#folder.read(this.#current?.set.segments);
    if (!kept) return false;
    this.#show(SegmentSet.of(kept.segments), kept.damaged ? '' : kept.state);
    if (!this.#isCurrent()) return false;
    this.#upkeep.wake(true);
    return true;
  }

  /** The current set with changes that are not shown yet; it may have been merged since they were made. */
  #with(changes: readonly IndexChange[]): SegmentSet {
    const set = this.#current?.set ?? SegmentSet.of([]);
    return changes.reduce((changed, change) => changed.changed(change), set);
  }

  /** What a set lacks of the store. Where that is little it is made at once, of the very same state. */
  #look(
    set: SegmentSet,
    since: string | undefined,
  ): Difference & Pick<CurrentIndex, 'state'> & { added: IndexChange['added'] | undefined } {
    return this.connection.read(() => {
      const changed = changedSince(this.connection, since?.split(' ')[1] ?? '');
      const { gone, missing } = difference(this.connection, set, changed);
      return { state: this.#stateNow(), gone, missing, added: this.#maker.atOnce(missing) };
    });
  }

  /** From now on searches see this set. */
  #show(set: SegmentSet, state: string): void {
    const { index } = set;
    const idOf = (passage: number) => {
      const place = index.placeOf(passage);
      return place ? `${place.document.id}.p${place.passage + 1}` : '';
    };
    this.#current = { state, set };
    this.#port = localPassagePort(index, this.tokeniser, idOf);
  }
}
