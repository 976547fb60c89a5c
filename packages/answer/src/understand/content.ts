import { CARRIER_WORDS, coverFree, emptyCoverage, uncovered } from '@nianbao/domain';
import { QUESTION_WORDS } from '../words/question-words.js';
import { UNITS } from '../words/units.js';

const QUANTITY = new RegExp(`(?:多少|几)(?:个|份)?(${UNITS.join('|')})?`);
const NOUN_OF_QUANTITY = /(?:数|数量|总数|量|额|费用|经费|率|比例)(?:是|为)?$/;

/** Unit asked for (`几期` → 期), or null. */
export const askedUnit = (text: string): string | null => QUANTITY.exec(text)?.[1] ?? null;

/** True if a number is asked for. */
export const asksQuantity = (text: string): boolean =>
  QUANTITY.test(text) || NOUN_OF_QUANTITY.test(text);

const longestFirst = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => b.length - a.length);

/** Words that only ask, with every unit: what may stand beside a concept unexplained. Longest first. */
export const ASKING_WORDS: readonly string[] = longestFirst([...QUESTION_WORDS, ...UNITS]);
const CARRYING_TOO = longestFirst([...ASKING_WORDS, ...CARRIER_WORDS]);

/** One character beside longer stretches is a verb or a leftover of cutting; alone it may be the subject. */
function withoutSingles(found: string[]): string[] {
  const longer = found.filter((stretch) => stretch.length > 1);
  return longer.length > 0 ? longer : found;
}

function stretches(text: string, ignorable: readonly string[]): string[] {
  const coverage = emptyCoverage(text);
  coverFree(text, ignorable, coverage);
  return withoutSingles(uncovered(text, coverage));
}

/**
 * The stretches of a folded text that carry what it is about. Where it has nothing but words that these
 * reports are always about (工作信息), those are what it is about.
 */
export function contentOf(text: string): string[] {
  const content = stretches(text, CARRYING_TOO);
  return content.length > 0 ? content : stretches(text, ASKING_WORDS);
}
