import { reaches, THRESHOLDS } from '@nianbao/domain';
import type { AnswerPorts } from '../../ports.js';
import { fold } from '../../words/fold.js';
import type { ToldFigure } from '../narrative.js';
import { overlap } from '../overlap.js';
import { type Listed, listsIn } from './lists.js';
import { MEANS_ITEMS } from './name-words.js';
import { nameOf } from './names.js';
import { bestFor, isOne } from './operands.js';

/** Everything that a figure is a part of, the nearest first. */
export function wholesOf(item: Listed): Listed[] {
  const wholes: Listed[] = [];
  for (let { whole } = item; whole; { whole } = whole) wholes.push(whole);
  return wholes;
}

const labelOf = ({ figure }: Listed): string => fold(figure.path.at(-1) ?? '');

/** True if what a whole is called, with its sentence up to it, holds these words; none are held by any. */
const isCalled = (whole: Listed, words: readonly string[]): boolean =>
  words.every((word) => MEANS_ITEMS.test(word)) ||
  reaches(overlap(words, `${whole.lead}\n${labelOf(whole)}`), THRESHOLDS.wordsHeld);

/** The whole of a part by these words, or the nearest where none are said. */
export const wholeCalled = (item: Listed, words: readonly string[]): Listed | undefined =>
  wholesOf(item).find((whole) => isCalled(whole, words));

/** The figure among those that stand around it. */
export async function inItsList(
  ports: AnswerPorts,
  { figure, hit }: ToldFigure,
): Promise<{ item: Listed | undefined; around: readonly Listed[] }> {
  const figures = await ports.figures.inPassages([hit.passage]);
  const around = listsIn({ hit, figures });
  return { item: around.find((one) => one.figure.id === figure.id), around };
}

/** The one part of a list that the words name; undefined where none is, or several are. */
export function partNamed(items: readonly Listed[], words: string): Listed | undefined {
  const parts = items.filter(({ whole }) => whole !== undefined);
  const found = bestFor(nameOf(words), parts);
  return isOne(found) ? found[0] : undefined;
}

/** Words that say of a whole no more than that it was published must not pick out one item of many. */
export const isAllPublished = (item: ToldFigure): boolean =>
  MEANS_ITEMS.test(nameOf(item.figure.path.at(-1) ?? '').full);
