/** Settings that bound what reading one office document may cost. */
export interface OfficeLimits {
  /** Inflated bytes of one part (the text, the styles, one sheet). Default 64 MB. */
  maxPartBytes: number;
  /** Cells of all sheets together, blank ones within a table included. Default 500,000. */
  maxCells: number;
}

/** The documented defaults. */
export const DEFAULT_OFFICE_LIMITS: OfficeLimits = {
  maxPartBytes: 64 * 1024 * 1024,
  maxCells: 500_000,
};
