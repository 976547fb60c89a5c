import { reaches, THRESHOLDS } from '@nianbao/domain';
import type { StoredObservation } from '../ports.js';
import { isPieceOfName } from '../understand/agency-names.js';
import { DOING_WORDS, goesUnsaid } from '../words/doing-words.js';
import { waysToSay } from '../words/equivalents.js';
import { fold } from '../words/fold.js';
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
} from '../words/telling-words.js';
import { sameThing } from './meets.js';
import { onlyPrefixed, overlap } from './overlap.js';
import type { Sought } from './sought.js';
import type { Surroundings } from './surroundings.js';

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
/** 发布类 and 涉企: of one kind only. */
const OF_A_KIND = /(?<!政府信息公开|信息公开|政务公开)(?<![各分此种])类|涉(?!及)/;
/** A body within the body. */
const WITHIN =
  /\p{Script=Han}{1,6}(?:局|委员会|中心|大队|支队|(?<!网)站|镇|乡|街道|社区|村|公司|集团|学校|小学|中学|医院|卫生院)/u;
/** Ways of publishing. */
const CHANNELS =
  /微博|微信公众号|微信|公众号|视频号|抖音|快手|网站|公报|电视|广播|报纸|公开栏(?!目)|显示屏|客户端|app|手册|宣传栏|海报|横幅/g;
/** 2016年, 我县, 全镇: time and the body itself in front. */
const TIME_AND_SELF =
  /^.*年度?|[本全我各][市州县区旗镇乡局委办街]|(?:具体|分别)[为是][局厅委办]?|(?:通过|依托|利用|[在由])局(?=专属|门户|官[方网]|网|微)/gu;
/** 因信息公开申请引发行政复议: the cause is not what is counted. */
const CAUSE = /(?:因|由于).*(?:引发|引起|导致|产生|而?提起|而?申请(?=行政))的?/u;
const ITEMS = /信息/;
const IS_MONEY = /(?:费|费用|金额)$/;
/** Each names something of its own: applications are no items published. */
const SUBJECTS = /申请|复议|诉讼|举报|投诉|培训|会议|发布会|访谈|经费|人员/g;
/** 信息公开年报1条 is one document. */
const A_DOCUMENT = /(?:年报|年度报告|指南|目录|制度|规定|办法|条例|规划|总结)$/;
/** 主动公开, 发布: nothing but that something was made public. */
const MADE_PUBLIC = /^(?:主动|公开|发布|公布|公示|推送|推出|刊发|政府|政务|信息|内容|发|的)+$/;
/** How the label of all that was made public ends. */
const ENDS_AS_ALL =
  /(?:信息|公开|发布|公布|公示|推送|刊发|刊登|内容|事项|数据|总数|总量|数|量|总计|合计|[共计]|累计|条目|^)(?:[(（].*[)）])?$/;

/** 推送短视频155条 does not tell how much was made public: its thing was not asked for. */
const namesThing = (label: string, sought: Sought): boolean =>
  asksAllPublished(sought) && !ENDS_AS_ALL.test(label) && !sought.words.includes(label);

/** True where nothing is said but that it was made public. */
const asksAllPublished = ({ whole, content }: Sought): boolean =>
  whole && content.length > 0 && content.every((stretch) => MADE_PUBLIC.test(stretch));

const ENDS_AS_ITEMS = /信息(?:[(（].*[)）])?$/;
/** Information of which kind; 政府信息 is any. */
const KIND_OF_ITEMS =
  /(?:政府|政务|公开|主动|各类|各项|相关|有关|发布|公布|推送|收到|微博|微信|公众号|网站|平台|^)信息|信息公开|信息申请/;
const ASKS_ITEMS = /信息|公开|发|公布|推送|类|动态|条|篇/;
const OTHER_YEAR = /(20\d\d)年/g;

const turned = (before: string, sought: Sought): boolean =>
  (CHANGED.test(before) && !ASKS_CHANGE.test(sought.words)) ||
  (PER.test(before) && !PER.test(sought.words)) ||
  negated(before, sought);

/** Told of one way of publishing alone, where none is asked for. */
const ofOneChannel = (before: string, { words }: Sought): boolean =>
  channelsIn(words).length === 0 &&
  new Set(channelsIn(before)).size === 1 &&
  !/等|[、和与及]/.test(before);

/** 市局, 县局: the body of a city or county calls itself so. */
const isOwnOffice = (within: string, agency: string): boolean => {
  const [, level = '', office = ''] =
    /^(?:一是|二是|三是)?([省市州县区旗])([局厅委])$/u.exec(within) ?? [];
  return level !== '' && agency.includes(level) && agency.endsWith(office);
};

/** A question for a whole indicator is not answered with that of a body within, or of one kind. */
function isNarrower(before: string, figure: StoredObservation, sought: Sought): boolean {
  if (!sought.whole) return false;
  const [within] = WITHIN.exec(before.replace(TIME_AND_SELF, '')) ?? [];
  const other =
    within !== undefined &&
    !isPieceOfName(within, fold(figure.agency)) &&
    !isOwnOffice(within, fold(figure.agency)) &&
    !sought.words.includes(within);
  const label = fold(figure.path.at(-1) as string);
  const items =
    ITEMS.test(label) &&
    !IS_MONEY.test(label) &&
    !KIND_OF_ITEMS.test(label) &&
    !sought.words.includes(label);
  const apart = [...label.replace(CAUSE, '').matchAll(SUBJECTS)].some(
    ([name]) => !sought.words.includes(name),
  );
  if (ofOneChannel(before, sought)) return true;
  if (A_DOCUMENT.test(label) && !A_DOCUMENT.test(sought.words)) return true;
  if (namesThing(label, sought)) return true;
  return other || items || apart || (OF_A_KIND.test(before) && !OF_A_KIND.test(sought.words));
}

/** How often something was looked at is not how much of it there was. */
export const VISITED = /访问|阅读|浏览|点击|播放|点赞/;

/** 重大项目信息64条 counts items, not projects; a figure with another year in front is of that year. */
const countsOther = (before: string, figure: StoredObservation, sought: Sought): boolean =>
  (ENDS_AS_ITEMS.test(figure.path.at(-1) as string) && !ASKS_ITEMS.test(sought.asked)) ||
  (VISITED.test(before) && !VISITED.test(sought.asked)) ||
  [...before.matchAll(OTHER_YEAR)].some(([, year]) => Number(year) !== figure.year);

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

/** What stands behind the last item of a list for all of it: 等途径, 共发布. */
const TAIL_OF_LIST =
  /等|主动公开|公开|发布|推送|刊发|刊登|开展|组织|举办|召开|收到|受理|办理|共|累计/;

/** Between the items of a list; 涉及 is a verb. */
const LISTED = /[、和与]|(?<!涉)及/;

/** 政府信息(含指南、目录): what is included is no item beside. */
const NOTE = /\(含[^()]*\)/g;

/** 网站、微信、微博共890条 is no figure of one of them. */
function countsOthersToo(
  before: string,
  content: readonly string[],
  fits = (item: string, stretch: string): boolean => overlap([stretch], item) > 0,
): boolean {
  const items = before
    .replace(NOTE, '')
    .split(LISTED)
    .filter((item) => item.length > 1);
  const last = items.pop()?.split(TAIL_OF_LIST)[0] ?? '';
  const named = [...items, last].filter((item) => item.length > 1);
  const asked = named.map((item) => content.some((stretch) => fits(item, stretch)));
  return named.length > 1 && asked.includes(true) && asked.includes(false);
}

/** An item of a list that what is asked says nearly all of. */
const isMostOf = (item: string, stretch: string): boolean =>
  reaches(overlap([item], stretch), THRESHOLDS.listItemSaid);

/** An earlier clause that lists more than is asked for (财政、环保等领域) does not tell what one item has. */
function listsOthers({ lead, own }: Surroundings, label: string, { content }: Sought): boolean {
  const elsewhere = content.filter((stretch) => overlap([stretch], `${label}\n${own}`) < ALL);
  const clauses = lead.split(/[,，]/).slice(0, -1);
  return (
    elsewhere.length > 0 && clauses.some((clause) => countsOthersToo(clause, elsewhere, isMostOf))
  );
}

/** One of the parts that 其中 opens. */
const PART_OF_WHOLE = /其中|包括/;
/** 其中2022年公开3875条: the year is the part. */
const YEAR_AS_PART =
  /^(?:其中|包括)[,，:：]?20\d\d年(?:主动|新增)?(?:公开|发布)?(?:政府)?(?:信息)?\d/;
/** What tells no part from another. */
const GENERIC =
  /\([^)]*\)|20\d\d年度?|公开|发布|推送|公布|政府|政务|信息|情况|有关|相关|涉及|关于|面向|属于|通过|处理|方面|官方|各类|累计|类|等|数|量|的/g;

const ALL = 0.999;

/** 9个先进单位和10个先进个人: what is asked for stands behind the figure in front. */
const belongsToOther = ({ others, own }: Surroundings, { content }: Sought): boolean =>
  content.some((stretch) => overlap([stretch], others) >= ALL && overlap([stretch], own) < ALL);

const channelsIn = (text: string): string[] => text.match(CHANNELS) ?? [];
const saysChannel = (text: string, channel: string): boolean =>
  waysToSay(channel).some((way) => text.includes(way));

/**
 * Ways of publishing that are asked for must be named in full, and no other beside: 抖音号 is no 视频号. A clause
 * that names none goes on about the one named last.
 */
const namesChannels = (
  { sentence, before, lead }: Surroundings,
  label: string,
  { words }: Sought,
): boolean => {
  const asked = channelsIn(words);
  if (asked.length === 0) return true;
  const isAsked = (channel: string): boolean => saysChannel(words, channel);
  const last = channelsIn(lead).at(-1);
  return (
    asked.every((channel) => saysChannel(`${label}\n${sentence}`, channel)) &&
    channelsIn(before).every(isAsked) &&
    (last === undefined || isAsked(last))
  );
};

/** 副局长 is no 局长, 门急诊 no 急诊. */
const isPrefixed = ({ sentence }: Surroundings, { content }: Sought): boolean =>
  content.some((stretch) => onlyPrefixed(stretch, sentence));

/** True where the words around a figure say that it is another than the one sought. */
export function isOtherwise(
  around: Surroundings,
  figure: StoredObservation,
  sought: Sought,
): boolean {
  return (
    turned(around.before, sought) ||
    isNarrower(around.before, figure, sought) ||
    countsOther(around.before, figure, sought) ||
    isOfAnotherTime(around, figure, sought) ||
    belongsToOther(around, sought) ||
    !namesChannels(around, fold(figure.path.at(-1) ?? ''), sought) ||
    isPrefixed(around, sought)
  );
}

/** True where it is told of more than what is sought; a figure that carries the indicator itself is not asked. */
export const isOfMore = (around: Surroundings, label: string, sought: Sought): boolean =>
  (!listsWays(around, sought) &&
    countsOthersToo(inFrontOfVerb(around.before, sought) ?? around.before, sought.content)) ||
  listsOthers(around, label, sought);

/** 平台公开党务、政务信息: a place that is asked for by itself has all that the list behind the verb names. */
function inFrontOfVerb(before: string, { content }: Sought): string | undefined {
  const place =
    /^(.{2,}?)(?:共计?|累计)?(?:公开|发布|推送|公布)(?!栏|平台|网|专)(?=.*[、和与及])/u.exec(
      before,
    )?.[1];
  const named = content.filter((stretch) => !MADE_PUBLIC.test(stretch));
  const holds = place !== undefined && named.length > 0 && overlap(named, place) >= ALL;
  return holds ? place : undefined;
}

/** 通过专栏及网站公开…: several ways, where all that was published is asked for. */
const listsWays = ({ before }: Surroundings, { whole, words }: Sought): boolean =>
  whole && channelsIn(words).length === 0 && channelsIn(before).length > 0;

/** How much of what a part is called was asked for: 其中网站28条 does not answer what was published in all. */
export function calledFor(
  label: string,
  { sentence, own, selves, goesOn }: Surroundings,
  sought: Sought,
): number | undefined {
  const isListed = PART_OF_WHOLE.test(sentence) || (goesOn && asksAllPublished(sought));
  if (YEAR_AS_PART.test(own) || !isListed) return undefined;
  const called = withoutSelf(withoutActs(label.replace(GENERIC, '')), selves);
  if (called.length === 0) return sought.whole && !sought.words.includes(label) ? 0 : undefined;
  return sought.content.some((stretch) => sameThing(stretch, called))
    ? 1
    : overlap([called], sought.words);
}

/** Without the verbs that go without saying. */
const withoutActs = (called: string): string =>
  DOING_WORDS.filter(goesUnsaid).reduce((rest, verb) => rest.replace(verb, ''), called);

/** Without the body's own name in front, and what an account is called: “示例发布”微信公众号. */
function withoutSelf(called: string, selves: readonly string[]): string {
  const self = selves.find((name) => called.startsWith(name));
  return self === undefined || self.length === called.length
    ? called
    : withoutSelf(called.slice(self.length), selves);
}
