import { CARRIER_WORDS, coverFree, emptyCoverage, uncovered } from '@nianbao/domain';
import { QUESTION_WORDS } from '../words/question-words.js';
import { UNITS } from '../words/units.js';

const QUANTITY = new RegExp(
  `(?:多少|几)(?:个|份)?(${UNITS.map((unit) => unit.replace('%', '%')).join('|')})?`,
);

/** Unit asked for (`几期` → 期), or null. */
export const askedUnit = (text: string): string | null => QUANTITY.exec(text)?.[1] ?? null;

/** True if a number is asked for. */
export const asksQuantity = (text: string): boolean =>
  QUANTITY.test(text) || /(?:数|数量|总数|量|额|费用|经费|率|比例)(?:是|为)?$/.test(text);

const ASKING = [...QUESTION_WORDS, ...UNITS].sort((a, b) => b.length - a.length);
const ALL = [...ASKING, ...CARRIER_WORDS].sort((a, b) => b.length - a.length);

/** Words that only ask, with every unit: what may stand beside a concept unexplained. */
export const ASKING_WORDS: readonly string[] = ASKING;

/** The stretches of a folded text that carry what it is about. */
export function contentOf(text: string): string[] {
  const coverage = emptyCoverage(text);
  coverFree(text, ALL, coverage);
  return uncovered(text, coverage);
}
