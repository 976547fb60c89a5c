import type { Concept } from '@nianbao/domain';
import { namedYears, type Query } from '../understand/query.js';
import type { SharedName } from '../understand/shared-name.js';
import { correctSlip } from '../understand/slips.js';
import { toldShareIn } from '../understand/subject/shares.js';
import { FACT_KINDS } from '../words/fact-words.js';
import { sameFamily } from '../words/units.js';
import { labelsOf } from './evidence.js';
import { heldInstead } from './held.js';
import type { Library } from './library.js';
import { overlooks } from './overlooked.js';
import { answerToldColumn } from './prose/column.js';
import { answerDenial, answerFact } from './prose/fact.js';
import { answerTold } from './prose/figure.js';
import { answerToldShare } from './prose/share.js';
import { type Result, result } from './result.js';
import { answerColumns, answerConcepts, answerShare, noSuchFigure } from './table/answer-table.js';
import { answerExcept } from './table/except.js';
import { answerOpenRow } from './table/open.js';
import type { Wording } from './wording/chinese.js';

const conceptsOf = ({ subject }: Query): readonly Concept[] => {
  if (subject.kind === 'columns') return [subject.concept];
  if (subject.kind === 'except') return [subject.whole];
  return subject.kind === 'concepts' ? subject.concepts : [];
};

/** 几期 cannot be answered with a figure in 条. */
export const unitFits = (query: Query): boolean =>
  query.unit === null ||
  (query.unit === '%' && query.task.kind === 'change') ||
  conceptsOf(query).every((one) => sameFamily(query.unit as string, one.unit));

async function fromTable(library: Library, query: Query): Promise<Result | undefined> {
  const { subject } = query;
  if (subject.kind === 'concepts' && unitFits(query))
    return answerConcepts(library, query, subject);
  if (subject.kind === 'columns' && unitFits(query)) return answerColumns(library, query, subject);
  if (subject.kind === 'share') return answerShare(library, query, subject);
  if (subject.kind === 'except' && unitFits(query)) return answerExcept(library, query, subject);
  if (subject.kind === 'words' && query.quantity) return answerOpenRow(library, query);
  return undefined;
}

const MOST = FACT_KINDS.find(({ id }) => id === 'most');

async function fromProse(library: Library, query: Query): Promise<Result | undefined> {
  const { subject } = query;
  if (query.dimension) return answerToldColumn(library, query, query.dimension);
  if (subject.kind === 'fact') return answerFact(library, query, subject);
  if (subject.kind === 'told-share') return answerToldShare(library, query, subject);
  if (subject.kind === 'share') {
    const told = toldShareIn(query.about, library.ports.words);
    return told && answerToldShare(library, query, told);
  }
  const told =
    query.quantity || subject.kind === 'concepts' ? await answerTold(library, query) : undefined;
  if (told) return told;
  if (MOST && query.task.kind === 'extreme' && query.task.which === 'max')
    return answerFact(library, query, { kind: 'fact', fact: MOST });
  if (subject.kind === 'concepts')
    return (
      (await answerDenial(library, query, subject)) ??
      (query.yesNo ? answerFact(library, query, undefined) : undefined)
    );
  return query.quantity ? undefined : answerFact(library, query, undefined);
}

const HAN = /\p{Script=Han}/u;

function nothing(library: Library, query: Query): Result {
  const { subject } = query;
  if (subject.kind === 'concepts' && query.task.kind !== 'extreme')
    return noSuchFigure(library, query, labelsOf(library, subject.concepts));
  if (subject.kind === 'words' && !HAN.test(query.content.join('')))
    return result({ status: 'out_of_scope', answer: library.wording.outOfScope });
  return result({
    status: 'no_data',
    answer: notFound(library.wording, query)(heldInstead(library, query)),
  });
}

/** Nothing told is neither a yes nor a no. */
function notFound(wording: Wording, { subject, yesNo }: Query): Wording['notFound'] {
  if (subject.kind === 'fact' && subject.fact.id === 'reason') return wording.noReason;
  return yesNo ? wording.notTold : wording.notFound;
}

const unknownBody = (library: Library, query: Query, region: string): Result =>
  result({
    status: 'no_data',
    answer: library.wording.unknownBody(
      `${region}${query.sharedName?.said ?? query.agencies.join('、')}`,
      heldInstead(library, query),
    ),
  });

/** A change that the table cannot compute may be told. */
const mayBeTold = (query: Query, answer: Result): boolean =>
  query.task.kind === 'change' && answer.status === 'no_data';

async function found(library: Library, query: Query): Promise<Result | undefined> {
  const computed = await fromTable(library, query);
  if (computed && !mayBeTold(query, computed)) return computed;
  const told = await fromProse(library, query);
  return told && !overlooks(query, told) ? told : computed;
}

/** What a misspelt indicator must have meant, said in a note. */
async function afterCorrection(library: Library, query: Query): Promise<Result | undefined> {
  const corrected = await correctSlip(library.ports.names, query, library.ports.words);
  const answer = corrected && (await found(library, corrected.query));
  return (
    answer && { ...answer, notes: [library.wording.corrected(corrected.name), ...answer.notes] }
  );
}

/** Tasks that give each body its own answer. */
const TAKES_EACH: readonly string[] = ['value', 'series', 'exceeds'];

/** Asks back which of the bodies that share a short name is meant. */
function whichOfShared(
  { wording }: Library,
  { question }: Query,
  { said, names }: SharedName,
): Result {
  const options = names.map((name) =>
    question.includes(said) ? question.replace(said, name) : wording.askOf(name, question),
  );
  return result({ status: 'clarify', answer: wording.sharedName(said, names), options });
}

/** Says which of the bodies that share a short name an answer is of. */
function saidOf({ wording }: Library, answer: Result, { said, names }: SharedName): Result {
  const used = new Set([...answer.values, ...answer.evidence].map(({ agency }) => agency));
  const assumed = names.filter((name) => used.has(name));
  const note = wording.assumedBody(said, names, assumed);
  return answer.status === 'answered' ? { ...answer, notes: [note, ...answer.notes] } : answer;
}

/** Answers a query: the table first, then the prose, then with a slip put right, then an honest no. */
export async function respond(library: Library, query: Query): Promise<Result> {
  if (query.strayRegion) return unknownBody(library, query, query.strayRegion);
  const only = query.sharedName && onlyHolder(library, query, query.sharedName);
  if (only && query.sharedName)
    return saidOf(
      library,
      await respondTo(library, { ...query, agencies: only }),
      query.sharedName,
    );
  if (query.sharedName && !TAKES_EACH.includes(query.task.kind))
    return whichOfShared(library, query, query.sharedName);
  const answer = await respondTo(library, query);
  if (!query.sharedName) return answer;
  return tellsAll(answer, query.sharedName)
    ? saidOf(library, answer, query.sharedName)
    : whichOfShared(library, query, query.sharedName);
}

/** False where an answer tells of some of the bodies that share a name: which of them is meant is not known. */
const tellsAll = ({ status, values, evidence }: Result, { names }: SharedName): boolean =>
  status !== 'answered' ||
  names.every((name) => [...values, ...evidence].some(({ agency }) => agency === name));

/** The bodies of a query where just one of those that share a name has reports of the years asked for. */
function onlyHolder({ agencies }: Library, query: Query, { names }: SharedName): string[] | null {
  const years = namedYears(query);
  const holders = agencies.filter(
    ({ name, reports }) =>
      names.includes(name) && years.every((year) => reports.some((one) => one.year === year)),
  );
  const [only, ...more] = holders;
  if (!only || more.length > 0) return null;
  return query.agencies.filter((name) => !names.includes(name) || name === only.name);
}

async function respondTo(library: Library, query: Query): Promise<Result> {
  return (
    (await found(library, query)) ??
    (await afterCorrection(library, query)) ??
    nothing(library, query)
  );
}
