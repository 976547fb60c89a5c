import { namedYears, type Query } from '../understand/query.js';

const BEFORE = /^(?:那么?)?(?:上一年|前一年|上年度?|上一年度)(?:的)?呢?[?？]?$/u;
const AFTER = /^(?:那么?)?(?:后一年|下一年|第二年|次年|下年度?)(?:的)?呢?[?？]?$/u;

/** 上一年呢, 后一年呢: beside the year that was spoken of, not beside today. */
export function withYearBeside(query: Query, before: Query): Query {
  const said = query.question.trim();
  const step = BEFORE.test(said) ? -1 : AFTER.test(said) ? 1 : 0;
  const [year, ...more] = namedYears(before);
  if (step === 0 || year === undefined || more.length > 0) return query;
  return {
    ...query,
    years: [year + step],
    base: null,
    task: { kind: 'value' },
    about: '',
    content: [],
    quantity: false,
    subject: { kind: 'words' },
    dimension: null,
  };
}
