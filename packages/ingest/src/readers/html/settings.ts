/** Bounds on what one page may cost. */
export interface HtmlSettings {
  /** Elements and texts of a page. Default 500,000. */
  maxNodes: number;
  /** Deepest nesting kept; what lies deeper is read as if it lay at this depth. Default 500. */
  maxDepth: number;
  /** Deepest nesting that is looked at; a page nested deeper is refused. Default 150,000. */
  maxNesting: number;
  /** Time for taking the page apart. Default 10,000 ms. */
  maxMilliseconds: number;
}

/** The documented defaults. */
export const DEFAULT_HTML_SETTINGS: HtmlSettings = {
  maxNodes: 500_000,
  maxDepth: 500,
  maxNesting: 150_000,
  maxMilliseconds: 10_000,
};
