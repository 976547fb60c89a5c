/** From where on a likeness is enough to answer by. */
export interface Thresholds {
  /** Share of the question's content words that label, sentence and section of a figure must hold. */
  wordsHeld: number;
  /** Share of them that must stand right at the figure. */
  wordsAtFigure: number;
  /** Share of what a part of a whole is called that must be asked for. */
  partAskedFor: number;
  /** Share of the content words that the passage of a fact must hold. */
  factWordsHeld: number;
  /** Share of a list's item that what is asked must say to mean that item. */
  listItemSaid: number;
  /** Letters in a row shared with the question that speak for another figure than the best one. */
  repeatedRun: number;
  /** Characters between a figure and the share told behind it. */
  shareBehind: number;
  /** Length of a name from which on one slip is forgiven. */
  oneSlipFrom: number;
  /** Length of a name from which on two slips are forgiven. */
  twoSlipsFrom: number;
  /** Letters in front of a name that must be right. */
  rightInFront: number;
  /** How much a name must resemble what was written to be answered by. */
  nameLikeness: number;
}

/**
 * Learnt from the question set by leaving whole bodies out (`npm run eval -- --learn`), never set by hand
 * for one question; `eval/thresholds.json` records what each choice answered. The learner tries others by
 * changing them in its own process.
 */
export const THRESHOLDS: Thresholds = {
  wordsHeld: 1,
  wordsAtFigure: 0.25,
  partAskedFor: 0.75,
  factWordsHeld: 1,
  listItemSaid: 0.4,
  repeatedRun: 5,
  shareBehind: 3,
  oneSlipFrom: 5,
  twoSlipsFrom: 10,
  rightInFront: 3,
  nameLikeness: 0.7,
};

/** What is computed from parts of one differs from it by less. */
const NOISE = 1e-9;

/** True if a share reaches a threshold. */
export const reaches = (share: number, threshold: number): boolean => share >= threshold - NOISE;
