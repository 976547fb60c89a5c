import { namedYears, type Query } from './query.js';

/** How a question is going to be answered, without a word of it: ids and counts. */
export interface Plan {
  /** What is done with the figures. */
  task: string;
  /** Kind of subject. */
  subject: string;
  /** Indicators by id. */
  indicators: readonly string[];
  /** How many years the question names, one to compare with too. */
  years: number;
  /** How many bodies it names; 0 asks of every body. */
  bodies: number;
}

/** The plan of a query. */
export const planOf = (query: Query): Plan => ({
  task: query.task.kind,
  subject: query.subject.kind,
  indicators: indicatorsOf(query),
  years: new Set([...namedYears(query), ...baseYear(query)]).size,
  bodies: query.agencies.length,
});

const baseYear = ({ base }: Query): number[] => (typeof base === 'number' ? [base] : []);

/** Ids of the indicators that a query is about. */
export function indicatorsOf({ subject }: Pick<Query, 'subject'>): string[] {
  if (subject.kind === 'concepts') return subject.concepts.map((one) => one.id);
  if (subject.kind === 'columns') return [subject.concept.id];
  if (subject.kind === 'except')
    return [
      subject.whole.id,
      ...subject.parts.flatMap((one) => (one.kind === 'concept' ? [one.concept.id] : [])),
    ];
  return subject.kind === 'share' ? [subject.part.id, subject.whole.id] : [];
}
