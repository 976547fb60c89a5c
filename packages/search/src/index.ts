export { SearchError, type SearchErrorReason } from './errors.js';
export { type Highlight, highlights } from './highlight.js';
export { localNamePort, localPassagePort } from './local-ports.js';
export type { NameEntry, NameKind } from './names/entry.js';
export {
  createNameIndex,
  type FindOptions,
  type NameHit,
  type NameIndex,
} from './names/name-index.js';
export * from './opensearch/index.js';
export type { Attributes, AttributeValue, FacetCounts, Filter } from './passages/attributes.js';
export {
  createPassageIndexBuilder,
  type PassageEntry,
  type PassageIndexBuilder,
} from './passages/builder.js';
export { compareDocuments, type IndexedDocument } from './passages/documents.js';
export { MERGE_POLICY, type MergePolicy, segmentsToMerge } from './passages/merge-policy.js';
export { mergeSegments } from './passages/merging/merge.js';
export { mergeToFile } from './passages/merging/merge-files.js';
export { SegmentFile } from './passages/merging/segment-file.js';
export { type MergeSource, sourceOf } from './passages/merging/source.js';
export { PassageIndex } from './passages/passage-index.js';
export type {
  PassageSearcher,
  PassageSearchOptions,
  Tally,
  TallyOptions,
} from './passages/searcher.js';
export { Segment } from './passages/segment.js';
export { SegmentedIndex } from './passages/segmented-index.js';
export { fromBytes, toBytes } from './passages/snapshot.js';
export { type SnapshotIdentity, sharedBytes, snapshotName } from './passages/snapshot-file.js';
export { type CollectionStatistics, combinedStatistics } from './passages/statistics.js';
export type { ScoredPassage } from './passages/top.js';
export type {
  NamePort,
  PassageFacet,
  PassageFilter,
  PassageHit,
  PassageOrder,
  PassagePort,
  PassageQuery,
  PassageResult,
} from './ports.js';
export { type NormalisedText, normalise } from './tokeniser/normalise.js';
export type { EngineChoice } from './tokeniser/segmenters.js';
export type { SegmenterName, Token, Tokeniser } from './tokeniser/token.js';
export { openTokeniser, type TokeniserOptions } from './tokeniser/tokeniser.js';
