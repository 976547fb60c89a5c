import { clauseAround, type Span } from './clauses.js';
import type { ProseNumber } from './numbers.js';

/** Time, whole and adverb: they tell when and how, not what is counted. */
const LEADING =
  /^(?:[、]|和(?![谐平])|及(?!时)|与(?!会)|以及|另外|此外|首先|其次|最后|其中|(?:其中|具体|主要)包括|并(?![网购发轨行非])|分别|包括|同时|目前|现(?![行场代金])有?|截至|截止|今年以来|今年|去年|全年|本年度?|年内|一年来|(?:到|至)?\d{4}年(?:度|底|末|以来)?|\d{1,2}月份?|\d{1,2}日|累计|总计|合计|一共|总共|共计|共(?![同享建产青用青])|已(?![^，,、]{1,4}的)|均|[我本全](?:街道|苏木|[区市县镇乡局委办省街校院厅旗盟州](?![长场道]))|我部(?!门)|本单位|本机关|先后|每年|[一二三四五六七八九十]是|\p{P}(?<![“”‘’"'《（(])|\s)+/u;
/** Directly in front of the number: verbs of amount and adverbs. */
const TRAILING =
  /(?:各(?!类)|共计|合计|总计|累计|一共|总共|共|达到?了?|为|计|约|近|突破|超过?|逾|有|是|了|仅|已|均|在|从|由|至|的|不少于|至少|\s|[“”"'《]$)+$/;
/** Directly behind the unit: it does not begin a noun. */
const BEHIND = /^(?:余|多|左右|以上|以下|以内|之内|内(?![容部设外])|上下|之间|的|次?\/|\s|[”"])+/;
const ENDS = /[“”"'\s]+$/;
const MOST = 60;
/** Words between two figures of a clause that are the noun of the first (5个方面23项内容). */
const SHORT_NOUN = 4;
/** A preposition alone in front of the number: what it counts stands behind it (将348项事项…). */
const PREPOSITION = /^(?:将|把|对|以|按|向|由)$/;
/** A label of fewer letters says nothing alone. */
const FEWEST = 2;

/** The last words of an overlong text, from the beginning of an item of its list on. */
const shortened = (text: string): string =>
  text.length <= MOST
    ? text
    : text
        .slice(-MOST)
        .replace(/^[^、，,]*[、，,]/, '')
        .replace(LEADING, '');

/** A quotation mark that lost its closing one to the trimming: “同意公开”3件. */
const OPEN_QUOTE = /[“"](?=[^”"]*$)/;

/** Words before a number without time, adverbs and verbs of amount. */
export const trimBefore = (text: string): string => {
  const trimmed = text.replace(LEADING, '').replace(TRAILING, '').replace(PREPOSITION, '');
  const plain = trimmed.replace(
    /(?<=[^公中])(?:一共|总共|共计|共|累计)(?=[\p{Script=Han}]{3})/u,
    '',
  );
  return plain.replace(OPEN_QUOTE, '');
};

const trimBehind = (text: string): string =>
  text
    .replace(BEHIND, '')
    .replace(/[、和及与]$/, '')
    .replace(ENDS, '');

interface Neighbours {
  previous: ProseNumber | undefined;
  next: ProseNumber | undefined;
}

/** A word between two figures is the noun of the first where the second has its own behind it. */
const isNounOfFirst = (between: string, behind: string): boolean =>
  between.length <= SHORT_NOUN &&
  !/[、和及与]/.test(between) &&
  !VERB_ALONE.test(between) &&
  !CHANGE.test(between) &&
  /^(?!占)\p{Script=Han}{2}/u.test(behind);

/** Text of the clause before the number, from the figure before it on, without that figure's own noun. */
function before(text: string, clause: Span, number: ProseNumber, { previous }: Neighbours): string {
  if (!previous || previous.end <= clause.start) return text.slice(clause.start, number.start);
  const between = text.slice(previous.end, number.start);
  return isNounOfFirst(between, text.slice(number.end, clause.end)) ? '' : between;
}

/** Behind the number the next item of a list begins. */
const LIST_GOES_ON = /^(?:[、和及与]|以及)/;

/**
 * Text of the clause behind the number, up to where the next figure's own words begin. Where nothing
 * stands before the number (92%服务事项缩短至30分钟), all words up to the next figure are its own.
 */
function behind(text: string, clause: Span, number: ProseNumber, near: Neighbours, alone: boolean) {
  const { next } = near;
  if (LIST_GOES_ON.test(text.slice(number.end, number.end + 2))) return '';
  if (!next || next.start >= clause.end) return text.slice(number.end, clause.end);
  const between = text.slice(number.end, next.start);
  if (between.trim() === '') return alone ? text.slice(next.end, clause.end) : '';
  const cut = between.search(/[、和及与]/);
  if (cut >= 0) return between.slice(0, cut);
  const own = isNounOfFirst(between, text.slice(next.end, clause.end));
  return alone || own ? between : '';
}

/** A share (占76.4%) is a share of what the figure before it counts. */
const SHARE = /(?:^|[^\p{Script=Han}])?(?:分别)?占(?:比|总数|总量|全部)?[^\d]{0,8}$/u;
/** The target of a change (提升至30%) belongs to what changed. */
const CHANGE = /^(?:提升|提高|增加|增长|上升|下降|降低|减少|缩减|缩短|缩|降|升)(?:到|至|为|了)?$/;

/** The figure that the clause before ends with is not this clause's. */
const FIGURE_AT_END = /[的有共为]*\d[\d,.]*\s*[\p{Script=Han}%]{0,3}$/u;

/** A list of figures names nothing for the clause behind it. */
const FIGURE = /\d\s*[\p{Script=Han}%]/u;

/** Words of the clause before, for a clause that names nothing itself. */
function clauseBefore(text: string, clause: Span): string {
  const end = clause.start - 1;
  if (end <= 0 || /[。！？\n]/.test(text[end] as string)) return '';
  const earlier = clauseAround(text, { start: end, end });
  const words = text.slice(earlier.start, earlier.end).replace(FIGURE_AT_END, '');
  if (FIGURE.test(words)) return '';
  return shortened(trimBefore(words));
}

/** A verb alone names nothing (全年共发布133条): the clause before says what. */
const VERB_ALONE =
  /^(?:发布|公开|主动公开|公布|办理|答复|受理|办结|回复|处理|制定|制作|编制|报送|涉及|完成|开展|组织|举办|推送|收到|新增)$/;

const sameClause = (clause: Span, { previous }: Neighbours): boolean =>
  previous !== undefined && previous.end >= clause.start;

/** What a share of something is called. */
export const shareOf = (label: string): string => (label.endsWith('占比') ? label : `${label}占比`);

/** 2021年访问量26万人次，2022年达到31万人次: nothing but the year and the state of what the clause before counts. */
const STATE = /^(?:20\d\d年|今年|本年|当年)(?:已|则)?(?:达到?了?|为|是|增至|升至|降至|减至)?$/;

const goesOn = (text: string, front: string, number: ProseNumber, { previous }: Neighbours) =>
  previous !== undefined &&
  previous.unit === number.unit &&
  STATE.test(front.trim()) &&
  /^[，,]\s*$/.test(text.slice(previous.end, number.start).replace(front, ''));

/** What a figure counts, in the words of its clause: the nearest noun phrase before or behind it. */
export function labelOf(
  text: string,
  number: ProseNumber,
  near: Neighbours,
  previousLabel: string | undefined,
): string {
  const clause = clauseAround(text, number);
  const front = before(text, clause, number, near);
  const bare = trimBefore(front);
  const related = sameClause(clause, near) ? previousLabel : undefined;
  if (previousLabel && number.unit === '%' && SHARE.test(front)) return shareOf(previousLabel);
  if (related && CHANGE.test(bare)) return `${related.replace(/[从由]$/, '')}${bare}`;
  const words = trimBehind(behind(text, clause, number, near, bare === ''));
  const own = shortened(`${bare}${CHANGE.test(words) ? '' : words}`);
  if (own.length >= FEWEST && !VERB_ALONE.test(own)) return own;
  if (related) return related;
  if (own === '' && previousLabel && goesOn(text, front, number, near)) return previousLabel;
  return `${clauseBefore(text, clause)}${own}` || '数量';
}
