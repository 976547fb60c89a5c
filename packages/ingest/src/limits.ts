import { NianbaoError } from '@nianbao/domain';

/** Settings of {@link readReport} that bound what one document may cost. */
export interface Limits {
  /** Largest document in bytes. Default 50 MB. */
  maxBytes: number;
  /** Largest text in characters after decoding; the longest reports have a tenth of it. Default 1 million. */
  maxCharacters: number;
  /** Steps the table search may take before the rows left over count as unreadable. Default 1,000,000. */
  maxSearchSteps: number;
}

/** The documented defaults. */
export const DEFAULT_LIMITS: Limits = {
  maxBytes: 50 * 1024 * 1024,
  maxCharacters: 1_000_000,
  maxSearchSteps: 1_000_000,
};

/** What is told of a document beyond a limit. */
export const tooLarge = (name: string, most: string): NianbaoError =>
  new NianbaoError(
    'file-too-large',
    `“${name}”超过单个文件的上限（${most}）。请拆分文件或调高上限。`,
  );

/** Refuses a text of more characters than the limit. */
export function checkLength(text: string, name: string, most: number): void {
  if (text.length > most) throw tooLarge(name, `${most} 字`);
}

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
