import { CARRIER_WORDS, type Coverage, coverFree, emptyCoverage, uncovered } from '@nianbao/domain';
import type { WordSpan } from '../ports.js';
import { EQUIVALENT_WORDS } from '../words/equivalents.js';
import { QUESTION_WORDS } from '../words/question-words.js';
import { UNIT_PATTERN } from '../words/units.js';
import { UNMET } from '../words/unmet-words.js';

const QUANTITY = new RegExp(`(?:多少|几)(?:(?:个|份|[万亿](?!元))?(${UNIT_PATTERN}))?`);
const NOUN_OF_QUANTITY =
  /(?:数|数量|总数|量|额|费用|经费|率|比例|比重|满意度|人次|场次)(?:是|为)?$/;

/** Unit asked for (`几期` → 期), or null. */
export const askedUnit = (text: string): string | null => QUANTITY.exec(text)?.[1] ?? null;

/** True if a number is asked for. */
export const asksQuantity = (text: string): boolean =>
  QUANTITY.test(text) || NOUN_OF_QUANTITY.test(text);

const longestFirst = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => b.length - a.length);

const ALL_QUANTITIES = new RegExp(
  `百分之(?:几|多少)|(?:[一总合]共|共计|合计|[是有为共])?(?:多少|几)(?:(?:个|份|[万亿](?!元))?(?:${UNIT_PATTERN}))?`,
  'g',
);

/** What stands in front of how much is asked for, and behind it: 回应了 多少条 网友留言. */
export function aroundQuantity(text: string): [front: string, behind: string] {
  const [match] = text.matchAll(ALL_QUANTITIES);
  if (!match) return [text, ''];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

/** Words of this text that only ask, longest first: 多少件 is one of them, 件 elsewhere is not. */
export const askingIn = (text: string): readonly string[] =>
  longestFirst([...QUESTION_WORDS, ...(text.match(ALL_QUANTITIES) ?? [])]);
const carryingIn = (text: string): readonly string[] =>
  longestFirst([...askingIn(text), ...CARRIER_WORDS]);

/** Turns what is asked into its opposite, or numbers it, so it is never dropped. */
const NEGATION = /[没未非无不\d]/;

/** One character beside longer stretches is a verb or a leftover of cutting; alone it may be the subject. */
function withoutSingles(found: string[]): string[] {
  const longer = found.filter((stretch) => stretch.length > 1 || NEGATION.test(stretch));
  return longer.length > 0 ? longer : found;
}

/** Cuts words; none where there is no segmenter. */
export type CutWords = (text: string) => readonly WordSpan[];

const inside = (one: WordSpan, other: WordSpan): boolean =>
  other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;

/**
 * The longest words. Neighbouring single characters that the index also keeps as a pair are no word.
 */
export function longestWords(spans: readonly WordSpan[]): WordSpan[] {
  const singles = new Set(
    spans.filter((span) => span.end - span.start === 1).map((span) => span.start),
  );
  const words = spans.filter(
    ({ start, end }) => end - start > 1 && !(end - start === 2 && singles.has(start)),
  );
  return words.filter((one) => !words.some((other) => inside(one, other)));
}

/**
 * Words that ask are not taken out of the middle of another word: 上 of 网上 and 中 of 中央 stay, but 到 of
 * 顺延到 goes, because 顺延 is a word by itself.
 */
function accounted(text: string, ignorable: readonly string[], cut: CutWords): Coverage {
  const coverage = emptyCoverage(text);
  coverFree(text, ignorable, coverage);
  for (const word of EQUIVALENT_WORDS) {
    const start = text.indexOf(word);
    if (start >= 0) coverage.fill(false, start, start + word.length);
  }
  const spans = cut(text);
  const known = new Set(spans.map(({ start, end }) => text.slice(start, end)));
  for (const { start, end } of longestWords(spans)) {
    const rest = uncovered(text.slice(start, end), coverage.slice(start, end));
    const broken = rest.length > 0 && rest.join('').length < end - start;
    if (broken && !rest.every((piece) => known.has(piece))) coverage.fill(false, start, end);
  }
  return coverage;
}

const stretches = (text: string, ignorable: readonly string[], cut: CutWords): string[] =>
  withoutSingles(
    uncovered(text, accounted(text, ignorable, cut)).map((stretch) =>
      stretch.replace(VERB_BEHIND, ''),
    ),
  );

/** 新闻发布会开(了几场): a verb of one letter behind what it is about; 公开 and 建设 are words. */
const VERB_BEHIND =
  /(?<=\p{Script=Han}{2})(?:(?<![公展召敞打])开|(?<![建开附])设|(?<![开颁下印刊激研])发)$/u;

/**
 * The stretches of a folded text that carry what it is about. Where it has nothing but words that these
 * reports are always about (工作信息), those are what it is about.
 */
export function contentOf(text: string, cut: CutWords): string[] {
  const own = ownContentOf(text, cut);
  const content = own.length > 0 ? own : stretches(text, askingIn(text), cut);
  const unmet = unmetIn(text);
  return unmet === undefined ? content : [...content, unmet];
}

/** Words that narrow a question down to something that no form counts by. */
export const unmetIn = (text: string): string | undefined =>
  UNMET.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);

/** The same without the words that these reports are always about: nothing is left of 公开信息. */
export const ownContentOf = (text: string, cut: CutWords): string[] =>
  stretches(text, carryingIn(text), cut);
