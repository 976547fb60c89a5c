import type { SegmenterName } from '@nianbao/search';
import type { StoreMode } from '../store/open.js';
import type { SegmentIdentity } from './segment-bytes.js';

/** Work that a thread does for the index. Bytes are shared, not copied. */
export type IndexJob =
  | {
      kind: 'build';
      /** Folder of the store, and how it is opened. */
      store: string;
      mode: StoreMode;
      engine: SegmenterName;
      identity: SegmentIdentity;
      reports: readonly string[];
    }
  | { kind: 'merge'; identity: SegmentIdentity; segments: readonly SentSegment[] };

/** A segment as it is handed to a thread. */
export interface SentSegment {
  bytes: Uint8Array;
  deleted: readonly number[];
}

/** The bytes of the segment that a job made, or why there is none. */
export type IndexReply = { bytes: Uint8Array } | { error: string };
