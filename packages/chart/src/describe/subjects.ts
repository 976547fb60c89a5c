import type { Chart } from '../chart.js';
import type { Wording } from '../wording.js';

/** Names in a row before `等N个`. */
const MOST_NAMES = 3;

/** What a value belongs to. The name of a series tells nothing where there is but one. */
export const subjectOf = ({ series }: Chart, name: string, label: string): string =>
  series.length > 1 ? `${name} ${label}` : label;

/** Names in a row; of many, the first and how many there are. */
export function list(wording: Wording, names: readonly string[]): string {
  const some = names.slice(0, MOST_NAMES).join(wording.join);
  return names.length > MOST_NAMES
    ? `${some}${wording.others(names.length - MOST_NAMES, names.length)}`
    : some;
}
