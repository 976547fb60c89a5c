import { fromEnglish } from '../words/english.js';
import { fold } from '../words/fold.js';
import { TIMES_OF } from '../words/operation-words.js';
import { MISSPELT, SPOKEN } from '../words/spoken.js';
import { writeYearsInDigits } from './years.js';

const END = /[?？!！。.]+$/;

/** The year's end is all of the year. */
const YEAR_END = /(?<=年)12月(?:31日|底|末)/;
/** 收没收, 收不收: a yes or a no is asked for. */
const DOUBLED = /(?!有)(\p{Script=Han})[没不]\1/gu;
/** 有行政诉讼没有. */
const OR_NOT = /(?<!哪[些几个].{0,20})(?:没有?|与否)$/;

/** 网站和微信共多少条: 共 alone adds up what is named together. */
const ADDS_UP =
  /(?<=[和与及跟、].{1,24})(?<![公一总合])共(?=有?(?:多少|几)|(?:公开|发布|推送|收到|受理|办理|举办|开展)了?(?:多少|几))/u;

/** …多少条,增长百分之几: against the year before, where nothing else is said. */
const CHANGE_TOO =
  /(?<=(?:多少|几).{1,12})([,，;；])(?=(?:增长|增加|上升|提高|减少|下降|降低)了?(?:百分之几|百分之多少|多少|几))/u;

/** The same in the words that everybody writes. */
const asWritten = (text: string): string =>
  [...SPOKEN, ...MISSPELT].reduce((rest, [said, meant]) => rest.replace(said, meant), text);

/** What was misspelt in a question, as it must have been meant. */
export function putRight(question: string): string[] {
  let text = SPOKEN.reduce((rest, [said, meant]) => rest.replace(said, meant), fold(question));
  const found: string[] = [];
  for (const [typed, meant] of MISSPELT) {
    const right = text.replace(typed, meant);
    if (right !== text) found.push(meant);
    text = right;
  }
  return found;
}

/** 是不是零, 等于零: a number like any other. */
const ZERO = /(?<=[是为]|等于)零(?=[件条次个]?(?:吗|吧|$))/gu;

/** 信函、传真申请数 is one row of the provinces' tables, unless each is asked for. */
const ONE_ROW = /信函、传真(?=申请)(?!.*(?:各|分别))/u;

/** The words of a question in one way of writing: simplified, half width, Chinese, years in digits. */
export const normalised = (question: string): string =>
  writeYearsInDigits(asWritten(fold(fromEnglish(question) ?? question)))
    .replace(END, '')
    .replace(YEAR_END, '')
    .replace(/稿子/gu, '稿件')
    .replace(ZERO, '0')
    .replace(ONE_ROW, '信函传真')
    .replace(DOUBLED, '有没有$1')
    .replace(OR_NOT, '吗')
    .replace(ADDS_UP, '一共')
    .replace(CHANGE_TOO, '$1比上年')
    .replace(TIMES_OF, '比$1几倍');
