import { WORDING } from '../respond/wording.js';
import type { Task } from './operation.js';
import { namedYears, type Query } from './query.js';

/** What is done with the figures, in words. */
const TASK_NAMES: Readonly<Record<Task['kind'], string>> = {
  value: '',
  sum: '合计',
  series: '各年',
  mean: '平均',
  change: '比较两年',
  gap: '相差',
  rank: '从多到少',
  extreme: '最多或最少',
  count: '有几年',
  exceeds: '是否超过',
};

function subjectInWords({ subject, content }: Query): string {
  if (subject.kind === 'concepts') return subject.concepts.map((one) => one.label).join('、');
  if (subject.kind === 'share') return `${subject.part.label} 占 ${subject.whole.label}`;
  if (subject.kind === 'told-share')
    return `${subject.part.join(' ')} 占 ${subject.whole.join(' ')}`;
  return content.join(' ');
}

function yearsInWords(query: Query): string {
  const years = namedYears(query);
  if (years.length > 0) return `${years.join('、')}年`;
  return (query.years as { last: number }).last === 1 ? '最近一年' : '各年';
}

/** What was understood, in words a person can check; empty where nothing was. */
export function explain(query: Query): string {
  const subject = subjectInWords(query);
  if (subject === '') return '';
  const agencies = query.agencies.length > 0 ? query.agencies.join('、') : '所有单位';
  const parts = [
    agencies,
    yearsInWords(query),
    subject,
    query.dimension?.label ?? '',
    TASK_NAMES[query.task.kind],
  ];
  return WORDING.understood(parts.filter(Boolean));
}
