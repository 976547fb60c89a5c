/** Everything that a chart says by itself. */
export const WORDING = {
  absent: '未填报',
  break: '口径变化',
  unit: (unit: string) => `单位：${unit}`,
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
  others: (count: number) => `等${count}个`,
  nothing: '没有可以画出的数',
  join: '、',
  clause: '；',
} as const;

const count = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A number as people read it: 3,965. */
export const formatNumber = (value: number): string => count.format(value);

/** A number with its unit. */
export const formatAmount = (value: number, unit: string | null): string =>
  `${formatNumber(value)}${unit ?? ''}`;
