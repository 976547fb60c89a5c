/** Settings that bound what an archive or an office file may cost. Measured while inflating, never believed from headers. */
export interface ArchiveLimits {
  /** Entries of an archive and of the archives within it, folders included. Default 20,000. */
  maxEntries: number;
  /** Inflated bytes of one entry. Default 100 MB. */
  maxEntryBytes: number;
  /** Inflated bytes of all entries together, nested archives included. Default 2 GB. */
  maxTotalBytes: number;
  /** Inflated bytes per packed byte of one entry, once it has grown beyond a megabyte. Default 250. */
  maxRatio: number;
  /** Archives within archives; 1 is the archive itself. Default 4. */
  maxDepth: number;
}

const MEGABYTE = 1024 * 1024;

/** The documented defaults. */
export const DEFAULT_ARCHIVE_LIMITS: ArchiveLimits = {
  maxEntries: 20_000,
  maxEntryBytes: 100 * MEGABYTE,
  maxTotalBytes: 2048 * MEGABYTE,
  maxRatio: 250,
  maxDepth: 4,
};

/** Below this size no ratio is held against an entry: a small table of blanks packs very well. */
export const RATIO_FREE_BYTES = MEGABYTE;
