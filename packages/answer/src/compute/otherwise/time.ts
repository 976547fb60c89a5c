import type { StoredObservation } from '../../ports.js';
import {
  ASKS_FORMER,
  ASKS_PLAN,
  ASKS_STEP,
  ASKS_UP_TO_THEN,
  INTENDED,
  OF_THE_YEAR,
  PLANNED,
  TITLES,
  UP_TO_THEN,
} from '../../words/telling-words.js';
import type { Sought } from '../sought.js';
import type { Surroundings } from '../surroundings.js';

/** A year that is told beside a figure. */
export const OTHER_YEAR = /(20\d\d)年/g;

/** A year later than the report's opens the sentence, or words of a plan stand in it. */
const isPlanned = (lead: string, before: string, { year }: StoredObservation): boolean =>
  PLANNED.test(lead.replace(TITLES, '')) ||
  INTENDED.test(before) ||
  [...lead.matchAll(OTHER_YEAR)].some(([, said]) => Number(said) > year);

/** What there is at the year's end has always grown up to then: 粉丝累计5693人. */
const STOCK = /粉丝|关注|用户|注册|实有|现有/;

/** Figures of all years up to then, of a plan, of how it was before. */
export function isOfAnotherTime(
  { lead, before, state }: Surroundings,
  figure: StoredObservation,
  { asked }: Sought,
): boolean {
  if (isPlanned(lead, before, figure) && !ASKS_PLAN.test(asked)) return true;
  const upToThen =
    !STOCK.test(before) &&
    UP_TO_THEN.test(lead) &&
    !OF_THE_YEAR.test(lead) &&
    !ITS_YEAR.test(before);
  if (upToThen && !ASKS_UP_TO_THEN.test(asked)) return true;
  if (state === null) return false;
  return ASKS_STEP.test(asked) || ASKS_FORMER.test(asked) === (state === 'to');
}

/** 其中2022年公开3875条: the year by itself. */
const ITS_YEAR = /20\d\d年(?![底末])/;
