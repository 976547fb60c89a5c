import { formatNumber } from '../html/format.js';
import { bilingual } from './bilingual.js';

/** The list of indicators, and the page of each. */
export const indicators = bilingual(
  {
    title: '指标',
    heading: '指标',
    lead: '每个指标在各版统计表里是哪一格，各机关各年填了多少，能不能跨年比较。',
    counts: (reports: number, agencies: number) =>
      `${formatNumber(reports)} 份年报、${formatNumber(agencies)} 个机关有数`,
    years: (first: number, last: number) => (first === last ? `${first}年` : `${first}—${last}年`),
    none: '库中没有数',
    unit: '单位',
    synonyms: '也叫',
    subject: '类别',
    held: '库中',
    compare: '和其他指标、机关对比',
    chart: '走势',
    chartOf: (agencies: number, shown: number) =>
      agencies > shown ? `图中为有数年份最多的 ${shown} 个机关` : '',
    definition: '在各版统计表里',
    form: '统计表',
    document: '依据',
    usedIn: '适用年份',
    cell: '对应的格',
    since: (first: number, last: number | null) =>
      last === null ? `${first}年起` : `${first}—${last}年`,
    notAsked: '此表没有这一项',
    sum: '以下各格之和',
    breaks: '可比性',
    comparable: '各版统计表之间可以直接比较。',
    onlyForm: '只有一版统计表有这一项，没有跨表比较的问题。',
    breakOf: (one: string, other: string, note: string) =>
      `${one} 与 ${other}：${note}，前后不直接比较。`,
    ranking: (year: number) => `${year}年排名`,
    rankingNote: (form: string) => `按${form}填报的机关`,
    chooseYear: '年份',
    rank: '名次',
    agency: '机关',
    value: '数值',
    figures: '各机关各年的数',
    figuresCaption: (label: string, unit: string) => `${label}（${unit}），点数字看原文`,
    range: (first: number, last: number, all: number) =>
      `第 ${formatNumber(first)}—${formatNumber(last)} 个机关，共 ${formatNumber(all)} 个`,
    previous: '上一页',
    next: '下一页',
    pages: '分页',
    nothing: '库里还没有这个指标的数。',
  },
  {
    title: 'Indicators',
    heading: 'Indicators',
    lead: 'Which cell of each official form carries an indicator, what every body reported for it, and whether years compare.',
    counts: (reports: number, agencies: number) =>
      `figures in ${formatNumber(reports)} reports of ${formatNumber(agencies)} bodies`,
    years: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
    none: 'no figures in this library',
    unit: 'Unit',
    synonyms: 'Also called',
    subject: 'Subject',
    held: 'In this library',
    compare: 'Compare with other indicators and bodies',
    chart: 'Over the years',
    chartOf: (agencies: number, shown: number) =>
      agencies > shown ? `The chart shows the ${shown} bodies with most years.` : '',
    definition: 'In the official forms',
    form: 'Form',
    document: 'Prescribed by',
    usedIn: 'Years',
    cell: 'Cell',
    since: (first: number, last: number | null) =>
      last === null ? `from ${first}` : `${first}–${last}`,
    notAsked: 'This form does not ask for it',
    sum: 'The sum of these cells',
    breaks: 'Comparability',
    comparable: 'Figures of all forms compare directly.',
    onlyForm: 'One form only asks for it.',
    breakOf: (one: string, other: string, note: string) =>
      `${one} and ${other} do not compare: ${note}.`,
    ranking: (year: number) => `Ranking of ${year}`,
    rankingNote: (form: string) => `Bodies that used ${form}`,
    chooseYear: 'Year',
    rank: 'Rank',
    agency: 'Body',
    value: 'Value',
    figures: 'Every body and year',
    figuresCaption: (label: string, unit: string) =>
      `${label} (${unit}); each figure links to the original`,
    range: (first: number, last: number, all: number) =>
      `Bodies ${formatNumber(first)}–${formatNumber(last)} of ${formatNumber(all)}`,
    previous: 'Previous',
    next: 'Next',
    pages: 'Pages',
    nothing: 'This library has no figure of this indicator yet.',
  },
);
