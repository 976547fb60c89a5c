import { stated } from '../findings/state.js';
import { formById } from '../forms/index.js';
import type { Finding } from '../schemas/finding.js';
import type { Form } from '../schemas/form.js';
import type { Report } from '../schemas/report.js';
import type { Section } from '../schemas/section.js';
import { endsTorn, mayEndTorn } from './cut.js';

type CheckedParts = Pick<Report, 'form' | 'sections' | 'observations'>;

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

/** The table of a part was read, so that the part is there whatever its heading says. */
function tabled(report: CheckedParts): Set<string> {
  const rows = new Set(
    report.observations.filter(({ kind }) => kind === 'table').map(({ indicator }) => indicator),
  );
  const tables = formById(report.form)?.tables ?? [];
  return new Set(
    tables
      .filter((table) => table.rows.some(({ id }) => id !== null && rows.has(id)))
      .map(({ part }) => part),
  );
}

/** Sentences of a preface: what the report is based on, who compiled it, whom to ask. */
const PREFACE = /年度报告|年报|《[^》]*条例》|电话|地址/;
const SHORTEST_PART = 100;

/** The general part may stand before the first heading without a heading of its own. */
function opensWithProse(sections: readonly Section[]): boolean {
  const opening = sections.find(({ numbering }) => numbering === '');
  const prose = (opening?.blocks ?? []).filter(
    ({ kind, text }) => kind === 'paragraph' && !PREFACE.test(text),
  );
  return prose.reduce((sum, { text }) => sum + text.length, 0) >= SHORTEST_PART;
}

const holdsOne = (title: string, words: readonly string[]): boolean =>
  words.some((word) => title.includes(word));

/** Which parts have a heading; subsections count only where no heading of a part is found. */
function titledParts(sections: readonly Section[]): boolean[] {
  const among = (some: readonly Section[]) =>
    PARTS.map(({ words }) => some.some(({ title }) => holdsOne(title, words)));
  const top = among(sections.filter(({ level }) => level === 1));
  return top.includes(true) ? top : among(sections);
}

/** Which of the prescribed parts are there; undefined where nothing can be told of a part. */
function presence(report: CheckedParts): (boolean | undefined)[] {
  const tables = tabled(report);
  const titled = titledParts(report.sections);
  const hasHeadings = titled.includes(true);
  return PARTS.map(({ title }, index) => {
    if (titled[index] || tables.has(title)) return true;
    if (index === 0 && opensWithProse(report.sections)) return true;
    return hasHeadings ? false : undefined;
  });
}

/** A report without a table that is read follows the format when it has two of its titles word for word. */
const followsFormat = ({ form, sections }: CheckedParts): boolean =>
  PRESCRIBED.has(form ?? '') ||
  (form === null &&
    PARTS.filter((part) => sections.some(({ title }) => title === part.title)).length > 1);

const cutFinding = (missing: readonly string[]): Finding => ({
  ...stated('document-cut', { missing: [...missing] }),
  figures: [],
  where: missing[0] ?? '文档末尾',
});

const missingFinding = (title: string): Finding => ({
  ...stated('part-missing', { part: title }),
  figures: [],
  where: title,
});

/**
 * Names the prescribed parts that a report does not have. Where the document breaks off, what would have
 * followed is no fault of the report; then one finding says so.
 */
export function checkParts(report: CheckedParts): Finding[] {
  if (!followsFormat(report)) return endsTorn(report) ? [cutFinding([])] : [];
  const there = presence(report);
  const last = there.lastIndexOf(true);
  const behind = PARTS.slice(last + 1).map(({ title }) => title);
  const cut = behind.length > 0 && mayEndTorn(report);
  const missing = PARTS.filter((_, index) => there[index] === false && !(cut && index > last));
  return [
    ...(report.form === null ? [] : missing.map(({ title }) => missingFinding(title))),
    ...(cut ? [cutFinding(behind)] : []),
  ];
}

const inForce = ({ years }: Form, year: number): boolean =>
  year >= years.first && (years.last === null || year <= years.last);

/** Says that the report uses a form that was not prescribed for its year. */
export function checkFormYear(report: Pick<Report, 'form' | 'year'>): Finding[] {
  const form = formById(report.form);
  if (!form || inForce(form, report.year)) return [];
  return [
    {
      ...stated('form-year-differs', { year: report.year, form: form.title, ...form.years }),
      figures: [],
      where: form.title,
    },
  ];
}
