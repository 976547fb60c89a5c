/**
 * Says questions in other words, by rule. Every rule keeps what is asked.
 *
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {{ name: string, from: RegExp, to: string | ((match: string) => string) }} Rule
 */

const HAN_DIGITS = '〇一二三四五六七八九';

/** @param {string} digits */
const inHan = (digits) => digits.replace(/\d/g, (digit) => HAN_DIGITS[Number(digit)] ?? digit);

/** @type {Rule[]} */
const RULES = [
  { name: 'polite', from: /^(?=.*\p{Script=Han})/u, to: '请问' },
  { name: 'wants-to-know', from: /^(?=.*\p{Script=Han})/u, to: '我想知道' },
  { name: 'han-year', from: /20\d\d(?=年)/g, to: inHan },
  { name: 'short-year', from: /20(?=\d\d年)/g, to: '' },
  { name: 'several', from: /多少(?=[件条次篇人])/, to: '几' },
  { name: 'how-many', from: /(?<!十)几(?=[件条次篇处])/, to: '多少' },
  { name: 'ends-as-question', from: /(?<![？?吗呢])$/, to: '？' },
  {
    name: 'full-width',
    from: /\d/g,
    to: (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  },
  { name: 'spaced', from: /(?<=年)/g, to: ' ' },
  { name: 'particle', from: /(?<=[件条次篇])$/, to: '啊' },
];

/** Each question meets so many of the rules, in turn. */
const EACH = 2;

/**
 * @param {Question} question
 * @param {Rule} rule
 * @returns {Question[]}
 */
function saidBy(question, rule) {
  const words = question.q?.replace(rule.from, /** @type {never} */ (rule.to));
  if (words === undefined || words === question.q) return [];
  return [{ ...question, id: `${question.id}-${rule.name}`, q: words }];
}

/**
 * The question in other words; questions of several turns are left alone.
 *
 * @param {Question} question
 * @param {number} position Decides which rules it meets.
 * @returns {Question[]}
 */
export const paraphrased = (question, position) =>
  RULES.map((_, step) => /** @type {Rule} */ (RULES[(position + step) % RULES.length]))
    .flatMap((rule) => saidBy(question, rule))
    .slice(0, EACH);
