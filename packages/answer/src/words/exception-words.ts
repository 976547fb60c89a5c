/** How a part is left out of what is asked for. Patterns run over folded text; `part` is what is left out. */
export interface Exception {
  pattern: RegExp;
  /** It always leaves something out; else only where the words behind it name a part. */
  always: boolean;
}

const WORDS = '[^,，。;；()（）]';

/** Read from the top; the first that fits counts. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    pattern: new RegExp(
      `除(?:了|去|开|却)?(?<part>${WORDS}{0,30}?)(?:以外|之外|外)(?:的|[,，])?(?:还|另)?`,
      'u',
    ),
    always: true,
  },
  {
    pattern: new RegExp(
      `除(?:了|去|开|却)(?<part>${WORDS}{1,30}?)[,，]?(?:还(?=有|收|公|办|受|予|作)|其他的?|其它的?|其余的?|另外的?|剩下的?|别的)`,
      'u',
    ),
    always: true,
  },
  { pattern: new RegExp(`除(?:了|去|开|却)(?<part>${WORDS}{0,30}?)[,，]`, 'u'), always: true },
  { pattern: new RegExp(`(?<part>${WORDS}{0,30}?)(?:以外|之外|除外)的?`, 'u'), always: true },
  {
    pattern: new RegExp(
      `[(（,，]?(?:不(?:包括|包含|计入|含|算|计)|扣除|扣掉|剔除|去掉|减去)(?:了)?(?<part>${WORDS}{1,30}?)(?:的|以?后|之后|[)）,，]|$|(?=收到|一共|总共|共|有|还|多少|几))`,
      'u',
    ),
    always: true,
  },
  {
    pattern: new RegExp(
      `(?:(?<!是)不是(?:由|通过)?|(?<![无并])非)(?<part>${WORDS}{2,16}?)(?:的|$|(?=收到|一共|总共|共|有|多少|几))`,
      'u',
    ),
    always: false,
  },
];

/** What is said of all the others: they are what is asked for, not the row of that name. */
export const OTHERS = /其他|其它|其余|另外|剩下|剩余|别的|还/gu;
/** A row of that name and all the others: either may be meant. */
export const UNCLEAR_OTHERS = /(?:其他|其它)(?:结果|情形|组织|处理|方式|机构)/u;
/** Words around a part that name nothing: 收到的申请里,由自然人提出的. */
export const AROUND_PART =
  /^.*(?:里面|当中|之中|其中|里|中)[,，]?|^(?:由|通过|以|用)|(?:提出|提交|递交)?的?$/gu;

/** True if a text always leaves something out, whatever that is. */
export const leavesOut = (text: string): boolean =>
  EXCEPTIONS.some(({ pattern, always }) => always && pattern.test(text));
