/** Labels that pages and servers give, and the encoding that reads them: GB18030 holds GBK, which holds GB2312. */
const LABELS: readonly [label: RegExp, encoding: string][] = [
  [/^utf-?8$/i, 'utf-8'],
  [/^(?:gb_?2312(?:-80)?|gb-?k|gb-?18030|cp936|ms936|x-gbk|chinese|hz-gb-2312)$/i, 'gb18030'],
  [/^(?:big5(?:-?hkscs)?|big5-?eten|cp950|x-x-big5)$/i, 'big5'],
  [/^utf-?16be$/i, 'utf-16be'],
  [/^(?:utf-?16(?:le)?|unicode|ucs-2)$/i, 'utf-16le'],
];

/** The encoding that a label means; undefined for one that is none of these. */
export function encodingOfLabel(label: string | undefined): string | undefined {
  const plain = label?.trim().replace(/^["']|["']$/g, '') ?? '';
  return LABELS.find(([pattern]) => pattern.test(plain))?.[1];
}
