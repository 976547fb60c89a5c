/** What an operator may change. Every limit is here, with its default. */
export interface SiteSettings {
  /** Longest question or search, in characters. */
  questionLimit: number;
  /** Passages on a page of results. */
  pageSize: number;
  /** Most passages that one call of the API may ask for. */
  pageSizeLimit: number;
  /** How far into the results one may leaf. */
  offsetLimit: number;
  /** Milliseconds after which a request that is not answered gets a 503. */
  timeLimit: number;
  /** Receives one line for each request that failed through a fault of ours. */
  log: (line: string) => void;
}

/** The settings of a site that nobody set up. */
export const DEFAULT_SETTINGS: SiteSettings = {
  questionLimit: 500,
  pageSize: 10,
  pageSizeLimit: 100,
  offsetLimit: 10_000,
  timeLimit: 15_000,
  log: (line) => process.stderr.write(`${line}\n`),
};
