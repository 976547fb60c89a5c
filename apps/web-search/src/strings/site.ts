import { bilingual } from './bilingual.js';

/** What every page has: the masthead, the navigation, the footer. */
export const site = bilingual(
  {
    seal: '年报',
    /** Between and around words that are put together on a page. */
    marks: {
      list: '、',
      comma: '，',
      colon: '：',
      semicolon: '；',
      bracketed: (words: string) => `（${words}）`,
    },
    name: 'nianbao',
    titleOf: (page: string) => `${page} - nianbao 政府信息公开年报`,
    description: '用平常的话问政府信息公开工作年度报告里的数字，每个数字都附上原文出处。',
    skip: '跳到正文',
    navigation: '主导航',
    reports: '年报库',
    indicators: '指标',
    compare: '对比',
    check: '核查',
    about: '关于',
    api: '接口',
    feed: '新收录的年报',
    feedEntry: (agency: string, year: number, figures: number, findings: number) =>
      `${agency}，${year}年：${figures} 个数字，${findings} 处核查发现。`,
    shortDescription: '搜索政府信息公开年报',
    footer: '数字全部来自各机关公布的年度报告；报告里没有的，这里不会有。',
    sameAsJson: '本页的 JSON',
    otherLanguage: 'English',
  },
  {
    seal: '年报',
    marks: {
      list: ', ',
      comma: ', ',
      colon: ': ',
      semicolon: '; ',
      bracketed: (words: string) => ` (${words})`,
    },
    name: 'nianbao',
    titleOf: (page: string) => `${page} - nianbao, China’s disclosure reports`,
    description:
      'Ask in plain words about the figures in China’s annual reports on government information disclosure; every figure comes with its place in the original.',
    skip: 'Skip to content',
    navigation: 'Main',
    reports: 'Reports',
    indicators: 'Indicators',
    compare: 'Compare',
    check: 'Check',
    about: 'About',
    api: 'API',
    feed: 'New reports',
    feedEntry: (agency: string, year: number, figures: number, findings: number) =>
      `${agency}, ${year}: ${figures} figures, ${findings} findings.`,
    shortDescription: 'Search China’s disclosure reports',
    footer:
      'Every figure is taken from the annual reports that the bodies published; what they do not say is not said here.',
    sameAsJson: 'This page as JSON',
    otherLanguage: '中文',
  },
);
