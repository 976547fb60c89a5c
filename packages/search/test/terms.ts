import fc from 'fast-check';

const VOCABULARY = ['公开', '信息', '政府', '申请', '复议', '诉讼', '公报', 'a', '2018', '𠀀'];
const LAST = VOCABULARY.length - 1;

/** A word of a few; the first are drawn far more often than the last, as in real text. */
export const term: fc.Arbitrary<string> = fc
  .tuple(fc.nat(LAST), fc.nat(LAST))
  .map(([one, other]) => VOCABULARY[Math.min(one, other)] ?? '');
