import type { Concept } from '@nianbao/domain';
import type { CutWords } from '../understand/content.js';
import { namedYears, namesNoYear, type Query } from '../understand/query.js';
import { shareIn } from '../understand/subject/shares.js';
import { factOfLast, kinOf } from './kin.js';
import { withYearBeside } from './year-beside.js';

const FOLLOWS = /^(?:那么?|其中|换成|改成|再看|还有|然后)|呢[?？]?$/;
const SHARE_ALONE =
  /^(?:那么?|其)?(?:的)?(?:占比|比例|比重|百分比|占(?:了)?(?:多少|百分之几|几成))(?:是|为)?(?:多少|几)?呢?$/;

/** 和X比呢, 跟X相比怎么样: the body is cut out. */
const COMPARED_ALONE =
  /^(?:那么?)?[和跟与同]?(?:相|对)?比(?:较|起来|一下|一比)?(?:呢|怎么样|怎样|如何)?$/;

const namesSubject = ({ subject, content, dimension }: Query): boolean =>
  subject.kind !== 'words' || content.length > 0 || dimension !== null;

/** It names a year, a body or what to do, and nothing that it could be about. */
const leavesSubjectOut = (query: Query): boolean =>
  !namesSubject(query) &&
  (query.task.kind !== 'value' || !namesNoYear(query) || query.agencies.length > 0);

const asksWhyAlone = ({ subject, content }: Query): boolean =>
  subject.kind === 'fact' && subject.fact.id === 'reason' && content.length === 0;

/** 哪个单位, 各单位, 全省: no body is left unsaid. */
const leavesBodyOut = ({ agencies, everyBody, strayRegion, task }: Query): boolean =>
  agencies.length === 0 &&
  !everyBody &&
  strayRegion === null &&
  !('over' in task && task.over === 'agencies');

const comparesAlone = ({ agencies, about }: Query): boolean =>
  agencies.length > 0 && COMPARED_ALONE.test(about.replace(/[?？\s]/g, ''));

/** True if the question leans on the one before: 那2019年呢, 主动公开呢, 哪年最多, 占比, or names no body. */
export const leansBack = (query: Query): boolean =>
  FOLLOWS.test(query.question.trim()) ||
  (leavesBodyOut(query) && namesSubject(query)) ||
  SHARE_ALONE.test(query.about) ||
  comparesAlone(query) ||
  leavesSubjectOut(query) ||
  asksWhyAlone(query);

/** What a query is about, apart from whom and when. */
const subjectPart = ({ about, content, subject, unit, quantity, dimension }: Query) => ({
  about,
  content,
  subject,
  unit,
  quantity,
  dimension,
});

/** What is done with the figures: what the new question says, else what the one before did. */
const taskPart = (query: Query, before: Query): Pick<Query, 'task' | 'base'> => {
  if (before.task.kind === 'sum' && EACH.test(query.about))
    return { task: { kind: 'value' }, base: null };
  return query.task.kind === 'value'
    ? { task: before.task, base: before.base }
    : { task: query.task, base: query.base };
};

const EACH = /分别|各/;
/** 最少呢 after 哪年最多. */
const OTHER_END = /^(?:那么?)?(?:的)?最(?:([多高大])|[少低小])的?呢?$/;

/** The other end of what was compared before. */
function otherEnd(query: Query, before: Query): Partial<Query> | undefined {
  const match = OTHER_END.exec(query.about);
  if (!match || before.task.kind !== 'extreme') return undefined;
  return {
    ...subjectPart(before),
    task: { ...before.task, which: match[1] === undefined ? 'min' : 'max' },
    years: before.years,
  };
}

/** 占比呢: the share of the figure before in its whole. */
function shareOfLast({ subject, dimension }: Query): Partial<Query> | undefined {
  const [only, ...others] = subject.kind === 'concepts' ? subject.concepts : [];
  const share = only && others.length === 0 ? shareIn(only, dimension) : undefined;
  return share && { ...share, unit: '%', quantity: true, task: { kind: 'value' } };
}

/** 和X比呢: the figure before, of that body and of those before. */
const besideBefore = (query: Query, before: Query): Partial<Query> => ({
  ...subjectPart(before),
  ...{ task: { kind: 'value' }, base: null, yesNo: false },
  agencies: [...new Set([...before.agencies, ...query.agencies])],
});

/** What is asked of the new subject where the question says no more than its name: 民生类呢. */
const manner = (query: Query, before: Query): Partial<Query> =>
  query.subject.kind === 'words' && !query.quantity
    ? { quantity: before.quantity, unit: query.unit ?? before.unit, yesNo: before.yesNo }
    : {};

/** The parts that the question takes from the turn before, apart from body and years. */
function takenOver(query: Query, before: Query, cut: CutWords): Partial<Query> {
  if (SHARE_ALONE.test(query.about)) return shareOfLast(before) ?? {};
  if (comparesAlone(query)) return besideBefore(query, before);
  if (asksWhyAlone(query)) return { about: before.about, content: before.content };
  const kin = otherEnd(query, before) ?? kinOf(query, before, cut) ?? factOfLast(query, before);
  if (kin) return kin;
  const onlyDimension = query.dimension !== null && query.subject.kind === 'words';
  if (namesSubject(query) && !onlyDimension) return manner(query, before);
  return {
    ...subjectPart(before),
    ...taskPart(query, before),
    dimension: query.dimension ?? before.dimension,
  };
}

/** Every year there is, because the question asks for that. */
const wantsAllYears = ({ years }: Query): boolean =>
  !Array.isArray(years) && (years as { last: number }).last > 1;

/** Where to reach a body is asked of its latest report. */
const carriesYears = (query: Query): boolean =>
  namesNoYear(query) &&
  !wantsAllYears(query) &&
  !(query.subject.kind === 'fact' && query.subject.fact.ofBody && !query.subject.fact.all);

/** What was carried over, for a note. */
export interface Carried {
  agencies: readonly string[];
  years: readonly number[];
  concepts: readonly Concept[];
}

/** Nothing at all. */
export const NOTHING_CARRIED: Carried = { agencies: [], years: [], concepts: [] };

const carriedOver = (query: Query, before: Query, taken: Partial<Query>): Carried => ({
  agencies: leavesBodyOut(query) ? before.agencies : [],
  years: carriesYears(query) ? namedYears(before) : [],
  concepts: taken.subject?.kind === 'concepts' ? taken.subject.concepts : [],
});

/** A question with what it left out. */
export interface Continued {
  query: Query;
  carried: Carried;
  /** True if it lacked no more than a body or years. */
  alone: boolean;
}

/**
 * Fills what a question leaves out from the turn before: body and years where it names none, and the
 * subject where it names nothing else. Gives the query and what was carried over.
 */
export function continueFrom(asked: Query, before: Query, cut: CutWords): Continued {
  const query = withYearBeside(asked, before);
  const taken = takenOver(query, before, cut);
  const agencies = leavesBodyOut(query) ? before.agencies : query.agencies;
  const years = carriesYears(query) ? before.years : query.years;
  return {
    query: { ...query, agencies, years, ...taken },
    carried: carriedOver(query, before, taken),
    alone: Object.keys(taken).length === 0,
  };
}
