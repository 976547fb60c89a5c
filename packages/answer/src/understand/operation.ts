import {
  AGAINST,
  APART,
  APPLICANTS_BEHIND,
  CHANGE_WORDS,
  COMPARED,
  COUNT_YEARS,
  COUNTED,
  EXTREMES,
  GROWTH,
  LEAST,
  MAINLY,
  MEAN,
  MOST,
  NONE_OF,
  PART_OF_THING,
  RANKING,
  RANKS,
  SERIES,
  SOME_OF,
  TIMES,
  UNCLEAR_TIMES,
} from '../words/operation-words.js';
import { SUM_WORDS } from '../words/question-words.js';
import { type Bound, boundIn, NONE, SOME } from './bounds.js';

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
  /** `reasons`: of the parts of a total, those that are reasons. */
  | {
      kind: 'extreme';
      which: 'max' | 'min';
      over: (typeof EXTREMES)[number]['over'];
      reasons: boolean;
    }
  /** `yearly`: against the year compared with, else the first of two things against the second. */
  | { kind: 'times'; yearly: boolean }
  /** Which bodies or years are within the bound, or how many. */
  | { kind: 'count'; over: 'agencies' | 'years'; names: boolean; bound: Bound }
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

const REASONS = /原因|理由/;

const without = (text: string, ...patterns: RegExp[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, ''), text);

/** 哪种渠道公开得最多: it is information that is made public. */
const MADE_PUBLIC_ALONE = /^((?:主动)?公开|发布)[得的]?$/;

function extremeOf(asked: string): AskedTask | undefined {
  const text = asked.replace(PART_OF_THING, '$2哪$1$3').replace(APPLICANTS_BEHIND, '哪种申请人$1');
  const found = EXTREMES.find(({ pattern }) => pattern.test(text));
  const mainly = (found?.over === 'parts' || found?.over === 'applicants') && MAINLY.test(text);
  const which = LEAST.test(text) ? 'min' : MOST.test(text) || mainly ? 'max' : undefined;
  if (!which || !found) return undefined;
  return {
    task: { kind: 'extreme', which, over: found.over, reasons: REASONS.test(text) },
    rest: without(
      text.replace(found.pattern, found.over === 'applicants' ? '申请' : ''),
      LEAST,
      MOST,
      ...(mainly ? [MAINLY] : []),
    ).replace(MADE_PUBLIC_ALONE, '$1信息'),
  };
}

const rankOf = (text: string): AskedTask | undefined =>
  RANKS.test(text) ? { task: { kind: 'rank' }, rest: without(text, RANKING) } : undefined;

/** 许可比处罚多多少: what stands on both sides of 比 is named together. */
function gapOf(text: string, hints: YearHints): AskedTask | undefined {
  if (hints.compares || !APART.test(text) || GROWTH.test(text)) return undefined;
  return { task: { kind: 'gap' }, rest: withoutChange(text.replace(AGAINST, '、')) };
}

/** 哪些单位没有行政诉讼: the bound is said as such, or as some or none. */
function countedOf(text: string): AskedTask | undefined {
  const counted = COUNTED.find(({ pattern }) => pattern.test(text));
  if (!counted || EXTREMES.some(({ pattern }) => pattern.test(text))) return undefined;
  const { over, names, pattern } = counted;
  const found = boundIn(text);
  const asked = without(text, pattern, ...(found ? [found.pattern] : []));
  const bound = found?.bound ?? (NONE_OF.test(asked) ? NONE : SOME);
  const rest = found ? asked : without(asked, bound === NONE ? NONE_OF : SOME_OF);
  return { task: { kind: 'count', over, names, bound }, rest };
}

function boundedOf(text: string): AskedTask | undefined {
  const found = boundIn(text);
  if (!found) return undefined;
  const counts = COUNT_YEARS.test(text);
  const rest = without(text, found.pattern, ...(counts ? [COUNT_YEARS] : []));
  const { bound } = found;
  return {
    task: counts
      ? { kind: 'count', over: 'years', names: false, bound }
      : { kind: 'exceeds', bound },
    rest,
  };
}

/** A是B的几倍, 是上年的几倍. */
function timesOf(text: string, { compares: yearly }: YearHints): AskedTask | undefined {
  if (!TIMES.test(text) || UNCLEAR_TIMES.test(text)) return undefined;
  const one = text.replace(AGAINST, yearly ? '' : '、').replace(TIMES, '几');
  return { task: { kind: 'times', yearly }, rest: one };
}

/** 多少 is kept apart from 多 and 少, which tell a direction. */
const withoutChange = (text: string): string =>
  text.replaceAll('多少', '几').replace(CHANGE_WORDS, '');

function changeOf(text: string, hints: YearHints): AskedTask | undefined {
  if (!hints.compares && !/同比|增长率|增幅|降幅/.test(text)) return undefined;
  return { task: { kind: 'change', growth: GROWTH.test(text) }, rest: withoutChange(text) };
}

/** A task that needs nothing but the figures as they are, or all of them together. */
export const plain = (text: string): AskedTask => {
  if (MEAN.test(text)) return { task: { kind: 'mean' }, rest: without(text, MEAN) };
  if (SERIES.test(text)) return { task: { kind: 'series' }, rest: without(text, SERIES) };
  return {
    task: { kind: SUM_WORDS.some((word) => text.includes(word)) ? 'sum' : 'value' },
    rest: text,
  };
};

/** Reads what a question wants done with the figures it names. */
export const taskOf = (text: string, hints: YearHints): AskedTask =>
  timesOf(text, hints) ??
  changeOf(text, hints) ??
  rankOf(text) ??
  extremeOf(text) ??
  gapOf(text, hints) ??
  countedOf(text) ??
  boundedOf(text) ??
  plain(text);

/** True if `text` compares with what stands behind it. */
export const compares = (text: string): boolean => COMPARED.test(text);
