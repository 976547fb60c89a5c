import { waysToSay } from '../../words/equivalents.js';
import { fold } from '../../words/fold.js';
import {
  BY_MEANS,
  HEADS,
  MEANS,
  MEANS_ITEMS,
  OFFICIAL,
  OFFICIAL_HEADS,
  OFFICIAL_TAILS,
  PUBLISHED,
  TAILS,
} from './name-words.js';

/** What something that is counted is called: where it was published and what it is, as far as said. */
export interface Name {
  /** All of it without what goes without saying. */
  full: string;
  /** In front of the verb: 公众号 of 公众号发布视频. */
  place: string;
  /** Behind the verb: 视频. */
  thing: string;
}

const ACCOUNT =
  /[“"「『《][^”"」』》]{1,20}[”"」』》]?(?=\p{Script=Han}{0,4}(?:微信|微博|公众号|抖音|头条|视频号|客户端|号|平台))|(?<=公众号|微信|微博|抖音|视频号|平台)[“"「『][^”"」』]{1,20}[”"」』]/gu;
const MARKS = /[“”"「」『』《》]/gu;
const BRACKETED = /[(（][^()（）]*[)）]/gu;

/** Takes words off an end as long as something is left. */
function stripped(text: string, patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    const rest = text.replace(pattern, '');
    if (rest !== text && rest.length > 0) return stripped(rest, patterns);
  }
  return text;
}

const trimmed = (text: string): string => stripped(stripped(text.trim(), HEADS), TAILS);

/** What is behind the verb stays as it is if it is nothing but 信息. */
const thingOf = (text: string): string => (MEANS_ITEMS.test(text) ? '' : trimmed(text));

/** Takes a label, or a piece of a question without what it asks with, apart. */
export function nameOf(text: string): Name {
  const plain = fold(text.replace(ACCOUNT, ''))
    .replace(BRACKETED, '')
    .replace(MARKS, '')
    .replace(/\s+/gu, '');
  const said = stripped(stripped(plain, HEADS).replace(BY_MEANS, ''), HEADS);
  const verb = PUBLISHED.exec(said);
  const full = trimmed(said);
  if (!verb || verb.index === 0) return { full, place: '', thing: '' };
  const place = trimmed(said.slice(0, verb.index));
  const thing = thingOf(said.slice(verb.index + verb[0].length));
  return { full: thing === '' ? place : `${place}${thing}`, place, thing };
}

/** True if every letter of what stands in front of a means of publishing is of the body itself. */
const isOwn = (front: string, agency: string): boolean =>
  Array.from(front.replace('监督管理', '监管').replace(OFFICIAL, '')).every((letter) =>
    agency.includes(letter),
  );

/** A means of publishing without its owner and without 官方, 平台: 微信公众号 of 示例发布微信公众号. */
function coreOf(name: string, agency: string): string {
  const means = MEANS.exec(name);
  if (!means || !isOwn(name.slice(0, means.index), agency)) return name;
  const bare = means[0].replace(OFFICIAL_HEADS, '').replace(OFFICIAL_TAILS, '');
  return bare.length > 1 ? bare : means[0];
}

/** 政府信息 is any 信息 of these reports. */
const ANY_ITEMS = /^(?:政府)?信息$/u;

/** How well two names agree: 3 in every letter, 2 without what goes without saying, 1 in other words, 0 not. */
export function agreement(asked: string, told: string, agency: string): number {
  if (asked.length < 2 || told.length < 2) return 0;
  if (asked === told) return 3;
  const [one, other] = [coreOf(asked, agency), coreOf(told, agency)];
  if (one === other) return 2;
  if (ANY_ITEMS.test(asked) && ANY_ITEMS.test(told)) return 1;
  return waysToSay(one).includes(other) || waysToSay(asked).includes(told) ? 1 : 0;
}
