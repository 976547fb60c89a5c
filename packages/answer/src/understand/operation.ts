import {
  AGAINST,
  APART,
  BOUNDS,
  CHANGE_WORDS,
  COMPARED,
  COUNT_YEARS,
  EXTREMES,
  GROWTH,
  LEAST,
  MAINLY,
  MEAN,
  MOST,
  PART_OF_THING,
  RANKING,
  RANKS,
  SERIES,
} from '../words/operation-words.js';
import { SUM_WORDS } from '../words/question-words.js';

/** A bound to hold figures against. */
export interface Bound {
  value: number;
  words: string;
  holds(value: number, bound: number): boolean;
}

/** What is to be done with the figures. */
export type Task =
  | { kind: 'value' }
  | { kind: 'sum' }
  | { kind: 'series' }
  | { kind: 'mean' }
  | { kind: 'change'; growth: boolean }
  /** The first of two things less the second. */
  | { kind: 'gap' }
  | { kind: 'rank' }
  | { kind: 'extreme'; which: 'max' | 'min'; over: (typeof EXTREMES)[number]['over'] }
  | { kind: 'count'; bound: Bound }
  | { kind: 'exceeds'; bound: Bound };

/** A task and the text without the words that ask for it. */
export interface AskedTask {
  task: Task;
  rest: string;
}

/** What the words around a year say, which are cut out before the task is read. */
export interface YearHints {
  /** Two years, or one and 上年, with 比 between them. */
  compares: boolean;
}

const without = (text: string, ...patterns: RegExp[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, ''), text);

function extremeOf(asked: string): AskedTask | undefined {
  const text = asked.replace(PART_OF_THING, '$2哪$1$3');
  const found = EXTREMES.find(({ pattern }) => pattern.test(text));
  const mainly = found?.over === 'parts' && MAINLY.test(text);
  const which = LEAST.test(text) ? 'min' : MOST.test(text) || mainly ? 'max' : undefined;
  if (!which || !found) return undefined;
  return {
    task: { kind: 'extreme', which, over: found.over },
    rest: without(text, found.pattern, LEAST, MOST),
  };
}

const rankOf = (text: string): AskedTask | undefined =>
  RANKS.test(text) ? { task: { kind: 'rank' }, rest: without(text, RANKING) } : undefined;

/** 许可比处罚多多少: what stands on both sides of 比 is named together. */
function gapOf(text: string, hints: YearHints): AskedTask | undefined {
  if (hints.compares || !APART.test(text) || GROWTH.test(text)) return undefined;
  return { task: { kind: 'gap' }, rest: withoutChange(text.replace(AGAINST, '、')) };
}

function boundOf(text: string): { bound: Bound; pattern: RegExp } | undefined {
  for (const { pattern, holds, words } of BOUNDS) {
    const match = pattern.exec(text);
    if (match) return { bound: { value: Number(match[1]), holds, words }, pattern };
  }
  return undefined;
}

function boundedOf(text: string): AskedTask | undefined {
  const found = boundOf(text);
  if (!found) return undefined;
  const counts = COUNT_YEARS.test(text);
  const rest = without(text, found.pattern, ...(counts ? [COUNT_YEARS] : []));
  return { task: { kind: counts ? 'count' : 'exceeds', bound: found.bound }, rest };
}

/** 多少 is kept apart from 多 and 少, which tell a direction. */
const withoutChange = (text: string): string =>
  text.replaceAll('多少', '几').replace(CHANGE_WORDS, '');

function changeOf(text: string, hints: YearHints): AskedTask | undefined {
  if (!hints.compares && !/同比|增长率|增幅|降幅/.test(text)) return undefined;
  return { task: { kind: 'change', growth: GROWTH.test(text) }, rest: withoutChange(text) };
}

const plain = (text: string): AskedTask => {
  if (MEAN.test(text)) return { task: { kind: 'mean' }, rest: without(text, MEAN) };
  if (SERIES.test(text)) return { task: { kind: 'series' }, rest: without(text, SERIES) };
  return {
    task: { kind: SUM_WORDS.some((word) => text.includes(word)) ? 'sum' : 'value' },
    rest: text,
  };
};

/** Reads what a question wants done with the figures it names. */
export const taskOf = (text: string, hints: YearHints): AskedTask =>
  changeOf(text, hints) ??
  rankOf(text) ??
  extremeOf(text) ??
  gapOf(text, hints) ??
  boundedOf(text) ??
  plain(text);

/** True if `text` compares with what stands behind it. */
export const compares = (text: string): boolean => COMPARED.test(text);
