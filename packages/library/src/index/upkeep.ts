import { type Segment, segmentsToMerge } from '@nianbao/search';
import type { IndexFolder } from './index-folder.js';
import { type Making, mergeBeside } from './merge.js';
import type { SegmentSet } from './segment-set.js';
import type { IndexWatch } from './watched.js';

/** A whole state of the index, and the state of the store that it is the index of. */
export interface CurrentIndex {
  readonly state: string;
  readonly set: SegmentSet;
}

/** Who keeps the index that searches see. */
export interface IndexHolder {
  current(): CurrentIndex | undefined;
  /** Puts a set that finds the same in the place of the current one. */
  replace(set: SegmentSet): void;
}

/**
 * Merges the segments of an index and writes it to its folder, one thing at a time, while searches
 * and additions go on. What cannot be merged or written is no reason to refuse an answer.
 */
export class Upkeep {
  #running: Promise<void> | undefined;
  #written: CurrentIndex | undefined;
  /** Segments whose merging failed. */
  #leftAlone = new Set<Segment>();

  constructor(
    private readonly holder: IndexHolder,
    private readonly making: Making,
    private readonly folder: IndexFolder | undefined,
    private readonly watch: IndexWatch,
  ) {}

  /** Told when the index is a new one; `isWritten` where it was read from the folder as it is. */
  wake(isWritten = false): void {
    if (isWritten) this.#written = this.holder.current();
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
    });
  }

  /** When all is done. Never rejects. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #work(): Promise<void> {
    for (;;) {
      // Whoever changed the index goes on first.
      await Promise.resolve();
      const current = this.holder.current();
      if (!current) return;
      const sources = segmentsToMerge(current.set.segments);
      if (sources.length > 0 && !sources.some((one) => this.#leftAlone.has(one))) {
        await this.#merge(sources);
      } else if (this.folder && this.#written !== current) {
        await this.#write(this.folder, current);
      } else return;
    }
  }

  async #merge(sources: readonly Segment[]): Promise<void> {
    try {
      const index = await this.watch('merge', () => mergeBeside(sources, this.making));
      const current = this.holder.current();
      if (current) this.holder.replace(current.set.merged(sources, index));
    } catch {
      for (const source of sources) this.#leftAlone.add(source);
    }
  }

  async #write(folder: IndexFolder, current: CurrentIndex): Promise<void> {
    // Not tried again for the same one: the next change does.
    this.#written = current;
    try {
      await this.watch('write', () => folder.write(current.state, current.set.segments));
    } catch {
      // Without it the next start is slower.
    }
  }
}
