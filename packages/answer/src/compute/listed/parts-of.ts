import { conceptTold, reaches, THRESHOLDS } from '@nianbao/domain';
import type { AnswerPorts } from '../../ports.js';
import { fold } from '../../words/fold.js';
import type { ToldFigure } from '../narrative.js';
import { overlap } from '../overlap.js';
import { type Listed, listsIn, wholesOf } from './lists.js';
import { MEANS_ITEMS } from './name-words.js';
import { nameOf } from './names.js';
import { bestFor, fitOf, isOne } from './operands.js';

const labelOf = ({ figure }: Listed): string => fold(figure.path.at(-1) ?? '');

/** True if what a whole is called, with its sentence up to it, holds these words; none are held by any. */
function isCalled(whole: Listed, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  if (words.every((word) => MEANS_ITEMS.test(word))) return isAllPublished(whole);
  return reaches(overlap(words, `${whole.lead}\n${labelOf(whole)}`), THRESHOLDS.wordsHeld);
}

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

/** What was made public in all: 主动公开政府信息, 通过不同渠道公开政府信息. */
export function isAllPublished({ figure }: Pick<Listed, 'figure'>): boolean {
  const label = figure.path.at(-1) ?? '';
  const { full } = nameOf(label);
  const isBody = Array.from(full).every((letter) => fold(figure.agency).includes(letter));
  return (
    isBody ||
    MEANS_ITEMS.test(full) ||
    /渠道$/u.test(full) ||
    conceptTold(label)?.id === 'disclosed'
  );
}

/** What is left of a name without what was asked says no more: 信息中财政新闻. */
function addsNothing(label: string, words: readonly string[]): boolean {
  const rest = words.reduce((left, word) => left.replace(word, ''), nameOf(label).full);
  return MEANS_ITEMS.test(rest.replace(/[中里]/gu, ''));
}

/** False where a figure is a part of a list, but not the one that the words name: 公告 is no 通知公告. */
export async function isNamed(
  ports: AnswerPorts,
  told: ToldFigure,
  words: readonly string[],
): Promise<boolean> {
  const { item } = await inItsList(ports, told);
  if (item?.whole === undefined) return true;
  return fitOf(nameOf(words.join('')), item) > 0 || addsNothing(labelOf(item), words);
}
