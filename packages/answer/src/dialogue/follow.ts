import type { Query } from '../understand/query.js';

const FOLLOWS = /^(?:那么?|其中|换成|再看|还有|然后)|呢[?？]?$/;

/** True if the question leans on the one before: 那2019年呢, 主动公开呢. */
export const leansBack = (question: string): boolean => FOLLOWS.test(question.trim());

const namesSubject = (query: Query): boolean =>
  query.subject.kind !== 'words' || query.content.length > 0;

/**
 * Fills what a question leaves out from the turn before: body and years where it names none, and
 * the subject where it names nothing else. Gives the query and the words that were carried over.
 */
export function continueFrom(query: Query, before: Query): { query: Query; carried: string[] } {
  const keepsSubject = !namesSubject(query);
  const subject = keepsSubject
    ? {
        about: before.about,
        content: before.content,
        subject: before.subject,
        unit: before.unit,
        quantity: before.quantity,
      }
    : {};
  const agencies = query.agencies.length > 0 ? query.agencies : before.agencies;
  const years = query.years === 'latest' ? before.years : query.years;
  const carried = [
    ...(query.agencies.length === 0 ? before.agencies : []),
    ...(query.years === 'latest' && before.years !== 'latest'
      ? [`${before.years.join('、')}年`]
      : []),
  ];
  return { query: { ...query, ...subject, agencies, years }, carried };
}
