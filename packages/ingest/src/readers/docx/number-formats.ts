import { chineseCounting, digitByDigit, formalChinese } from './chinese-numbers.js';

type Format = (number: number) => string;

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN: readonly [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Consecutive characters of Unicode from `first` on, for so many numbers. */
const series =
  (first: number, most: number): Format =>
  (number) =>
    number >= 1 && number <= most ? String.fromCodePoint(first + number - 1) : String(number);

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿. */
function circled(number: number): string {
  if (number <= 20) return series(0x2460, 20)(number);
  return number <= 35 ? series(0x3251, 15)(number - 20) : series(0x32b1, 15)(number - 35);
}

const listed =
  (names: readonly string[]): Format =>
  (number) =>
    names[number - 1] ?? String(number);

/** A to Z, then AA, BB. */
function letter(number: number): string {
  if (number < 1 || number > 260) return String(number);
  const character = String.fromCharCode(65 + ((number - 1) % 26));
  return character.repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

const fullWidth: Format = (number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The numberings of WordprocessingML (ST_NumberFormat) that Chinese documents use; others count as decimal. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['chineseCounting', chineseCounting],
  ['chineseCountingThousand', chineseCounting],
  ['japaneseCounting', chineseCounting],
  ['taiwaneseCounting', chineseCounting],
  ['taiwaneseCountingThousand', chineseCounting],
  ['ideographDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['chineseLegalSimplified', formalChinese],
  ['ideographLegalTraditional', formalChinese],
  ['ideographTraditional', listed(STEMS)],
  ['ideographZodiac', listed(BRANCHES)],
  ['ideographEnclosedCircle', series(0x3280, 10)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', series(0x2474, 20)],
  ['decimalEnclosedFullstop', series(0x2488, 20)],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['upperLetter', letter],
  ['lowerLetter', (number) => letter(number).toLowerCase()],
  ['upperRoman', roman],
  ['lowerRoman', (number) => roman(number).toLowerCase()],
  ['none', () => ''],
]);

/** A number as that numbering prints it. */
export const formatNumber = (number: number, format: string): string =>
  (FORMATS.get(format) ?? String)(number);
