export { type BulkDocument, removeAll, storeAll } from './bulk.js';
export { ClusterClient } from './client.js';
export { clusterFailed, clusterUnprepared } from './errors.js';
export {
  bestPassages,
  type ClusterHit,
  type ClusterResult,
  knownWords,
  PASSAGE_FIELDS,
  PASSAGE_SETTINGS,
  type PassageDocument,
  type PassagesPlace,
  searchPassages,
  wordsOf,
} from './passages.js';
export { countIn, proveStored, refreshIndices } from './refresh.js';
export {
  type Clause,
  type FoundDocument,
  type FoundDocuments,
  pageOfIndex,
  type SearchBody,
  scanIndex,
  searchIndex,
} from './search.js';
export type { ClusterSettings } from './settings.js';
export type { ClusterRequest, ClusterResponse } from './transport.js';
