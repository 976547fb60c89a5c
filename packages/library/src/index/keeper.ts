import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fromBytes,
  localPassagePort,
  type PassageIndex,
  type PassagePort,
  type PassageQuery,
  type PassageResult,
  SearchError,
  type Tokeniser,
  toBytes,
} from '@nianbao/search';
import type { Connection } from '../store/connection.js';
import { readState } from '../store/revision.js';
import { writeAtomically } from './atomic-file.js';
import { buildIndex, INDEX_LAYOUT } from './build.js';
import { passageIds } from './numbering.js';

/** The file of the snapshot, beside the store. It holds nothing that the store does not. */
export const SNAPSHOT_FILE = 'passages.idx';

/**
 * Keeps the passage index in step with the store: read from the snapshot where that was made from
 * the very state the store is in, else made anew, and then kept as the snapshot where the folder
 * can be written.
 */
export class IndexKeeper implements PassagePort {
  #version: string | undefined;
  #port: PassagePort | undefined;
  #index: PassageIndex | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly tokeniser: Tokeniser,
    private readonly options: { folder: string; keepSnapshot: boolean },
  ) {}

  /** Searches what the store holds now, also when another process wrote it. */
  async search(query: PassageQuery): Promise<PassageResult> {
    return this.refresh().search(query);
  }

  /** Brings the index in step with the store; cheap when it is. */
  refresh(): PassagePort {
    if (this.#port && this.#version === this.#storeVersion()) return this.#port;
    const { version, index } = this.connection.read(() => {
      const version = this.#storeVersion();
      return { version, index: this.#restored(version) ?? this.#rebuilt(version) };
    });
    this.#version = version;
    this.#index = index;
    this.#port = localPassagePort(index, this.tokeniser, passageIds(index));
    return this.#port;
  }

  /** Whether the snapshot is that of the store as it is now; `old` also where there is none. */
  snapshotState(): 'current' | 'old' | 'damaged' {
    if (!existsSync(this.#path)) return 'old';
    try {
      fromBytes(readFileSync(this.#path), this.#identity(this.#storeVersion()));
      return 'current';
    } catch (error) {
      return error instanceof SearchError && error.reason !== 'snapshot-corrupt'
        ? 'old'
        : 'damaged';
    }
  }

  /** True if any passage holds the word. */
  holds(term: string): boolean {
    this.refresh();
    return (this.#index?.statistics.documentFrequency(term) ?? 0) > 0;
  }

  #storeVersion(): string {
    const { revision, state } = readState(this.connection);
    return `${INDEX_LAYOUT} ${revision} ${state}`;
  }

  get #path(): string {
    return join(this.options.folder, SNAPSHOT_FILE);
  }

  #identity(storeVersion: string) {
    return { tokeniserId: this.tokeniser.id, storeVersion };
  }

  /** The snapshot, or nothing when it is missing, damaged or of another state: the store is the truth. */
  #restored(version: string): PassageIndex | undefined {
    try {
      return fromBytes(readFileSync(this.#path), this.#identity(version));
    } catch {
      return undefined;
    }
  }

  #rebuilt(version: string): PassageIndex {
    const index = buildIndex(this.connection, this.tokeniser);
    if (this.options.keepSnapshot) this.#keep(index, version);
    return index;
  }

  #keep(index: PassageIndex, version: string): void {
    try {
      writeAtomically(this.#path, toBytes(index, this.#identity(version)));
    } catch {
      // Without a snapshot the next start is slower; that is no reason to refuse an answer now.
    }
  }
}
