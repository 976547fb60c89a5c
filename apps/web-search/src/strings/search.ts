import { formatNumber } from '../html/format.js';
import { bilingual } from './bilingual.js';

const whole = (milliseconds: number) => formatNumber(Math.max(1, Math.round(milliseconds)));

export const results = bilingual(
  {
    page: '提问结果',
    heading: '相关原文',
    found: (total: number, milliseconds: number) =>
      `找到 ${formatNumber(total)} 段，用时 ${whole(milliseconds)} 毫秒`,
    none: '没有找到相关的原文',
    noneHint: '换一个说法，或者少写几个字再试。',
    filters: '筛选',
    byYear: '年份',
    byAgency: '机关',
    allYears: '全部年份',
    allAgencies: '全部机关',
    pages: '翻页',
    previous: '上一页',
    next: '下一页',
    range: (first: number, last: number, total: number) =>
      `第 ${formatNumber(first)}–${formatNumber(last)} 段，共 ${formatNumber(total)} 段`,
  },
  {
    page: 'Results',
    heading: 'Passages',
    found: (total: number, milliseconds: number) =>
      `${formatNumber(total)} passages in ${whole(milliseconds)} ms`,
    none: 'No passage found',
    noneHint: 'Try other words, or fewer.',
    filters: 'Filters',
    byYear: 'Year',
    byAgency: 'Body',
    allYears: 'All years',
    allAgencies: 'All bodies',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    range: (first: number, last: number, total: number) =>
      `${formatNumber(first)}–${formatNumber(last)} of ${formatNumber(total)} passages`,
  },
);
