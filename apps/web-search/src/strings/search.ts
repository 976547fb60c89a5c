import { formatNumber } from '../html/format.js';
import { bilingual } from './bilingual.js';

const whole = (milliseconds: number) => formatNumber(Math.max(1, Math.round(milliseconds)));

/** The passages that were found. */
export const results = bilingual(
  {
    page: '提问结果',
    found: (total: number, milliseconds: number) =>
      `找到 ${formatNumber(total)} 段原文，用时 ${whole(milliseconds)} 毫秒`,
    onlyWords: '下面是提到这些字词的原文，不是答案。',
    none: '没有找到相关的原文',
    noneHint: '换一个说法，或者少写几个字再试。',
    noneFiltered: '这样筛选后没有原文。去掉一个条件再看：',
    corrected: (words: string) => `已按“${words}”查找。`,
    asTyped: (words: string) => `仍按“${words}”查找`,
    filters: '筛选',
    chosen: '已选条件',
    remove: (choice: string) => `去掉 ${choice}`,
    removeAll: '全部清除',
    byYear: '年份',
    byAgency: '机关',
    byForm: '表样',
    more: (count: number) => `其余 ${formatNumber(count)} 个`,
    unlisted: (count: number) =>
      `另有 ${formatNumber(count)} 个较少的没有列出；在搜索框里写上名称就能找到。`,
    sort: '排序',
    orders: { relevance: '最相关', newest: '最新' },
    place: (section: string, block: number) => `${section}，第 ${block + 1} 段`,
    pages: '翻页',
    pageNumber: (number: number) => `第 ${number} 页`,
    previous: '上一页',
    next: '下一页',
    range: (first: number, last: number, total: number) =>
      `第 ${formatNumber(first)}–${formatNumber(last)} 段，共 ${formatNumber(total)} 段`,
  },
  {
    page: 'Results',
    found: (total: number, milliseconds: number) =>
      `${formatNumber(total)} passages in ${whole(milliseconds)} ms`,
    onlyWords: 'The passages below hold these words; they are not an answer.',
    none: 'No passage found',
    noneHint: 'Try other words, or fewer.',
    noneFiltered: 'No passage meets these filters. Take one away:',
    corrected: (words: string) => `Showing results for “${words}”.`,
    asTyped: (words: string) => `Search for “${words}” instead`,
    filters: 'Filters',
    chosen: 'Filters in force',
    remove: (choice: string) => `Remove ${choice}`,
    removeAll: 'Clear all',
    byYear: 'Year',
    byAgency: 'Body',
    byForm: 'Form',
    more: (count: number) => `${formatNumber(count)} more`,
    unlisted: (count: number) =>
      `${formatNumber(count)} with fewer are not listed; write the name in the search box to find them.`,
    sort: 'Sort by',
    orders: { relevance: 'Relevance', newest: 'Newest' },
    place: (section: string, block: number) => `${section}, paragraph ${block + 1}`,
    pages: 'Pages',
    pageNumber: (number: number) => `Page ${number}`,
    previous: 'Previous',
    next: 'Next',
    range: (first: number, last: number, total: number) =>
      `${formatNumber(first)}–${formatNumber(last)} of ${formatNumber(total)} passages`,
  },
);
