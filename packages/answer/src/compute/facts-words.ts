import { CARRIER_WORDS, reaches, THRESHOLDS } from '@nianbao/domain';
import { type CutWords, longestWords } from '../understand/content.js';
import { FACT_EQUIVALENTS, FILLERS, POLITE } from '../words/fact-fillers.js';
import { onlyPrefixed, overlap } from './overlap.js';

/** What a fact must be about. */
export interface FactWords {
  /** Words that the sentence or its section must hold. */
  own: readonly string[];
  /** Words that these reports are always about: the passage may hold them. */
  carried: readonly string[];
}

const CARRIERS = new Set([
  ...CARRIER_WORDS,
  '公开',
  '工作',
  '信息公开',
  '政务公开',
  '政府信息公开',
]);
const RUN = /[\p{Script=Han}\p{Letter}\d.]+/gu;

const SINGLE_FILLERS = new Set(FILLERS.filter((word) => word.length === 1));

const LONG_FILLERS = FILLERS.filter((word) => word.length > 1).sort(
  (one, other) => other.length - one.length,
);

/** Letters that no word holds are one, without what fills them in front and behind: 河长. */
function trimmed(between: string, dropped: ReadonlySet<string>): string {
  const letters = LONG_FILLERS.reduce((rest, word) => rest.replaceAll(word, ''), between);
  let [start, end] = [0, letters.length];
  while (start < end && dropped.has(letters[start] as string)) start += 1;
  while (end > start && dropped.has(letters[end - 1] as string)) end -= 1;
  return letters.slice(start, end);
}

/** The words of a run, with what stands between them. */
function wordsOf(run: string, dropped: ReadonlySet<string>, cut: CutWords): string[] {
  const words = longestWords(cut(run)).sort((one, other) => one.start - other.start);
  let at = 0;
  const found = words.flatMap(({ start, end }) => {
    const between = run.slice(at, start);
    at = Math.max(at, end);
    // 副组长 is another than 组长.
    const prefix = /[副非]$/u.exec(between)?.[0] ?? '';
    return [
      trimmed(between.slice(0, between.length - prefix.length), dropped),
      prefix + run.slice(start, end),
    ];
  });
  return [...found, trimmed(run.slice(at), dropped)];
}

/** The words of a text, without what only asks or fills it. */
export function factWords(
  text: string,
  ignored: readonly string[],
  cut: CutWords,
  keepSingles = false,
): FactWords {
  const long = (words: readonly string[]) => words.filter((word) => word.length > 1);
  const bare = long(ignored).reduce(
    (rest, word) => rest.replaceAll(word, ' '),
    text.replace(POLITE, ' '),
  );
  const dropped = new Set([...ignored.filter((word) => word.length === 1), ...SINGLE_FILLERS]);
  const all = (bare.match(RUN) ?? [])
    .flatMap((run) => wordsOf(run, dropped, cut))
    .filter((word) => word !== '' && !FILLERS.includes(word) && !dropped.has(word));
  const kept = [...new Set(long(all).length > 0 && !keepSingles ? long(all) : all)];
  return {
    own: kept.filter((word) => !CARRIERS.has(word)),
    carried: kept.filter((word) => CARRIERS.has(word)),
  };
}

const others = (word: string): readonly string[] =>
  FACT_EQUIVALENTS.find((group) => group.includes(word)) ?? [];

/** True if a folded text holds the word, or one that means the same, as a word of its own. */
export const holdsWord = (text: string, word: string): boolean =>
  !onlyPrefixed(word, text) &&
  [word, ...others(word)].some((way) => reaches(overlap([way], text), THRESHOLDS.factWordsHeld));

/** How many of the words a folded text holds. */
export const countHeld = (text: string, words: readonly string[]): number =>
  words.filter((word) => holdsWord(text, word)).length;

/** True if it holds all of them. */
export const holdsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => holdsWord(text, word));
