import type { StoredObservation } from '../ports.js';
import { DOING_WORDS, goesUnsaid } from '../words/doing-words.js';
import type { ToldFigure } from './narrative.js';

const VERBS = DOING_WORDS.filter(goesUnsaid).join('|');

/** What stands between a figure and that of the year before: 公开231条,上年为198条; 1204起(2021年为1105起). */
const between = (year: number): RegExp =>
  new RegExp(
    `^[，,、；;（(]\\s*(?:上一?年度?|去年|${year}年)(?:同期)?(?:为|是|有|共|共计|${VERBS})?(?:了|约)?$`,
    'u',
  );

/** The figure of the year before, told right behind that of the report's year; undefined where none is. */
export function yearBefore(
  beside: readonly StoredObservation[],
  { figure, hit }: ToldFigure,
): StoredObservation | undefined {
  const from = hit.place.start;
  const end = (figure.source.end ?? from) - from;
  const [next] = beside
    .filter((one) => (one.source.start ?? 0) - from >= end)
    .sort((a, b) => (a.source.start ?? 0) - (b.source.start ?? 0));
  if (!next || next.unit !== figure.unit || next.value === null) return undefined;
  const words = hit.text.slice(end, (next.source.start ?? from) - from);
  return between(hit.year - 1).test(words) ? next : undefined;
}
