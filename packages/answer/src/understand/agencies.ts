import type { AgencyEntry } from '../ports.js';
import { QUESTION_WORDS } from '../words/question-words.js';
import { bodiesIn, saysItsKind, soleByStem, waysToName } from './agency-names.js';
import { soleZone } from './sole-zone.js';

/** A body that the question names, and the words that name it. */
export interface AgencyMention {
  agency: AgencyEntry;
  start: number;
  end: number;
}

/** Behind a name it makes another body of it: 青山 of 青山区 is not the 青山 of 青山县. */
const OTHER_KIND =
  /^(?:自治区|自治州|自治县|开发区|高新区|保税区|新区|街道|社区|分局|省|市|州|盟|区|县|旗|镇|乡|村)/u;
/** 长桥镇镇长: who holds the office of the very body. */
const HOLDER = /^(?:[省市州区县旗镇乡](?:长|委|政府)|村(?:级|民|务|里|干部|委会))/u;

/** 示例管委会市级以上网络: behind an office a level begins a word of its own. */
const LEVEL_SAID = /^[省市州区县旗镇乡村](?:级|直|属|民|场)/u;
const IS_OFFICE = /(?:管委会|委员会|政府|办事处|[局厅院])$/u;

/** 省市区教育局, 各县财政局: many bodies of a kind, none by itself. */
const OF_EVERY_LEVEL = /(?:[省市州区县旗镇乡]{3,}|各[省市州区县旗镇乡]{1,3})$/u;

function placeOf(text: string, name: string): number {
  const place = text.indexOf(name);
  if (place >= 0 && OF_EVERY_LEVEL.test(text.slice(0, place))) return -1;
  const behind = text.slice(place + name.length);
  const ofItself =
    (saysItsKind(name) && HOLDER.test(behind)) || (IS_OFFICE.test(name) && LEVEL_SAID.test(behind));
  return place >= 0 && OTHER_KIND.test(behind) && !ofItself ? -1 : place;
}

function mentionOf(text: string, agency: AgencyEntry): AgencyMention[] {
  const name = waysToName(agency).find((candidate) => placeOf(text, candidate) >= 0);
  if (name === undefined) return [];
  const start = placeOf(text, name);
  return [{ agency, start, end: start + name.length }];
}

const LEVEL = /[省市州盟区县旗镇乡]$/u;
/** Words that stand in front of a body and end no place's name. */
const LEADS_TO = /[向对给找跟被问由让]$/u;
const HAN_AT_END = /\p{Script=Han}*$/u;

/** True if nothing but words that ask stands at the end of `text`: what follows begins a name. */
function beginsHere(text: string): boolean {
  const [run = ''] = HAN_AT_END.exec(text) ?? [];
  const rest = QUESTION_WORDS.reduce((left, word) => left.replaceAll(word, ''), run);
  return rest === '' || LEADS_TO.test(text);
}

/** What stands between the mention before and this one. */
const inFront = (text: string, { start }: AgencyMention, all: readonly AgencyMention[]): string =>
  text.slice(Math.max(0, ...all.map((one) => one.end).filter((end) => end <= start)), start);

/** 市公安局 of 示例市公安局: a bare level in front belongs to the name. In 别处市公安局 it does not. */
function withLevel(
  text: string,
  mention: AgencyMention,
  all: readonly AgencyMention[],
): AgencyMention {
  const front = inFront(text, mention, all);
  const said = text.slice(mention.start - 1, mention.end);
  const bare = LEVEL.test(front) && beginsHere(front.slice(0, -1));
  const own = waysToName(mention.agency).some((name) => name.includes(said));
  return bare && own ? { ...mention, start: mention.start - 1 } : mention;
}

/** A region said right in front of a body's name. */
const REGION = /[\p{Script=Han}]{2,6}(?:省|市|州|盟|区|县|旗|镇|乡)$/u;

const isOwn = (words: string, { agency }: AgencyMention): boolean =>
  waysToName(agency).some((name) => name.includes(words));

/** A region that the question puts in front of a body's name and that no name of the body has: another body of the same name. */
export function strayRegion(text: string, mentions: readonly AgencyMention[]): string | undefined {
  for (const mention of mentions) {
    const region = REGION.exec(inFront(text, mention, mentions))?.[0];
    if (region && !isOwn(region, mention)) return region;
  }
  return undefined;
}

/** What a question names before the year. */
const IN_FRONT_OF_YEAR = /^\p{Script=Han}{4,}?(?=(?:20)?\d{2}(?:年|\p{Script=Han})|[去今]年)/u;
/** Polite words that a question begins with. */
const ASKS_FIRST = new RegExp(`^(?:${QUESTION_WORDS.join('|')})*`, 'u');

const lengthOf = (mention: AgencyMention): number => mention.end - mention.start;

/** 甲区教育局 where the library has 甲区 and 乙市教育局: an office within 甲区, no body of the library. */
const isWithin = (text: string, one: AgencyMention, all: readonly AgencyMention[]): boolean =>
  all.some(
    (other) =>
      other.end === one.start &&
      saysItsKind(text.slice(other.start, other.end)) &&
      !isOwn(text.slice(other.start, other.end), one),
  );

/** Every body that `text` (folded) names; where two claim the same words, those that explain most of them. */
export function findAgencies(text: string, agencies: readonly AgencyEntry[]): AgencyMention[] {
  const short = byStem(text, agencies);
  if (short) return [short];
  const named = namedIn(text, agencies);
  return named.length > 0 ? named : zoneIn(text, agencies);
}

/** 示例水务2018年: place and field in front of the year, where but one body is meant. */
function byStem(text: string, agencies: readonly AgencyEntry[]): AgencyMention | undefined {
  const [asking = ''] = ASKS_FIRST.exec(text) ?? [];
  const [said] = IN_FRONT_OF_YEAR.exec(text.slice(asking.length)) ?? [];
  const agency = said === undefined ? undefined : soleByStem(said, agencies);
  return agency && said !== undefined
    ? { agency, start: asking.length, end: asking.length + said.length }
    : undefined;
}

function namedIn(text: string, agencies: readonly AgencyEntry[]): AgencyMention[] {
  const found = [...bodiesIn(text, agencies)].flatMap((agency) => mentionOf(text, agency));
  const longest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          lengthOf(other) > lengthOf(one) && other.start <= one.start && one.end <= other.end,
      ),
  );
  return longest
    .filter((one) => !isWithin(text, one, longest))
    .map((one) => withLevel(text, one, longest))
    .sort((a, b) => a.start - b.start);
}

/** 保税区2018年: a question begins with a kind of zone, and the library holds but one of that kind. */
function zoneIn(text: string, agencies: readonly AgencyEntry[]): AgencyMention[] {
  const [asking = ''] = ASKS_FIRST.exec(text) ?? [];
  const sole = soleZone(text.slice(asking.length), agencies);
  return sole
    ? [{ agency: sole.agency, start: asking.length, end: asking.length + sole.said.length }]
    : [];
}
