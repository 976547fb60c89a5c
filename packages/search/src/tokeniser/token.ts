/** One word of a text. `start` and `end` are UTF-16 offsets into the original text. */
export interface Token {
  /** The word as it is matched: normalised, simplified, lower case. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Names of the segmenters for Chinese that can be used. */
export type SegmenterName = 'nodejieba' | '@node-rs/jieba';

/** Cuts a run of Han characters into words. */
export interface Segmenter {
  readonly name: SegmenterName;
  /** Version of the library, whose dictionary decides the words. */
  readonly version: string;
  /** Why this one was taken, when another was preferred and failed. */
  readonly reason?: string;
  /** Words of `text`, in order and without gaps. */
  cut(text: string): string[];
  /** Words of `text` and the dictionary words of two and three characters inside each. */
  cutForSearch(text: string): string[];
}

/** The one tokeniser for index, query, highlighting and cluster. */
export interface Tokeniser {
  /** Library and version, hash of the word lists, version of the rules. Stored in every index. */
  readonly id: string;
  readonly engine: SegmenterName;
  /** One line for an app to print at start: which segmenter is used, and why. */
  readonly notice: string;
  /** Words of `text`, by start and then by end; a compound is followed or preceded by its parts. */
  tokens(text: string): Token[];
  /** The terms of `tokens(text)`, in the same order, repeated where repeated. */
  terms(text: string): string[];
}
