/**
 * Turns questions that have an answer into questions that have none, by rule: another year, another body, a month,
 * a word that narrows.
 *
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {{ name: string, from: RegExp, to: string }} Rule
 */

/** @type {Rule[]} */
const RULES = [
  { name: 'another-year', from: /^([^年]*?)20\d\d(年[^年]*)$/, to: '$12009$2' },
  { name: 'month', from: /(20\d\d年)/, to: '$15月' },
  { name: 'each-day', from: /(多少|几)(?=[件条次篇])/, to: '日均$1' },
  { name: 'negated', from: /(收到|公开|发布|推送|办结)/, to: '未$1' },
  { name: 'of-schools', from: /(年)(?=\p{Script=Han})/u, to: '$1学校的' },
  { name: 'about-traffic', from: /(?<!百分之)(多少|几)(?=[件条次篇])/, to: '交通事故$1' },
  { name: 'another-body', from: /青禾区|青禾镇|石桥街道|柳溪县|平潭|宁波保税区/, to: '白沙洲' },
];

/** What has no answer. */
const NONE = { status: ['no_data', 'clarify', 'out_of_scope'] };
/** Each question meets so many of the rules, in turn. */
const EACH = 2;

/**
 * @param {Question} question
 * @param {Rule} rule
 * @returns {Question[]}
 */
function spoilt({ expect, ...question }, rule) {
  const words = question.q?.replace(rule.from, rule.to);
  if (words === undefined || words === question.q) return [];
  const id = `${question.id}-${rule.name}`;
  return [{ ...question, id, q: words, family: `spoilt: ${rule.name}`, expect: NONE }];
}

/**
 * The question made unanswerable; only where one figure is the answer.
 *
 * @param {Question} question
 * @param {number} position Decides which rules it meets.
 * @returns {Question[]}
 */
export const spoiltBy = (question, position) =>
  question.expect.value === undefined || question.turns
    ? []
    : RULES.map((_, step) => /** @type {Rule} */ (RULES[(position + step) % RULES.length]))
        .flatMap((rule) => spoilt(question, rule))
        .slice(0, EACH);
