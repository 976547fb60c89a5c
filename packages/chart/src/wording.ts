import type { ChartLanguage } from './chart.js';

const count = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A number as people read it: 3,965. */
export const formatNumber = (value: number): string => count.format(value);

const CHINESE = {
  absent: '未填报',
  break: '口径变化',
  unit: (unit: string) => `单位：${unit}`,
  sentence: (title: string, _unit: string | null, words: string) => `${title}：${words}。`,
  amount: (value: number, unit: string | null) => `${formatNumber(value)}${unit ?? ''}`,
  extremes: (most: string, highest: string, least: string, lowest: string) =>
    `最高的是${most}，${highest}，最低的是${least}，${lowest}`,
  within: (range: string, words: string) => `${range}，${words}`,
  range: (first: string, last: string) => `${first}至${last}`,
  only: (subject: string, amount: string) => `${subject}为${amount}`,
  same: (amount: string) => `都是${amount}`,
  change: (from: string, to: string, words: string) => `${from}到${to}${words}`,
  risen: (amount: string, percent: string) => `增加${amount}${percent}`,
  fallen: (amount: string, percent: string) => `减少${amount}${percent}`,
  level: '持平',
  percent: (percent: string) => `（${percent}%）`,
  breakAt: (labels: string) => `${labels}起统计口径变化，前后不直接比较`,
  missing: (subjects: string, absent: string) => `${subjects}${absent}`,
  others: (_more: number, all: number) => `等${all}个`,
  nothing: '没有可以画出的数',
  join: '、',
  clause: '；',
} as const;

/** Everything that a chart says by itself, in one language. */
export type Wording = {
  readonly [Name in keyof typeof CHINESE]: (typeof CHINESE)[Name] extends string
    ? string
    : (typeof CHINESE)[Name];
};

/** In English the unit stands with the title, once: numbers and plurals would have to agree everywhere. */
const ENGLISH: Wording = {
  absent: 'left blank',
  break: 'break in series',
  unit: (unit) => `Unit: ${unit}`,
  sentence: (title, unit, words) => `${title}${unit === null ? '' : ` (${unit})`}: ${words}.`,
  amount: (value) => formatNumber(value),
  extremes: (most, highest, least, lowest) =>
    `highest ${most} with ${highest}, lowest ${least} with ${lowest}`,
  within: (range, words) => `${range}, ${words}`,
  range: (first, last) => `${first} to ${last}`,
  only: (subject, amount) => `${subject}: ${amount}`,
  same: (amount) => `all ${amount}`,
  change: (from, to, words) => `from ${from} to ${to} ${words}`,
  risen: (amount, percent) => `up by ${amount}${percent}`,
  fallen: (amount, percent) => `down by ${amount}${percent}`,
  level: 'unchanged',
  percent: (percent) => ` (${percent}%)`,
  breakAt: (labels) =>
    `counted otherwise from ${labels} on, not to be compared directly with what is before`,
  missing: (subjects, absent) => `${subjects}: ${absent}`,
  others: (more) => ` and ${more} more`,
  nothing: 'no number to draw',
  join: ', ',
  clause: '; ',
};

const WORDINGS: Readonly<Record<ChartLanguage, Wording>> = { 'zh-CN': CHINESE, en: ENGLISH };

/** The words of a chart, in its language. */
export const wordingOf = ({ language = 'zh-CN' }: { language?: ChartLanguage }): Wording =>
  WORDINGS[language];
