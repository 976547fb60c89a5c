import { reaches, THRESHOLDS } from '@nianbao/domain';
import { shareBehind } from '../../compute/beside.js';
import { asTold, findListed } from '../../compute/listed/find.js';
import { type Listed, wholesOf } from '../../compute/listed/lists.js';
import { MEANS_ITEMS } from '../../compute/listed/name-words.js';
import {
  inItsList,
  isAllPublished,
  isNamed,
  partNamed,
  wholeCalled,
} from '../../compute/listed/parts-of.js';
import type { ToldFigure } from '../../compute/narrative.js';
import { overlap } from '../../compute/overlap.js';
import type { Sought } from '../../compute/sought.js';
import type { AnswerValue } from '../../model.js';
import type { Query, Subject } from '../../understand/query.js';
import { fold } from '../../words/fold.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { written } from '../wording/numbers.js';
import { answered, labelOf, numberOf, seek, sentence, toldValue } from './parts.js';

/** The share told right behind a figure. */
export async function shareOf(library: Library, best: ToldFigure): Promise<ToldFigure | undefined> {
  const beside = await library.ports.figures.inPassages([best.hit.passage]);
  const share = shareBehind(beside, best.figure);
  return share && { ...best, figure: share };
}

/** The whole of a part that stands in no list with it: named in the question, larger, and no part itself. */
async function wholeElsewhere(
  library: Library,
  query: Query,
  part: ToldFigure,
  whole: readonly string[],
): Promise<ToldFigure | undefined> {
  if (whole.length === 0) return undefined;
  const [found, ...rivals] = await seek(library, query, soughtFor(query, whole, part.figure.unit));
  if (!found || rivals.length > 0 || found.figure.report !== part.figure.report) return undefined;
  const { item } = await inItsList(library.ports, found);
  const generic = whole.every((word) => MEANS_ITEMS.test(word));
  const fits =
    found.figure.id !== part.figure.id &&
    found.figure.unit === part.figure.unit &&
    numberOf(found) >= numberOf(part) &&
    item?.whole === undefined &&
    (!generic || isAllPublished(found));
  return fits ? found : undefined;
}

/** 通过网站主动公开政府信息: what was published, by whichever way. */
const SAYS_PUBLISHED = /(?:公开|发布|公布)了?(?:各类|各项|的)?(?:政府|政务|工作)?信息$/u;

/** 占主动公开信息的…: what a list is made up of, where the report tells no other total of what was published. */
async function onlyTotal(
  library: Library,
  query: Query,
  item: Listed,
  whole: readonly string[],
): Promise<ToldFigure | undefined> {
  const total = wholesOf(item).at(-1);
  const generic = whole.length > 0 && whole.every((word) => MEANS_ITEMS.test(word));
  if (!total || !generic || !SAYS_PUBLISHED.test(fold(total.figure.path.at(-1) ?? '')))
    return undefined;
  const [found, ...rivals] = await seek(library, query, soughtFor(query, whole, total.figure.unit));
  return found?.figure.id === total.figure.id && rivals.length === 0 ? asTold(total) : undefined;
}

/** The whole that a share is of: the list's, or that which the question names. */
async function wholeOf(
  library: Library,
  query: Query,
  part: ToldFigure,
  whole: readonly string[],
): Promise<ToldFigure | undefined> {
  const { item } = await inItsList(library.ports, part);
  const listed = item && wholeCalled(item, whole);
  if (listed) return asTold(listed);
  const elsewhere = await wholeElsewhere(library, query, part, whole);
  return elsewhere ?? (item && onlyTotal(library, query, item, whole));
}

const soughtFor = (query: Query, content: readonly string[], unit: string | null): Sought => ({
  words: content.join(''),
  content,
  unit,
  concept: null,
  whole: false,
  asked: query.about,
});

/** True if the words of the whole stand where the part is told, its section's title included. */
const isOf = ({ hit }: ToldFigure, whole: readonly string[]): boolean =>
  whole.length === 0 ||
  reaches(overlap(whole, `${fold(hit.text)}\n${fold(hit.section)}`), THRESHOLDS.wordsHeld);

/** The part that a question names: one of a list, or the only figure that its words tell. */
async function partOf(
  library: Library,
  query: Query,
  part: readonly string[],
): Promise<ToldFigure | undefined> {
  const items = await findListed(library.ports, query);
  const one = new Set(items.map(({ figure }) => figure.report)).size === 1;
  const listed = one ? partNamed(items, part.join('')) : undefined;
  if (listed) return asTold(listed);
  const [found, ...rivals] = await seek(library, query, soughtFor(query, part, null));
  if (!found || rivals.length > 0) return undefined;
  return (await isNamed(library.ports, found, part)) ? found : undefined;
}

/** Says how much is asked for, not of what. */
const NO_WHOLE = /^(?:多[大少高]?|总[量数体]|全部|合计)$/u;

/** Answers a share of what the prose tells: as printed behind the part, or computed from part and whole. */
export async function answerToldShare(
  library: Library,
  query: Query,
  { part, whole: named }: Extract<Subject, { kind: 'told-share' }>,
): Promise<Result | undefined> {
  const whole = named.filter((word) => word.length > 1 && !NO_WHOLE.test(word));
  const found = await partOf(library, query, part);
  if (!found || !isOf(found, whole)) return undefined;
  const printed = found.figure.unit === '%' ? found : await shareOf(library, found);
  if (printed) return answered(library, query, [printed], { answer: sentence(library, printed) });
  const total = await wholeOf(library, query, found, whole);
  return total && numberOf(total) !== 0 ? computedShare(library, query, found, total) : undefined;
}

function computedShare(
  library: Library,
  query: Query,
  part: ToldFigure,
  whole: ToldFigure,
): Promise<Result> {
  const percent = Math.round((numberOf(part) / numberOf(whole)) * 10_000) / 100;
  const label = library.wording.shareLabel(labelOf(part), labelOf(whole));
  const first: AnswerValue = {
    ...toldValue(part),
    value: percent,
    unit: '%',
    operation: 'share',
    label,
  };
  delete first.observation;
  const subject = library.wording.subject(part.figure.agency, part.figure.year, label);
  return answered(library, query, [part, whole], {
    first,
    answer: library.wording.share(
      library.wording.amount(percent, '%'),
      subject,
      written(numberOf(part)),
      written(numberOf(whole)),
    ),
  });
}
