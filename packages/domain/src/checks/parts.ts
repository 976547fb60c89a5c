import { formById } from '../forms/index.js';
import type { Finding } from '../schemas/finding.js';
import type { Form } from '../schemas/form.js';
import type { Report } from '../schemas/report.js';
import { severityOf } from './codes.js';

/** Parts that the formats of 2019 and 2021 prescribe; a title that holds one of the words is that part. */
const PARTS: readonly { title: string; words: readonly string[] }[] = [
  { title: '总体情况', words: ['总体情况', '概述', '基本情况'] },
  { title: '主动公开政府信息情况', words: ['主动公开'] },
  { title: '收到和处理政府信息公开申请情况', words: ['收到和处理', '申请情况', '依申请'] },
  { title: '政府信息公开行政复议、行政诉讼情况', words: ['行政复议', '行政诉讼', '复议', '诉讼'] },
  { title: '存在的主要问题及改进情况', words: ['问题', '改进'] },
  { title: '其他需要报告的事项', words: ['其他需要报告', '其它需要报告', '其他事项', '需要报告'] },
];

const PRESCRIBED = new Set(['national-2019', 'national-2021']);

/** Names the prescribed parts that no section of the report is. */
export function checkParts(report: Pick<Report, 'form' | 'sections'>): Finding[] {
  if (!PRESCRIBED.has(report.form ?? '')) return [];
  const titles = report.sections.map((section) => section.title);
  return PARTS.filter(
    ({ words }) => !titles.some((title) => words.some((word) => title.includes(word))),
  ).map(({ title }) => ({
    code: 'part-missing',
    severity: severityOf('part-missing'),
    message: `没有找到规定的部分“${title}”。`,
    figures: [],
    where: title,
  }));
}

const inForce = ({ years }: Form, year: number): boolean =>
  year >= years.first && (years.last === null || year <= years.last);

/** Says that the report uses a form that was not prescribed for its year. */
export function checkFormYear(report: Pick<Report, 'form' | 'year'>): Finding[] {
  const form = formById(report.form);
  if (!form || inForce(form, report.year)) return [];
  const years =
    form.years.last === null
      ? `${form.years.first}年起`
      : `${form.years.first}—${form.years.last}年`;
  return [
    {
      code: 'form-year-differs',
      severity: severityOf('form-year-differs'),
      message: `${report.year}年的报告用了“${form.title}”，这个格式用于${years}的报告。`,
      figures: [],
      where: form.title,
    },
  ];
}
