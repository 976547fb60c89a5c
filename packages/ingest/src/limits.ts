/** Settings of {@link readReport} that bound what one document may cost. */
export interface Limits {
  /** Largest document in bytes. Default 50 MB. */
  maxBytes: number;
  /** Largest text in characters after decoding. Default 5 million. */
  maxCharacters: number;
  /** Steps the table search may take before the rows left over count as unreadable. Default 1,000,000. */
  maxSearchSteps: number;
}

/** The documented defaults. */
export const DEFAULT_LIMITS: Limits = {
  maxBytes: 50 * 1024 * 1024,
  maxCharacters: 5_000_000,
  maxSearchSteps: 1_000_000,
};

/** Counts work; `spend` returns false once the allowance is used up. */
export interface Budget {
  spend(steps?: number): boolean;
  readonly exhausted: boolean;
}

/** A budget of so many steps. */
export function createBudget(steps: number): Budget {
  let left = steps;
  return {
    spend(count = 1) {
      left -= count;
      return left >= 0;
    },
    get exhausted() {
      return left < 0;
    },
  };
}
