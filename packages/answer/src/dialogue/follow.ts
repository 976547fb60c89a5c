import { namedYears, namesNoYear, type Query } from '../understand/query.js';

const FOLLOWS = /^(?:那么?|其中|换成|再看|还有|然后)|呢[?？]?$/;

/** True if the question leans on the one before: 那2019年呢, 主动公开呢. */
export const leansBack = (question: string): boolean => FOLLOWS.test(question.trim());

const namesSubject = (query: Query): boolean =>
  query.subject.kind !== 'words' || query.content.length > 0;

/** What a query is about, apart from whom and when. */
const subjectPart = ({ about, content, subject, unit, quantity, dimension, task }: Query) => ({
  about,
  content,
  subject,
  unit,
  quantity,
  dimension,
  task,
});

/**
 * Fills what a question leaves out from the turn before: body and years where it names none, and the
 * subject where it names nothing else. Gives the query and the words that were carried over.
 */
export function continueFrom(query: Query, before: Query): { query: Query; carried: string[] } {
  const onlyDimension = query.dimension !== null && query.subject.kind === 'words';
  const keepsSubject = onlyDimension || !namesSubject(query);
  const subject = keepsSubject
    ? { ...subjectPart(before), dimension: query.dimension ?? before.dimension }
    : {};
  const agencies = query.agencies.length > 0 ? query.agencies : before.agencies;
  const years = namesNoYear(query) ? before.years : query.years;
  const carried = [
    ...(query.agencies.length === 0 ? before.agencies : []),
    ...(namesNoYear(query) && namedYears(before).length > 0
      ? [`${namedYears(before).join('、')}年`]
      : []),
  ];
  return { query: { ...query, ...subject, agencies, years }, carried };
}
