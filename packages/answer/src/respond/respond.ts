import type { Query } from '../understand/query.js';
import { sameFamily } from '../words/units.js';
import { answerConcepts, answerShare, type Library, noSuchFigure } from './concepts.js';
import { heldInstead } from './held.js';
import { type Result, result } from './result.js';
import { answerFact, answerTold } from './told.js';
import { WORDING } from './wording.js';

/** 几期 cannot be answered with a figure in 条. */
const unitFits = (query: Query): boolean =>
  query.unit === null ||
  query.subject.kind !== 'concepts' ||
  query.subject.concepts.every((one) => sameFamily(query.unit as string, one.unit));

async function fromTable(library: Library, query: Query): Promise<Result | undefined> {
  const { subject } = query;
  if (subject.kind === 'concepts' && unitFits(query))
    return answerConcepts(library, query, subject);
  if (subject.kind === 'share') return answerShare(library, query, subject);
  return undefined;
}

const fromProse = (library: Library, query: Query): Promise<Result | undefined> =>
  query.subject.kind === 'fact'
    ? answerFact(library, query, query.subject)
    : query.quantity
      ? answerTold(library, query)
      : answerFact(library, query, undefined);

function nothing(library: Library, query: Query): Result {
  if (query.subject.kind === 'concepts')
    return noSuchFigure(library, query, query.subject.concepts.map((one) => one.label).join('、'));
  if (query.content.length === 0 && query.subject.kind === 'words')
    return result({ status: 'out_of_scope', answer: WORDING.outOfScope });
  return result({
    status: 'no_data',
    answer: WORDING.notFound(heldInstead(library.agencies, query)),
  });
}

/** Answers a query: the table first, then the prose, then an honest no. */
export async function respond(library: Library, query: Query): Promise<Result> {
  return (
    (await fromTable(library, query)) ??
    (await fromProse(library, query)) ??
    nothing(library, query)
  );
}
