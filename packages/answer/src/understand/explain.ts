import { WORDING } from '../respond/wording.js';
import type { Query } from './query.js';

function subjectInWords(query: Query): string {
  const { subject } = query;
  if (subject.kind === 'concepts')
    return subject.concepts.map((one) => one.label).join(query.sum ? ' + ' : '、');
  if (subject.kind === 'share') return `${subject.part.label} 占 ${subject.whole.label}`;
  return query.content.join(' ');
}

/** What was understood, in words a person can check; empty where nothing was. */
export function explain(query: Query): string {
  const subject = subjectInWords(query);
  if (subject === '') return '';
  const years = query.years === 'latest' ? '最近一年' : `${query.years.join('、')}年`;
  const agencies = query.agencies.length > 0 ? query.agencies.join('、') : '所有单位';
  return WORDING.understood([agencies, years, subject]);
}
