/** Bounds on what one PDF may cost. */
export interface PdfSettings {
  /** Pages of a document. Default 300. */
  maxPages: number;
  /** Characters drawn on all pages. Default 2,000,000. */
  maxGlyphs: number;
  /** Ruling lines of one page; a page with more is a drawing, and its lines are not looked at. Default 5,000. */
  maxLines: number;
  /** Time for the whole document. Default 60,000 ms. */
  maxMilliseconds: number;
}

/** The documented defaults. */
export const DEFAULT_PDF_SETTINGS: PdfSettings = {
  maxPages: 300,
  maxGlyphs: 2_000_000,
  maxLines: 5_000,
  maxMilliseconds: 60_000,
};
