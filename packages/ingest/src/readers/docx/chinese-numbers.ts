const DIGITS = [...'零一二三四五六七八九'];
const FORMAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const TENS = ['', '十', '百', '千'];
const FORMAL_TENS = ['', '拾', '佰', '仟'];

/** Digits with their powers of ten; a stretch of zeros within is said once. */
function spell(number: number, digits: readonly string[], tens: readonly string[]): string {
  const figures = [...String(number)].map(Number);
  const spelled = figures.map((figure, index) => {
    const power = figures.length - 1 - index;
    return figure === 0 ? digits[0] : `${digits[figure]}${tens[power]}`;
  });
  const zero = digits[0] as string;
  return spelled
    .join('')
    .replace(new RegExp(`${zero}+`, 'g'), zero)
    .replace(new RegExp(`${zero}$`), '');
}

const isSpellable = (number: number): boolean => number >= 1 && number <= 9999;

/** 一, 十, 十一, 二十, 一百零一. */
export function chineseCounting(number: number): string {
  if (!isSpellable(number)) return String(number);
  return spell(number, DIGITS, TENS).replace(/^一十/, '十');
}

/** 壹, 壹拾, 壹佰零壹. */
export const formalChinese = (number: number): string =>
  isSpellable(number) ? spell(number, FORMAL_DIGITS, FORMAL_TENS) : String(number);

/** 一, 一〇, 一一: digit by digit. */
export const digitByDigit = (number: number): string =>
  String(number).replace(/\d/g, (digit) =>
    digit === '0' ? '〇' : (DIGITS[Number(digit)] as string),
  );
