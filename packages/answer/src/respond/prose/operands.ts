import { sumOf } from '@nianbao/domain';
import { asTold, findListed } from '../../compute/listed/find.js';
import type { Listed } from '../../compute/listed/lists.js';
import { askedName, holdsPart, operandsIn } from '../../compute/listed/operands.js';
import type { ToldFigure } from '../../compute/narrative.js';
import type { AnswerValue, Operation } from '../../model.js';
import { namesNoYear, type Query } from '../../understand/query.js';
import { piecesOf, without } from '../../understand/subject/pieces.js';
import { SUM_WORDS } from '../../words/question-words.js';
import { gapAsked } from '../gap-asked.js';
import type { Library } from '../library.js';
import { type Result, result } from '../result.js';
import { written } from '../wording/numbers.js';
import {
  amountOf,
  answered,
  holdsAll,
  isApproximate,
  labelOf,
  numberOf,
  seek,
  toldValue,
} from './parts.js';
import { piecesSought, sumResult } from './sum.js';

/** The things that a question names together, each without what it asks with. */
const namesIn = ({ about }: Query) =>
  piecesOf(without(about, SUM_WORDS))
    .map(askedName)
    .filter(({ full }) => full.length > 1);

/** A report is asked of by itself; without a year the latest that tells all of it counts. */
function reportsOf(query: Query, items: readonly Listed[]): Listed[][] {
  const reports = [...new Set(items.map(({ figure }) => figure.report))];
  const groups = reports.map((report) => items.filter(({ figure }) => figure.report === report));
  const yearOf = ([one]: readonly Listed[]): number => (one as Listed).figure.year;
  return namesNoYear(query) ? groups.toSorted((a, b) => yearOf(b) - yearOf(a)) : groups;
}

/** The figures that a question names together, all told in one report of one body. */
async function operandsOf(library: Library, query: Query): Promise<Listed[] | undefined> {
  const names = namesIn(query);
  if (names.length < 2 || query.agencies.length > 1) return undefined;
  const items = await findListed(library.ports, query);
  const bodies = new Set(items.map(({ figure }) => figure.agency));
  if (bodies.size > 1) return undefined;
  const unit = query.unit === '%' ? null : query.unit;
  return reportsOf(query, items)
    .map((group) => operandsIn(group, names, unit))
    .find((found) => found !== undefined);
}

/** Adds up what a question names together; undefined where not each of them is told by itself. */
export async function answerListedSum(library: Library, query: Query): Promise<Result | undefined> {
  const operands = await operandsOf(library, query);
  if (!operands) return undefined;
  if (holdsPart(operands))
    return result({ status: 'no_data', answer: library.wording.countsTwice });
  return sumResult(library, query, operands.map(asTold));
}

const subjectOf = ({ wording }: Library, told: ToldFigure): string =>
  wording.subject(told.figure.agency, told.figure.year, labelOf(told));

function computed(
  [one, other]: readonly [ToldFigure, ToldFigure],
  operation: Operation,
  { value, unit }: Pick<AnswerValue, 'value' | 'unit'>,
): AnswerValue {
  const first: AnswerValue = {
    ...toldValue(one),
    value,
    unit,
    operation,
    label: `${labelOf(one)}、${labelOf(other)}`,
    ...((isApproximate(one) || isApproximate(other)) && { approximate: true }),
  };
  delete first.observation;
  return first;
}

/** One figure less another of the same report. */
function gapResult(
  library: Library,
  query: Query,
  pair: readonly [ToldFigure, ToldFigure],
): Promise<Result> {
  const [one, other] = pair;
  const gap = sumOf([numberOf(one), -numberOf(other)]);
  const first = computed(pair, 'difference', {
    value: gapAsked(query, gap),
    unit: one.figure.unit,
  });
  const answer = library.wording.difference(
    library.wording.amount(Math.abs(gap), first.unit, first.approximate),
    gap,
    subjectOf(library, one),
    labelOf(other),
    [amountOf(library, one), amountOf(library, other)],
  );
  return answered(library, query, pair, { first, answer });
}

/** One figure as so many times another. */
async function timesResult(
  library: Library,
  query: Query,
  pair: readonly [ToldFigure, ToldFigure],
): Promise<Result> {
  const { wording } = library;
  const [one, other] = pair;
  if (numberOf(other) === 0)
    return result({ status: 'no_data', answer: wording.timesZero(subjectOf(library, other)) });
  const value = Math.round((numberOf(one) / numberOf(other)) * 100) / 100;
  const first = computed(pair, 'ratio', { value, unit: wording.timesUnit });
  const answer = wording.times(
    wording.amount(value, wording.timesUnit, first.approximate),
    subjectOf(library, one),
    labelOf(other),
    `${written(numberOf(one))} ÷ ${written(numberOf(other))}`,
  );
  return answered(library, query, pair, { first, answer });
}

/** Two things that are told apart, each by the one clause of the report that holds all of its name. */
async function soughtPair(library: Library, query: Query): Promise<ToldFigure[] | undefined> {
  const pieces = piecesSought(query, library.ports.words);
  if (pieces.length !== 2 || query.agencies.length > 1) return undefined;
  const found = await Promise.all(pieces.map((piece) => seek(library, query, piece)));
  if (found.some((told) => told.length !== 1)) return undefined;
  const told = found.map(([only]) => only as ToldFigure);
  const [one, other] = told as [ToldFigure, ToldFigure];
  const fits =
    told.every(holdsAll) &&
    one.figure.id !== other.figure.id &&
    one.figure.report === other.figure.report &&
    one.figure.unit === other.figure.unit;
  return fits ? told : undefined;
}

/** 工作动态比通知公告多几条, 是几倍: the first named against the second, both told in one report. */
export async function answerListedPair(
  library: Library,
  query: Query,
): Promise<Result | undefined> {
  const operands =
    (await operandsOf(library, query))?.map(asTold) ?? (await soughtPair(library, query));
  if (operands?.length !== 2) return undefined;
  const pair = operands as [ToldFigure, ToldFigure];
  return query.task.kind === 'gap'
    ? gapResult(library, query, pair)
    : timesResult(library, query, pair);
}
