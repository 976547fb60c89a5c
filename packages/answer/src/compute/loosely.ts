import { reaches, THRESHOLDS } from '@nianbao/domain';
import type { StoredObservation } from '../ports.js';
import type { CutWords } from '../understand/content.js';
import { goesUnsaid, sameDoing } from '../words/doing-words.js';
import { waysToSay } from '../words/equivalents.js';
import { EARLIER_YEAR } from '../words/telling-words.js';
import { UNIT_PATTERN } from '../words/units.js';
import { doingIn, isDoing, type Meaning, meaningOf } from './meaning.js';
import { meets } from './meets.js';
import { calledFor } from './otherwise/called.js';
import { VISITED } from './otherwise/counted.js';
import { isOfMore } from './otherwise/others.js';
import { isOtherwise } from './otherwise/otherwise.js';
import type { Sought } from './sought.js';
import type { Surroundings } from './surroundings.js';
import { tokensOf } from './tokens.js';

/** How well a figure's clause meets the meaning of a question; undefined where it is about something else. */
export interface Meeting {
  /** Share of what is asked that the figure's own words name. */
  near: number;
  /** Share of it that its label names. */
  said: number;
  /** True if its own words name nothing beside what is asked. */
  bare: boolean;
}

const NUMBER = new RegExp(`\\d[\\d,.]*[万亿余多]?(?:${UNIT_PATTERN})?`, 'g');
/** What holds a clause together. */
const FUNCTION =
  /(?:[镇乡县区市]|街道)(?:人民)?政府|办事处|各类|各项|各种|其中|涉及|通过|属于|全年|年内|当年|本年|包括|公开|信息|政府|政务|年度|[的了等共已均约近为在和与及对向是有所并由被把将达到全各其该本我20\d\p{P}\s]/gu;
/** Says nothing of what is counted. */
const EMPTY =
  /^(?:时间|数量|数|情况|工作|活动|全年|年内|本年|各类|相关|有关|方面|业务|事项|内容|累计|总|共|次数|人员|20\d\d年?|[\d.%]+|涉及|通过|方式|途径|群众|公众|宣布|要求|继续|用于|平均)+$/;

const lettersOf = (things: readonly string[]): number => things.join('').length;

/** An act that is asked for as such (培训了多少人) may be told by any verb of its class (参训). */
const met = (thing: string, text: string, cut: CutWords): number =>
  isDoing(thing) && doingIn(text, cut).some((verb) => sameDoing(thing, verb))
    ? 1
    : meets(thing, text, cut);

const shareMet = (things: readonly string[], text: string, cut: CutWords): number =>
  things.reduce((sum, thing) => sum + met(thing, text, cut) * thing.length, 0) /
  Math.max(1, lettersOf(things));

/** Everything that is asked for, in all the ways to say it, longest first. */
const waysOf = (asked: string, cut: CutWords): string[] =>
  meaningOf(asked, cut)
    .things.flatMap(waysToSay)
    .sort((a, b) => b.length - a.length);

/** What a clause names that is not asked for. */
function beside(own: string, { asked }: Sought, cut: CutWords): string[] {
  const named = waysOf(asked, cut).reduce((rest, way) => rest.replaceAll(way, ' '), own);
  const things = tokensOf(named.replace(NUMBER, ' ').replace(FUNCTION, ' '), cut);
  return things.filter(
    (thing) =>
      thing.trim() !== '' && !EMPTY.test(thing) && !isDoing(thing) && meets(thing, asked, cut) < 1,
  );
}

/** Verbs of the clause, or where it has none of the clause before that has some. */
function actsTold({ own, lead }: Surroundings, cut: CutWords): string[] {
  const clauses = [...lead.split(/[,，、:：]/).slice(0, -1), own];
  return clauses.map((clause) => doingIn(clause, cut)).findLast((acts) => acts.length > 0) ?? [];
}

/**
 * Another act than the last one that is asked about: 收到的申请答复了几件 is about answers. Only a verb that
 * goes without saying may be left out.
 */
function doesOther({ doing }: Meaning, around: Surroundings, cut: CutWords): boolean {
  const act = doing.at(-1);
  if (act === undefined) return false;
  const told = goesUnsaid(act) ? doingIn(around.own, cut) : actsTold(around, cut);
  if (told.length === 0) return !goesUnsaid(act);
  const named = act === CARRIER ? doing : [];
  return !told.some((other) => [act, ...named].some((verb) => sameDoing(verb, other)));
}

/** 户外广告设置许可公开几条: said of everything, it picks out nothing. */
const CARRIER = '公开';

/** The clause counts in the very unit that was asked for, but another figure. */
const countedElsewhere = ({ unit }: Sought, figure: StoredObservation): boolean =>
  unit !== null &&
  unit !== figure.unit &&
  new RegExp(`\\d[万亿余多]?${unit}(?!次)`).test(figure.clause ?? '');

const NEGATED = /[未没]/;

/** Turned into its opposite, or looked at instead of counted, on one side only. */
const turnedAround = ({ asked }: Sought, own: string): boolean =>
  [NEGATED, VISITED].some((pattern) => pattern.test(asked) !== pattern.test(own));

/** What is counted stands in another clause, and this one names something of its own: 张贴海报480张,发放一封信5600份. */
const namesOther = (
  { counted }: Meaning,
  sought: Sought,
  { around, label }: { around: Surroundings; label: string },
  cut: CutWords,
): boolean =>
  counted !== undefined &&
  met(counted, `${label}\n${around.own}`, cut) === 0 &&
  beside(around.own, sought, cut).length > 0;

/** Another act in the clause itself, or another thing. */
export const isOfOther = (
  meaning: Meaning,
  sought: Sought,
  place: { around: Surroundings; label: string },
  cut: CutWords,
): boolean => doesOther(meaning, place.around, cut) || namesOther(meaning, sought, place, cut);

/** 核查文件340件,宣布失效21件: the act that picks some out is told, of what the clause before names. */
function tellsAct({ doing }: Meaning, own: string, cut: CutWords): boolean {
  const act = doing.at(-1);
  return (
    act !== undefined && !goesUnsaid(act) && doingIn(own, cut).some((told) => sameDoing(act, told))
  );
}

/** 公众号保持更新,全年发布信息502篇: the one account that the clauses in front are about is what publishes. */
function isOfChannel(
  things: readonly string[],
  { own, lead }: Surroundings,
  cut: CutWords,
): boolean {
  const front = lead.slice(0, Math.max(0, lead.length - own.length));
  const clause = lead
    .split(/[,，、:：]/)
    .slice(0, -1)
    .findLast((one) => CHANNEL.test(one));
  if (clause === undefined || CHANNEL.test(own) || /\d/.test(front.slice(front.indexOf(clause))))
    return false;
  const named = new Set(clause.match(new RegExp(CHANNEL, 'gu')) ?? []);
  return (
    named.size === 1 &&
    things.length > 0 &&
    things.every((thing) => CHANNEL.test(thing) && meets(thing, clause, cut) >= 1)
  );
}

const CHANNEL = /微博|公众号|视频号|抖音号?|快手号?|头条号?|网站|门户网|公报|客户端/u;

/** Holds a figure's clause against what a question means, verb by verb and thing by thing. */
export function meet(
  meaning: Meaning,
  sought: Sought,
  { around, label, figure }: { around: Surroundings; label: string; figure: StoredObservation },
  cut: CutWords,
): Meeting | undefined {
  const { things, counted } = meaning;
  const wanted: Sought = { ...sought, content: things };
  const own = `${label}\n${around.own}`;
  if (EARLIER_YEAR.test(around.before) || doesOther(meaning, around, cut)) return undefined;
  if (countedElsewhere(sought, figure) || turnedAround(sought, own)) return undefined;
  if (isOtherwise(around, figure, wanted) || isOfMore(around, label, wanted)) return undefined;
  const everywhere = shareMet(things, `${label}\n${around.sentence}`, cut);
  if (!reaches(everywhere, THRESHOLDS.wordsHeld)) return undefined;
  const part = calledFor(label, around, wanted);
  if (part !== undefined && !reaches(part, THRESHOLDS.partAskedFor)) return undefined;
  const bare = beside(around.own, sought, cut).length === 0;
  const near = bare && isOfChannel(things, around, cut) ? 1 : shareMet(things, own, cut);
  if (!reaches(near, THRESHOLDS.wordsAtFigure) && !tellsAct(meaning, own, cut)) return undefined;
  const countedHere = counted === undefined || met(counted, own, cut) >= 1;
  const inherits = !countedHere || !reaches(near, 1) || things.every(isDoing);
  return inherits && !bare ? undefined : { near, said: shareMet(things, label, cut), bare };
}

/** True if there is anything to meet. */
export const saysSomething = (meaning: Meaning): boolean =>
  meaning.things.some((thing) => /[\p{Script=Han}a-z\d]{2}/u.test(thing)) ||
  (meaning.things.length > 0 && meaning.doing.length > 0);
