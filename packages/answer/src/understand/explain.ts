import type { Wording } from '../respond/wording/chinese.js';
import { namedYears, type Query } from './query.js';

/** Folding leaves no spaces: so many letters are a sentence of which nothing was understood. */
const RUN_TOGETHER = /^[a-z]{16,}$/i;

function subjectInWords({ subject, content }: Query, wording: Wording): string {
  if (subject.kind === 'concepts')
    return wording.list(subject.concepts.map((one) => wording.label(one, undefined, null)));
  if (subject.kind === 'columns')
    return subject.dimensions
      .map((one) => wording.label(subject.concept, undefined, one))
      .join(wording.list(['', '']));
  if (subject.kind === 'share')
    return wording.shareLabel(
      wording.label(subject.part, undefined, null),
      wording.label(subject.whole, undefined, null),
    );
  if (subject.kind === 'except') {
    const whole = wording.label(subject.whole, undefined, null);
    return wording.without(
      whole,
      subject.parts.map((part) =>
        part.kind === 'concept'
          ? wording.label(part.concept, undefined, null)
          : wording.column(part.dimension),
      ),
    );
  }
  if (subject.kind === 'told-share')
    return wording.shareLabel(subject.part.join(' '), subject.whole.join(' '));
  return content.filter((word) => !RUN_TOGETHER.test(word)).join(' ');
}

function yearsInWords(query: Query, wording: Wording): string {
  const years = namedYears(query);
  if (years.length > 0) return wording.years(years);
  return (query.years as { last: number }).last === 1 ? wording.latest : wording.everyYear;
}

/** What was understood, in words a person can check; empty where nothing was. */
export function explain(query: Query, wording: Wording): string {
  const subject = subjectInWords(query, wording);
  if (subject === '') return '';
  const parts = [
    query.agencies.length > 0 ? wording.list(query.agencies) : wording.everyBody,
    yearsInWords(query, wording),
    subject,
    query.dimension ? wording.column(query.dimension) : '',
    wording.tasks[query.task.kind],
  ];
  return wording.understood(parts.filter(Boolean));
}
