import { conceptTold } from '@nianbao/domain';
import type { AnswerPorts, PassageHit, StoredObservation } from '../ports.js';
import { type CutWords, contentOf } from '../understand/content.js';
import { namedYears, type Query } from '../understand/query.js';
import { fold } from '../words/fold.js';
import { sameFamily } from '../words/units.js';
import { overlap } from './overlap.js';

/** What a figure of the prose is searched by. */
export interface Sought {
  /** All that is asked, of which `words` may be one piece. */
  asked: string;
  /** Words for the passage index. */
  words: string;
  /** Content words that label, clause, passage or section title must hold, all of them. */
  content: readonly string[];
  /** Unit asked for, or null. */
  unit: string | null;
  /** Concept that the figure's label may name instead. */
  concept: string | null;
  /** True if an indicator explains all that is asked, so that nothing narrower is meant. */
  whole: boolean;
}

/** A figure told in the prose that may be what was asked for. */
export interface ToldFigure {
  figure: StoredObservation;
  hit: PassageHit;
  /** Larger is better; compared in order. */
  rank: readonly number[];
  /** Letters in a row that question and surroundings share. */
  run: number;
}

/** A word of two letters; a digit or a single character is no subject. */
const SAYS_SOMETHING = /[\p{Script=Han}a-z]{2}/u;
const LIMIT = 30;
const ALL = 0.999;
const HALF = 0.5;

/** What a query seeks in the prose. */
export function soughtBy(query: Query): Sought {
  const { subject } = query;
  const only =
    subject.kind === 'concepts' && subject.concepts.length === 1 ? subject.concepts[0] : undefined;
  return {
    asked: query.about,
    words: query.about,
    content: query.content,
    unit: query.unit,
    concept: only?.id ?? null,
    whole: subject.kind === 'concepts',
  };
}

/** A unit that was asked for must be the figure's, or one that people mix up with it. */
function unitFits(asked: string | null, unit: string | null): number {
  if (asked === null) return unit === '%' ? 0 : 1;
  if (asked === unit) return 2;
  return unit !== null && unit !== '%' && asked !== '%' && sameFamily(asked, unit) ? 1 : -1;
}

/** A found passage with every figure told in it, in order. */
interface ToldPassage {
  hit: PassageHit;
  figures: readonly StoredObservation[];
}

const CLAUSE_STARTS = ['，', ',', '；', ';', '。'] as const;
const CLAUSE_END = /[，,；;。、！？]/;
const SENTENCE_STARTS = ['。', '！', '？', '；', ';', '\n'] as const;

/** The words that stand around a figure. */
interface Surroundings {
  /** From the figure before it up to the figure. */
  before: string;
  /** The same and on up to the next mark behind it: its own and no other's. */
  own: string;
  /** From the beginning of the sentence up to the end of its own words, with the section's title. */
  sentence: string;
}

const behindLast = (text: string, marks: readonly string[], at: number): number =>
  Math.max(...marks.map((mark) => text.lastIndexOf(mark, at - 1))) + 1;

function surroundings({ hit, figures }: ToldPassage, figure: StoredObservation): Surroundings {
  const from = hit.place.start;
  const start = (figure.source.start ?? from) - from;
  const end = (figure.source.end ?? from) - from;
  const before = figures
    .map((one) => (one.source.end ?? from) - from)
    .filter((other) => other <= start);
  const first = Math.max(0, behindLast(hit.text, CLAUSE_STARTS, start), ...before);
  const tail = hit.text.slice(end).search(CLAUSE_END);
  const last = tail < 0 ? hit.text.length : end + tail;
  const sentence = hit.text.slice(behindLast(hit.text, SENTENCE_STARTS, start), last);
  return {
    before: fold(hit.text.slice(first, start)),
    own: fold(hit.text.slice(first, last)),
    sentence: fold(`${sentence}\n${hit.section}`),
  };
}

/** 增加310条 is a change, not the amount; 未办结 is not 办结. Said without being asked, the figure is another. */
const CHANGED = /(?:增加|减少|增长|下降|上升|提高|降低|多|少)(?:了|约)?$/;
const ASKS_CHANGE = /增|减|升|降|提高|多(?!少)|少(?<!多少)/;
const NEGATION_IN_FRONT =
  /(?:[未没无非](?!来|线|常|仅)|不(?!断|同|少于|低于|足|仅|动产))\p{Script=Han}?$/u;

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
const OF_A_KIND = /[^各分此种]类|涉(?!及)/;
/** A body within the body. */
const WITHIN =
  /\p{Script=Han}{1,6}(?:局|委员会|中心|大队|支队|(?<!网)站|镇|乡|街道|社区|村|公司|集团|学校|小学|中学|医院|卫生院)/u;
/** 2016年, 我县, 全镇: time and the body itself in front. */
const TIME_AND_SELF = /^.*年度?|[本全我各][市州县区旗镇乡局委办街]/gu;
const ITEMS = /信息/;
/** Each names something of its own: applications are no items published. */
const SUBJECTS = /申请|复议|诉讼|举报|投诉|培训|会议|发布会|访谈|经费|人员/g;
const ENDS_AS_ITEMS = /信息(?:[(（].*[)）])?$/;
/** Information of which kind; 政府信息 is any. */
const KIND_OF_ITEMS =
  /(?:政府|政务|公开|主动|各类|各项|相关|有关|发布|公布|推送|收到|^)信息|信息公开|信息申请/;
const ASKS_ITEMS = /信息|公开|发布|公布|推送|类|动态|条/;
const OTHER_YEAR = /(20\d\d)年/g;

const turned = (before: string, sought: Sought): boolean =>
  (CHANGED.test(before) && !ASKS_CHANGE.test(sought.words)) ||
  (PER.test(before) && !PER.test(sought.words)) ||
  negated(before, sought);

/** A question for a whole indicator is not answered with that of a body within, or of one kind. */
function isNarrower(before: string, figure: StoredObservation, sought: Sought): boolean {
  if (!sought.whole) return false;
  const [within] = WITHIN.exec(before.replace(TIME_AND_SELF, '')) ?? [];
  const other =
    within !== undefined && !fold(figure.agency).includes(within) && !sought.words.includes(within);
  const label = fold(figure.path.at(-1) as string);
  const items = ITEMS.test(label) && !KIND_OF_ITEMS.test(label) && !sought.words.includes(label);
  const apart = [...label.matchAll(SUBJECTS)].some(([name]) => !sought.words.includes(name));
  return other || items || apart || (OF_A_KIND.test(before) && !OF_A_KIND.test(sought.words));
}

/** 重大项目信息64条 counts items, not projects; a figure with another year in front is of that year. */
const countsOther = (before: string, figure: StoredObservation, sought: Sought): boolean =>
  (ENDS_AS_ITEMS.test(figure.path.at(-1) as string) && !ASKS_ITEMS.test(sought.asked)) ||
  [...before.matchAll(OTHER_YEAR)].some(([, year]) => Number(year) !== figure.year);

/** What stands behind the last item of a list for all of it: 等途径, 共发布. */
const TAIL_OF_LIST =
  /等|主动公开|公开|发布|推送|刊发|刊登|开展|组织|举办|召开|收到|受理|办理|共|累计/;

/** 网站、微信、微博共890条 is no figure of one of them. */
function countsOthersToo(before: string, content: readonly string[]): boolean {
  const items = before.split(/[、和与及]|以及/).filter((item) => item.length > 1);
  const last = items.pop()?.split(TAIL_OF_LIST)[0] ?? '';
  const named = [...items, last].filter((item) => item.length > 1);
  const asked = named.map((item) => content.some((stretch) => overlap([stretch], item) > 0));
  return named.length > 1 && asked.includes(true) && asked.includes(false);
}

/** One of the parts that 其中 opens. */
const PART_OF_WHOLE = /其中|包括/;
/** What tells no part from another. */
const GENERIC = /\([^)]*\)|公开|发布|推送|公布|政府|政务|信息|情况|有关|类|等|数/g;

/** How much of what a part is called was asked for: 其中网站28条 does not answer what was published in all. */
function calledFor(label: string, sentence: string, sought: Sought): number | undefined {
  const [inFront = ''] = sentence.split('\n');
  const called = label.replace(GENERIC, '');
  return PART_OF_WHOLE.test(inFront) && called.length > 0
    ? overlap([called], sought.words)
    : undefined;
}

/** Letters of the longest run that two texts share. */
function sharedRun(one: string, other: string): number {
  let longest = 0;
  for (let start = 0; start < one.length; start += 1)
    while (start + longest < one.length && other.includes(one.slice(start, start + longest + 1)))
      longest += 1;
  return longest;
}

/** Content of the label that the question does not ask for. */
const extraIn = (label: string, sought: Sought, cut: CutWords): number =>
  contentOf(label, cut)
    .filter((stretch) => overlap([stretch], sought.words) < ALL)
    .join('').length;

function judge(
  sought: Sought,
  passage: ToldPassage,
  figure: StoredObservation,
  cut: CutWords,
): ToldFigure[] {
  const { hit } = passage;
  const label = fold(figure.path.at(-1) ?? '');
  const around = surroundings(passage, figure);
  const own = `${label}\n${around.own}`;
  const fits = unitFits(sought.unit, figure.unit);
  const isConcept = sought.concept !== null && conceptTold(label)?.id === sought.concept;
  const everywhere = overlap(sought.content, `${label}\n${around.sentence}`);
  const near = overlap(sought.content, own);
  if (fits < 0 || turned(around.before, sought)) return [];
  if (isNarrower(around.before, figure, sought) || countsOther(around.before, figure, sought))
    return [];
  const part = calledFor(label, around.sentence, sought);
  if (part !== undefined && part < HALF) return [];
  const isThatPart = part !== undefined && part >= ALL;
  if (!isConcept && (everywhere < ALL || (near < HALF && !isThatPart))) return [];
  if (!isConcept && countsOthersToo(around.before, sought.content)) return [];
  const said = overlap(sought.content, label);
  const run = sharedRun(sought.words, `${own}\n${fold(hit.section)}`);
  const rank = [isConcept ? 1 : 0, near, said, fits, -extraIn(label, sought, cut)];
  return [{ figure, hit, rank, run }];
}

/** Where another figure of the passage stands nearer to what is asked, this one is not it. */
const nearest = (told: ToldFigure[]): ToldFigure[] => {
  const best = Math.max(...told.map((one) => one.rank[1] as number));
  return told.filter((one) => one.rank[0] === 1 || (one.rank[1] as number) >= best - 1e-9);
};

const compareRanks = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => Math.abs(value - (b[index] as number)) > 1e-9);
  return at < 0 ? 0 : (b[at] as number) - (a[at] as number);
};

/** Figures told in the prose that hold all of what is sought, of the bodies and years asked for, best first. */
export async function findTold(
  ports: AnswerPorts,
  query: Query,
  sought: Sought,
): Promise<ToldFigure[]> {
  if (!sought.content.some((stretch) => SAYS_SOMETHING.test(stretch))) return [];
  const years = namedYears(query);
  const hits = await ports.passages.find({
    words: sought.words,
    ...(query.agencies.length > 0 && { agencies: query.agencies }),
    ...(years.length > 0 && { years }),
    limit: LIMIT,
  });
  const figures = await ports.figures.inPassages(hits.map((hit) => hit.passage));
  const passages = hits.map((hit) => ({
    hit,
    figures: figures.filter((one) => one.passage === hit.passage),
  }));
  return passages
    .flatMap((passage) =>
      nearest(passage.figures.flatMap((figure) => judge(sought, passage, figure, ports.words))),
    )
    .filter(
      ({ figure }) => figure.value !== null && (years.length === 0 || years.includes(figure.year)),
    )
    .sort((a, b) => compareRanks(a.rank, b.rank));
}

/** Letters in a row that are no chance. */
const LONG_RUN = 7;

/** True if `other` repeats the question word by word and `best` does not: 信息公开网站 as a title. */
const saysItBetter = (best: ToldFigure, other: ToldFigure): boolean =>
  other.run >= LONG_RUN && other.run >= 2 * best.run;

/** True if the two are equally good answers that say different things. */
export const undecided = (best: ToldFigure, other: ToldFigure): boolean =>
  (compareRanks(best.rank, other.rank) === 0 || saysItBetter(best, other)) &&
  (best.figure.value !== other.figure.value || best.figure.unit !== other.figure.unit);

/** The share told right behind a figure: 工作信息1795条，占76.4%. */
export const shareBehind = (
  told: readonly StoredObservation[],
  figure: StoredObservation,
): StoredObservation | undefined =>
  told.find(
    (one) =>
      one.unit === '%' &&
      one.source.block === figure.source.block &&
      (one.source.start ?? 0) >= (figure.source.end ?? 0) &&
      (one.source.start ?? 0) - (figure.source.end ?? 0) <= NEAR,
  );

/** Characters between a figure and its 占76.4%. */
const NEAR = 6;

/** The nearest larger figure of the same unit told in front: the whole that a part belongs to. */
export const wholeInFront = (
  told: readonly StoredObservation[],
  part: StoredObservation,
): StoredObservation | undefined =>
  told
    .filter(
      (one) =>
        one.unit === part.unit &&
        one.source.block === part.source.block &&
        (one.source.start ?? 0) < (part.source.start ?? 0) &&
        (one.value ?? 0) > (part.value ?? 0),
    )
    .find((one) => /其中|包括/.test(betweenMarks(told, one)));

/** Clauses from that figure on, up to the next one. */
const betweenMarks = (told: readonly StoredObservation[], one: StoredObservation): string => {
  const next = told.find((other) => (other.source.start ?? 0) > (one.source.end ?? 0));
  return next?.clause ?? '';
};
