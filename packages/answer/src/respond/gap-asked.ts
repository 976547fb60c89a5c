import type { Query } from '../understand/query.js';

/** 少几条, asked the other way round: the second less the first. */
const ASKS_LESS = /比(?![例重率较]).*?少(?:了|出)?\p{Script=Han}{0,3}?(?:多少|几)/u;
const ASKS_APART = /相差|差(?:了)?(?:多少|几)/u;

/** A difference as asked for: how much more, how much less, or how far apart. */
export function gapAsked({ question }: Pick<Query, 'question'>, gap: number): number {
  if (ASKS_APART.test(question)) return Math.abs(gap);
  return ASKS_LESS.test(question) && gap !== 0 ? -gap : gap;
}
