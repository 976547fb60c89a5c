import type { Observation } from '../schemas/observation.js';

/** What a check needs to know of a cell. */
export type RelationCell = Pick<
  Observation,
  'id' | 'path' | 'column' | 'value' | 'unit' | 'status'
>;

/** Cells of one report by `row@column`. */
export type CellMap = ReadonlyMap<string, RelationCell>;
