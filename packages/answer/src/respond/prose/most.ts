import { sumOf } from '@nianbao/domain';
import { asTold, findListed } from '../../compute/listed/find.js';
import type { Listed } from '../../compute/listed/lists.js';
import { MEANS, MEANS_ITEMS } from '../../compute/listed/name-words.js';
import { nameOf } from '../../compute/listed/names.js';
import { isAllPublished, wholeCalled } from '../../compute/listed/parts-of.js';
import type { ToldFigure } from '../../compute/narrative.js';
import type { Task } from '../../understand/operation.js';
import type { Query } from '../../understand/query.js';
import { sameFamily } from '../../words/units.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { amountOf, answered, labelOf, numberOf, toldValue } from './parts.js';

type Extreme = Extract<Task, { kind: 'extreme' }>;

/** Fewer are no list that one would ask about. */
const FEWEST = 3;

/** Ways of publishing are asked for, not kinds of information. */
const ASKS_MEANS = /渠道|方式|途径|平台|媒体|载体/u;
const IS_MEANS = /方式|渠道|媒体|公报|电视|广播|报刊|公开栏|显示屏|专栏/u;
/** What is not taken apart any further. */
const REST = /^(?:其他|其它)/u;

const nameIn = (item: Listed): string => nameOf(item.figure.path.at(-1) ?? '').full;
const isMeans = (item: Listed): boolean => MEANS.test(nameIn(item)) || IS_MEANS.test(nameIn(item));
const countOf = ({ figure }: Listed): number => figure.value as number;

/** The lists of parts that are told, each under its whole. */
function listsOf(items: readonly Listed[]): { whole: Listed; parts: Listed[] }[] {
  const wholes = [...new Set(items.flatMap(({ whole }) => whole ?? []))];
  return wholes.map((whole) => ({ whole, parts: items.filter((one) => one.whole === whole) }));
}

/** True if nothing that the list does not name can be more, or less, than what it names. */
function isSettled(
  { whole, parts }: { whole: Listed; parts: readonly Listed[] },
  named: readonly Listed[],
  which: Extreme['which'],
): boolean {
  const untold = sumOf([countOf(whole), ...named.map((one) => -countOf(one))]);
  if (which === 'min') return named.length === parts.length && untold <= 0;
  return untold < Math.max(...named.map(countOf));
}

/** 哪类信息最多: the largest or smallest part of the one list of the report that the question can mean. */
export async function answerListedExtreme(
  library: Library,
  query: Query,
  { which, over }: Extreme,
): Promise<Result | undefined> {
  if (query.agencies.length !== 1 || (over !== 'named' && over !== 'parts')) return undefined;
  const items = await findListed(library.ports, query);
  const means = ASKS_MEANS.test(query.question) && !/申请/u.test(query.question);
  const words = query.content.filter((word) => !MEANS_ITEMS.test(word) && !ASKS_MEANS.test(word));
  const [list, ...more] = listsOf(items).filter(
    ({ whole, parts }) =>
      parts.length >= FEWEST &&
      (query.unit === null || sameFamily(query.unit, whole.figure.unit ?? '')) &&
      parts.every((one) => REST.test(nameIn(one)) || isMeans(one) === means) &&
      (words.length > 0 ? wholeCalled(parts[0] as Listed, words) === whole : isAllPublished(whole)),
  );
  if (!list || more.length > 0) return undefined;
  const named = list.parts.filter((one) => !REST.test(nameIn(one)));
  return isSettled(list, named, which) ? extremeResult(library, query, named, which) : undefined;
}

function extremeResult(
  library: Library,
  query: Query,
  named: readonly Listed[],
  which: Extreme['which'],
): Promise<Result> {
  const told = named.map(asTold);
  const best = (which === 'max' ? Math.max : Math.min)(...told.map(numberOf));
  const winners = told.filter((one) => numberOf(one) === best);
  const others = told.filter((one) => numberOf(one) !== best);
  const [winner] = winners as [ToldFigure, ...ToldFigure[]];
  const first = {
    ...toldValue(winner),
    operation: which,
    label: winners.map(labelOf).join('、'),
  };
  const { agency, year } = winner.figure;
  return answered(library, query, [...winners, ...others], {
    first,
    answer: library.wording.extreme(
      winners.map((one) => library.wording.subject(agency, year, labelOf(one))),
      amountOf(library, winner),
      which,
      others.map((one) => `${labelOf(one)} ${amountOf(library, one)}`),
    ),
  });
}
