import { formatNumber } from '../html/format.js';
import { bilingual } from './bilingual.js';

export const reportList = bilingual(
  {
    title: '年报库',
    heading: '年报库',
    count: (reports: number, agencies: number) =>
      `${formatNumber(reports)} 份年报，${formatNumber(agencies)} 个机关`,
    caption: '收录的年报',
    agency: '机关',
    year: '年份',
    figures: '数字',
    findings: '核查发现',
    none: '无',
  },
  {
    title: 'Reports',
    heading: 'Reports',
    count: (reports: number, agencies: number) =>
      `${formatNumber(reports)} reports of ${formatNumber(agencies)} bodies`,
    caption: 'The reports of this library',
    agency: 'Body',
    year: 'Year',
    figures: 'Figures',
    findings: 'Findings',
    none: 'none',
  },
);
