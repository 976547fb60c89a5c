/** What a name names. */
export type NameKind = 'indicator' | 'agency' | 'section' | 'year';

/** A name with its other wordings. */
export interface NameEntry {
  /** Unique among the entries of its kind. */
  readonly id: string;
  readonly kind: NameKind;
  /** As shown to people. */
  readonly name: string;
  /** Other words for the same: 被告 for 行政诉讼. */
  readonly synonyms: readonly string[];
  /** Decides between equal scores, the larger first. Default: 0. */
  readonly weight?: number;
}
