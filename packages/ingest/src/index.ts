export { DEFAULT_LIMITS, type Limits } from './limits.js';
export type { GridCell, SourceBlock, SourceText } from './model/blocks.js';
export { type ReadOptions, type ReadOutcome, readReport } from './read-report.js';
export { isArchive } from './readers/zip/container.js';
export { type ArchiveLimits, DEFAULT_ARCHIVE_LIMITS } from './readers/zip/limits.js';
export { type Unpacked, unpack } from './readers/zip/unpack.js';
