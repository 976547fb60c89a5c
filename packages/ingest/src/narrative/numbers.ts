import { chineseNumber } from '../model/text.js';
import { SPOKEN_ONE, SPOKEN_UNITS, UNITS, type Unit } from './units.js';

/** A figure told in prose: number and unit, with its place in the paragraph. */
export interface ProseNumber {
  start: number;
  end: number;
  value: number;
  unit: string;
  approximate: boolean;
}

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const SPOKEN = '[一二两三四五六七八九十百千]+';
const NUMBER = new RegExp(
  `(百分之)?(${DIGITS}|${SPOKEN})\\s*([万亿])?\\s*([余多]|[+＋](?!\\d))?`,
  'g',
);

/** In front of a number: it names or dates something and counts nothing. */
const NAMED = /(?:第|〔|\[|No\.?|[A-Za-z]|\d\s*[-—–~～至到]\s*|\d|\.|零)$/i;
/** A range such as 2-3次 states no figure. */
const RANGE_BEHIND = /^\s*[-—–~～至到]\s*\d/;
const APPROXIMATE_BEFORE = /(?:近|约|突破|超过?|逾|大约|达到?近|将近|不少于|至少)$/;
const APPROXIMATE_BEHIND = /^(?:左右|上下|以上|多|余)/;
const SCALES: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
const MOST_DIGITS = 12;

function unitAt(text: string, at: number): Unit | undefined {
  return UNITS.find((unit) => {
    if (!text.startsWith(unit.text, at)) return false;
    const next = text[at + unit.text.length] ?? '';
    if (unit.unless && text.startsWith(unit.unless, at + unit.text.length)) return true;
    return next === '' || !(unit.notBefore ?? '').includes(next);
  });
}

/** Quoted words; a closing mark may be misprinted as an opening one. */
const QUOTED = /[“"‘][^“”"‘’]{1,24}(?:[”"’]|“(?![^“”]{1,24}”))/g;

/** Offsets of quoted words; a slogan (“最多跑一次”) counts nothing. */
function quotedSpans(text: string): [number, number][] {
  return [...text.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length]);
}

/** 万 or 亿 may belong to the number (1.2万条) or to the unit (3万元, kept as 万元). */
function scaleAndUnit(
  text: string,
  scale: string,
  at: number,
): { factor: number; unit: string; end: number } | undefined {
  const money = scale !== '' && unitAt(text, at)?.text === '元';
  if (money) return { factor: 1, unit: `${scale}元`, end: at + 1 };
  const unit = unitAt(text, at);
  return (
    unit && { factor: SCALES[scale] ?? 1, unit: unit.as ?? unit.text, end: at + unit.text.length }
  );
}

/** Directly in front of a figure whose unit was left out: its noun says that it is a number of items. */
const COUNT_NOUN = /信息(?:公开)?(?:总)?数量?(?:共计|合计|共|为|是|达)?$/;
/** 公开信息260余: an amount of items, rounded. */
const ITEM_NOUN = /信息(?:共计|合计|共|约|近)?$/;
const CLAUSE_ENDS = /^(?:[，,。；;、]|$)/;
/** What stands between a noun and its amount. */
const AMOUNT_LEAD = '(?:累计|共计|合计|总计|已|共|为|是|约|近|超过?|达到?|突破|逾){0,3}$';
/** Nouns of amounts that people print without a unit, and what they count. */
const COUNTED: readonly { noun: RegExp; unit: string }[] = [
  {
    noun: new RegExp(`(?:阅读|访问|浏览|点击|播放|下载|转发|点赞)总?(?:次数|量|数)${AMOUNT_LEAD}`),
    unit: '次',
  },
  {
    noun: new RegExp(`(?:关注|参与|参加|注册|培训|粉丝)总?(?:用户)?人数${AMOUNT_LEAD}`),
    unit: '人',
  },
];
/** What a number of pieces of information is counted in. */
const LEFT_OUT = '条';

/** The unit that a figure's noun tells where none is printed: 公开信息数170，…; 阅读量7600万. */
function unitLeftOut(before: string, more: string | undefined, behind: string): string | undefined {
  if (!CLAUSE_ENDS.test(behind)) return undefined;
  const noun = more === undefined ? COUNT_NOUN : ITEM_NOUN;
  if (noun.test(before)) return LEFT_OUT;
  return COUNTED.find((one) => one.noun.test(before))?.unit;
}

function numericValue(written: string): number | undefined {
  const spoken = /^\D/.test(written);
  const value = spoken ? chineseNumber(written) : Number(written.replace(/,/g, ''));
  return value !== undefined && written.length <= MOST_DIGITS + 4 && value < 10 ** MOST_DIGITS
    ? value
    : undefined;
}

/** 两次 and 一名 are counts, 一次, 一个 and 三个方面 are figures of speech. */
function isSpokenCount(written: string, unit: string): boolean {
  if (/^\d/.test(written)) return true;
  return written === '一' ? SPOKEN_ONE.has(unit) : SPOKEN_UNITS.has(unit);
}

/** 收到申请一件。 counts; 受理一件、办结一件 and 一件申请 do not. */
const COUNTED_BEFORE = /(?:申请|复议|诉讼|案件|建议|提案|投诉|举报|发布会|培训班?)(?:共计?)?$/;
const isLoneCount = (text: string, start: number, end: number): boolean =>
  COUNTED_BEFORE.test(text.slice(Math.max(0, start - 6), start)) &&
  /^\s*(?:[，,。；;]|$)/.test(text.slice(end, end + 2)) &&
  !/[、每逐]/.test(text.slice(Math.max(0, start - 12), start));

/** 全文由六个部分组成 tells of the report itself. */
const isOutline = (text: string, { unit, end }: { unit: string; end: number }): boolean =>
  unit === '个' && text.startsWith('部分', end);

/** 十六届人大七次会议 names a meeting by its numbers. */
const SESSION_BEFORE = /届[\p{Script=Han}]{0,12}$/u;
const SESSION_BEHIND = /^(?:会议|全会|全体)/;

const namesSession = (text: string, start: number, end: number): boolean =>
  SESSION_BEHIND.test(text.slice(end, end + 2)) &&
  SESSION_BEFORE.test(text.slice(Math.max(0, start - 13), start));

function numberAt(text: string, match: RegExpMatchArray): ProseNumber | undefined {
  const [whole, percent, written = '', scale = '', more] = match;
  const start = match.index as number;
  const behind = start + whole.length;
  const before = text.slice(Math.max(0, start - 4), start);
  const value = numericValue(written);
  if (value === undefined || NAMED.test(before) || RANGE_BEHIND.test(text.slice(behind)))
    return undefined;
  const end = start + whole.trimEnd().length;
  const named = text.slice(Math.max(0, start - 12), start);
  const leftOut = /^\d/.test(written) && unitLeftOut(named, more, text.slice(end, end + 1));
  const found = percent
    ? { factor: 1, unit: '%', end }
    : (scaleAndUnit(text, scale, behind) ??
      (leftOut ? { factor: SCALES[scale] ?? 1, unit: leftOut, end } : undefined));
  if (!found) return undefined;
  const counts =
    percent || isSpokenCount(written, found.unit) || isLoneCount(text, start, found.end);
  if (!counts) return undefined;
  if (namesSession(text, start, found.end) || isOutline(text, found)) return undefined;
  const product = Math.round(value * found.factor * 1_000_000) / 1_000_000;
  const approximate =
    more !== undefined ||
    APPROXIMATE_BEFORE.test(before) ||
    APPROXIMATE_BEHIND.test(text.slice(found.end, found.end + 2));
  return { start, end: found.end, value: product, unit: found.unit, approximate };
}

/** All figures with a counting unit in a paragraph. */
export function numbersIn(text: string): ProseNumber[] {
  const quoted = quotedSpans(text);
  const isQuoted = (at: number) => quoted.some(([start, end]) => at > start && at < end);
  const found = [...text.matchAll(NUMBER)].flatMap((match) => numberAt(text, match) ?? []);
  return found.filter(({ start }) => !isQuoted(start));
}
