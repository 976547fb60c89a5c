import type { SegmenterName } from '@nianbao/search';
import type { StoreMode } from '../store/open.js';
import type { SegmentIdentity } from './segment-bytes.js';

/** Work that a process or a thread does for the index. The segment that it makes goes to the file `to`. */
export type IndexJob =
  | {
      kind: 'build';
      /** Folder of the store, and how it is opened. */
      store: string;
      mode: StoreMode;
      engine: SegmenterName;
      identity: SegmentIdentity;
      reports: readonly string[];
      to: string;
    }
  | { kind: 'merge'; identity: SegmentIdentity; segments: readonly SentSegment[]; to: string };

/** A segment as it is handed over: in bytes, which threads share without a copy, or in a file. */
export type SentSegment =
  | { bytes: Uint8Array; deleted: readonly number[] }
  | { file: string; deleted?: readonly number[] };

/** The passages of the segment that a job made, or why there is none. */
export type IndexReply = { passages: number } | { error: string };
