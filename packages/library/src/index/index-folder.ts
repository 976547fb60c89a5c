import { readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type PassageIndex, Segment, snapshotName } from '@nianbao/search';
import { writeAtomically } from './atomic-file.js';
import { MANIFEST_FILE, removeUnnamed, SEGMENT_EXTENSION } from './index-files.js';
import { type Manifest, manifestText, parseManifest } from './manifest.js';
import { readSegment, type SegmentIdentity, segmentBytes } from './segment-bytes.js';

/** What the folder holds of an index. */
export interface KeptIndex {
  /** The state of the store that it was made from. */
  state: string;
  segments: Segment[];
  /** True where a segment that the manifest names is missing or damaged; the others are still good. */
  damaged: boolean;
}

/** How often a manifest is read again because another process put a new one in its place meanwhile. */
const TRIES = 3;

/** The folder of the index beside the store: segments, and the manifest that names those that count. */
export class IndexFolder {
  /** Files that are to be written again, though they are there. */
  readonly #damaged = new Set<string>();

  constructor(
    readonly path: string,
    private readonly identity: SegmentIdentity,
  ) {}

  /** The manifest; `old` where there is none of this program. */
  manifest(): Manifest | 'damaged' | 'old' {
    const text = readText(join(this.path, MANIFEST_FILE));
    if (text === undefined) return 'old';
    const manifest = parseManifest(text, this.identity);
    return manifest === 'foreign' ? 'old' : manifest;
  }

  /** The index as it is kept, without what is damaged. Segments in `known` are not read again. */
  read(known: readonly Segment[] = []): KeptIndex | undefined {
    const indexes = new Map(known.map(({ index }) => [this.#fileOf(index), index]));
    for (let tries = 1; ; tries += 1) {
      const manifest = this.manifest();
      if (typeof manifest === 'string') return undefined;
      const segments = manifest.segments.flatMap(({ file, deleted }) => {
        const index = indexes.get(file) ?? this.#segment(file);
        return index ? new Segment(index, deleted) : [];
      });
      const damaged = segments.length < manifest.segments.length;
      if (!damaged || tries === TRIES || !this.#isReplaced(manifest)) {
        return { state: manifest.state, segments, damaged };
      }
    }
  }

  /** Puts the index into the folder: first the segments that are not there, then the manifest. */
  async write(state: string, segments: readonly Segment[]): Promise<void> {
    await mkdir(this.path, { recursive: true });
    for (const { index } of segments) await this.#keep(index);
    const entries = segments.map(({ index, deleted }) => ({
      file: this.#fileOf(index),
      deleted: [...deleted],
    }));
    const before = this.manifest();
    const text = manifestText(this.identity, { state, segments: entries });
    await writeAtomically(join(this.path, MANIFEST_FILE), Buffer.from(text));
    const superseded = typeof before === 'string' ? [] : before.segments;
    removeUnnamed(this.path, entries, superseded);
  }

  async #keep(index: PassageIndex): Promise<void> {
    const bytes = segmentBytes(index);
    const file = this.#fileOf(index);
    const path = join(this.path, file);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === bytes.length && !this.#damaged.has(file)) return;
    await writeAtomically(path, bytes);
    this.#damaged.delete(file);
  }

  #fileOf(index: PassageIndex): string {
    return `${snapshotName(segmentBytes(index))}${SEGMENT_EXTENSION}`;
  }

  #segment(file: string): PassageIndex | undefined {
    try {
      return readSegment(join(this.path, file), this.identity);
    } catch {
      // Missing, damaged, or with another tokeniser: what it held is made again from the store.
      this.#damaged.add(file);
      return undefined;
    }
  }

  #isReplaced(read: Manifest): boolean {
    const now = this.manifest();
    return typeof now !== 'string' && JSON.stringify(now) !== JSON.stringify(read);
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
