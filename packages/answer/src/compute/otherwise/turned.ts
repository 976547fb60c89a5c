import type { Sought } from '../sought.js';

/** 增加310条 is a change, not the amount; 未办结 is not 办结. Said without being asked, the figure is another. */
const CHANGED = /(?:增加|减少|增长|下降|上升|提高|降低|多|少)(?:了|约)?$/;

const ASKS_CHANGE = /增|减|升|降|提高|多(?!少)|少(?<!多少)/;

const NEGATION_IN_FRONT =
  /(?:[未没无非免](?!来|线|常|仅|费)|不(?!断|同|少于|低于|足|仅|动产))\p{Script=Han}?$/u;

/** Where the first two letters of a stretch that `text` holds stand; -1 where it holds none. */
function firstPlace(stretch: string, text: string): number {
  const pairs = Array.from({ length: Math.max(1, stretch.length - 1) }, (_, at) =>
    stretch.slice(at, at + 2),
  );
  const found = pairs.find((pair) => text.includes(pair));
  return found === undefined ? -1 : text.indexOf(found);
}

const negated = (before: string, { words, content }: Sought): boolean =>
  content.some((stretch) => {
    const place = firstPlace(stretch, before);
    const [negation] = NEGATION_IN_FRONT.exec(before.slice(0, Math.max(0, place))) ?? [];
    return negation !== undefined && !words.includes(negation[0] as string);
  });

/** 日均, 平均, 每: told of a part of the year or of each. */
const PER = /[日月周季年人户]均|平均|每/;

/** A change, a denial or a share of each, where none is asked for. */
export const turned = (before: string, sought: Sought): boolean =>
  (CHANGED.test(before) && !ASKS_CHANGE.test(sought.words)) ||
  (PER.test(before) && !PER.test(sought.words)) ||
  negated(before, sought);
