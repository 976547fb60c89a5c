/** A character of a symbol font that could not be told: never left out, so that digits around it stay apart. */
const UNKNOWN = '\ufffd';

/** Characters of Wingdings that documents use for marks and numbers. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6d, '○'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '□'],
  [0x72, '□'],
  [0x75, '◆'],
  [0x76, '◆'],
  [0xa3, '□'],
  [0xa8, '□'],
  [0xb2, '☆'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xf0, '→'],
  [0x52, '☑'],
  [0xfb, '×'],
  [0xfc, '√'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  ...Array.from('①②③④⑤⑥⑦⑧⑨⑩', (sign, index): [number, string] => [0x81 + index, sign]),
]);

/** Characters of Symbol that are those of ASCII, and a few more. */
const SYMBOL_SAME = /^[\d!%()+,./:;<=>?[\]_{|}]$/;
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '·'],
  [0xb8, '÷'],
  [0xb9, '≠'],
]);

function ofSymbol(code: number): string {
  const same = String.fromCharCode(code);
  return SYMBOL.get(code) ?? (SYMBOL_SAME.test(same) ? same : UNKNOWN);
}

const PRIVATE = 0xf000;

/** What a `w:sym` prints: fonts of symbols keep theirs at U+F000, others say the character itself. */
export function symbol(font: string, hexadecimal: string): string {
  const code = /^[\dA-Fa-f]{1,6}$/.test(hexadecimal) ? Number.parseInt(hexadecimal, 16) : -1;
  const low = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  if (/^wingdings$/i.test(font)) return WINGDINGS.get(low) ?? UNKNOWN;
  if (/^symbol$/i.test(font)) return ofSymbol(low);
  return code >= 0x20 && low === code && code <= 0x10ffff ? String.fromCodePoint(code) : UNKNOWN;
}
