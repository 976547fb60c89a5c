import {
  type Concept,
  type ConceptReading,
  conceptById,
  coveredLength,
  readConcepts,
} from '@nianbao/domain';
import { DIMENSIONS, type Dimension } from '../words/dimensions.js';
import { FACT_KINDS } from '../words/fact-words.js';
import { RATE } from '../words/operation-words.js';
import { JOINERS, SHARE_WORDS, SUM_WORDS } from '../words/question-words.js';
import { DECISIONS, INFORMATION } from '../words/unmet-words.js';
import { WHOLES } from '../words/wholes.js';
import { columnsOf } from './columns.js';
import { askingIn, asksQuantity, type CutWords, contentOf, unmetIn } from './content.js';
import type { Subject } from './query.js';

const clean = (reading: ConceptReading): boolean => reading.leftover.length === 0;

/** 行政处罚信息 is not the number of penalties. */
const countsInformation = ({ id }: Concept, text: string): boolean =>
  DECISIONS.includes(id) && INFORMATION.test(text);

/** The concept that explains all of `text`; undefined where none does, or two do equally well. */
function conceptOf(text: string): Concept | undefined {
  const [first, second] = readConcepts(text, askingIn(text)).filter(clean);
  if (!first) return undefined;
  const tied = second && coveredLength(first.coverage) === coveredLength(second.coverage);
  return tied || countsInformation(first.concept, text) ? undefined : first.concept;
}

/** What the concept that explains most of a text leaves over; all of it where none fits. */
export const leftoverIn = (text: string): readonly string[] =>
  readConcepts(text, askingIn(text))[0]?.leftover ?? [text];

/** Takes words out of a text. */
export const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), text);

/** The things that are named together: 网站和公报. */
export const piecesOf = (text: string): string[] =>
  text.split(JOINERS).filter((piece) => piece !== '');

/** A 和 B: each part alone. */
function conceptsOf(text: string): Concept[] | undefined {
  const pieces = piecesOf(text);
  if (pieces.length < 2) return undefined;
  const tails = [sharedTail(pieces), ...endingsOf(pieces.at(-1) as string)];
  const concepts = pieces.map(
    (piece) =>
      conceptOf(piece) ??
      (without(piece, askingIn(piece)) === ''
        ? undefined
        : tails.map((tail) => conceptOf(`${piece}${tail}`)).find((one) => one !== undefined)),
  );
  return concepts.every((one) => one !== undefined) ? (concepts as Concept[]) : undefined;
}

/** 当面和网络申请: what the last one ends with may be meant of each; 申请 is what is counted where nothing is said. */
function endingsOf(last: string): string[] {
  const said = without(last, askingIn(last)).replace(/[一总合]共$/u, '');
  const longest = Math.min(4, said.length - 1);
  const endings = Array.from({ length: Math.max(0, longest - 1) }, (_, index) =>
    said.slice(said.length - longest + index),
  );
  return [...endings, '申请'];
}

/** What the last of several pieces says for all: 网站、微博、微信各公开多少条. */
const sharedTail = (pieces: readonly string[]): string =>
  /(?:各自?|分别)(.+)$/.exec(pieces.at(-1) as string)?.[1] ?? '';

/** Two things, each with its own 多少, are two questions even where one concept could explain both. */
const asksTwice = (text: string): boolean =>
  [...text.matchAll(/多少|几(?=\p{Script=Han})/gu)].length > 1;

type ToldShare = Extract<Subject, { kind: 'told-share' }>;

const SHARE = /^(.+?)占(?:了|到)?(.*)$/;
/** 主动公开的信息里,动态类的占…: the whole stands in front. */
const WHOLE_IN_FRONT = /^(.+?)(?:里面|当中|之中|里|中)[,，、]?(.+)$/;

/** 自然人申请占比: of a column the total, of an outcome what was received. */
const BARE_SHARE = /^(.+?)(?:的)?(?:占比|比例|比重|百分比)(?:是|为)?(?:多少|几)?$/;

function bareShareOf(text: string, cut: CutWords): SubjectReading | undefined {
  const front = BARE_SHARE.exec(text)?.[1];
  const part = front === undefined || front.includes('占') ? undefined : partOf(front, cut);
  return part && shareIn(part.concept, part.dimension);
}

/** The share of a figure: of a column the total, of any other its whole. */
export function shareIn(part: Concept, dimension: Dimension | null): SubjectReading | undefined {
  const whole = dimension ? part : wholeOf(part);
  return whole && { subject: { kind: 'share', part, whole }, dimension };
}

/** What an indicator is a part of. */
export const wholeOf = ({ id }: Concept): Concept | undefined => {
  const [, whole] = WHOLES.find(([part]) => part.test(id)) ?? [];
  return whole === undefined ? undefined : conceptById(whole);
};

/** A 占 B 的比例, A率, 在 B 里 A 占百分之几. */
function shareOf(text: string, cut: CutWords): SubjectReading | undefined {
  const match = SHARE.exec(text);
  if (!match) return rateOf(text);
  const front = match[1] as string;
  const behind = without(match[2] as string, SHARE_WORDS);
  const part = partOf(front, cut);
  const whole = conceptOf(behind);
  if (part && whole)
    return { subject: { kind: 'share', part: part.concept, whole }, dimension: part.dimension };
  return plainly(toldShare(front, behind, cut));
}

const toldShare = (front: string, behind: string, cut: CutWords): ToldShare => {
  const [, before, after] = WHOLE_IN_FRONT.exec(front) ?? [];
  return {
    kind: 'told-share',
    part: contentOf(after ?? front, cut),
    whole: contentOf(before ?? behind, cut),
  };
};

/** A share in the question's own words, for where the table does not have it. */
export function toldShareIn(about: string, cut: CutWords): ToldShare | undefined {
  const bare = BARE_SHARE.exec(about)?.[1];
  if (bare !== undefined && !bare.includes('占')) return toldShare(bare, '', cut);
  const [, front, behind = ''] = SHARE.exec(about) ?? [];
  return front === undefined ? undefined : toldShare(front, without(behind, SHARE_WORDS), cut);
}

const plainly = (subject: Subject | undefined): SubjectReading | undefined =>
  subject && { subject, dimension: null };

/** The concept that a part is of, by the column that the part names where it names one. */
function partOf(
  text: string,
  cut: CutWords,
): { concept: Concept; dimension: Dimension | null } | undefined {
  const { subject, dimension } = plainly(tableSubject(text)) ?? dimensioned(text, cut) ?? {};
  const only =
    subject?.kind === 'concepts' && subject.concepts.length === 1 ? subject.concepts[0] : undefined;
  return only && { concept: only, dimension: dimension ?? null };
}

function rateOf(text: string): SubjectReading | undefined {
  const match = RATE.exec(text);
  const part = match && conceptOf(match[1] as string);
  return part ? shareIn(part, null) : undefined;
}

const NUMBERED = /电话|邮编|邮政编码|号码|传真|邮箱|网址|微信号|热线/;
/** 接了多少咨询电话: calls are counted. */
const COUNTS_CALLS = /(?:接|拨打|打来|受理|收到).*(?:多少|几)|(?:多少|几)(?:个|起|次|条|件|人)/;

/** Of the body itself: where it is. */
const WHERE_IS = /^(?:的|到底)?(?:在|位于)(?:哪里|哪儿|哪|什么地方|何处)$/;

function factOf(text: string): Subject | undefined {
  if (asksQuantity(text) && (!NUMBERED.test(text) || COUNTS_CALLS.test(text))) return undefined;
  const fact = WHERE_IS.test(text)
    ? FACT_KINDS.find(({ id }) => id === 'address')
    : FACT_KINDS.find((kind) => kind.cues.some((cue) => text.includes(cue)));
  return fact ? { kind: 'fact', fact } : undefined;
}

/** The concept of all of a text, unless one of the things that it joins is another: 收到申请数和上年结转申请数. */
function wholeConceptOf(
  text: string,
  several: readonly Concept[] | undefined,
): Concept | undefined {
  const single = conceptOf(text);
  const pieces = several ?? piecesOf(text).map(conceptOf);
  const another = pieces.length > 1 && pieces.some((one) => one && one.id !== single?.id);
  return another ? undefined : single;
}

/** Offices receive complaints and are sued; what they receive of anything else is another number. */
const RECEIVED = /^(?:complaints|review|litigation)/;

/** 收到几件举报投诉: the verb in front says no more than the number does. */
function afterVerb(text: string): Concept | undefined {
  const rest = text.replace(/^(?:一?共|总共)?(?:收到|接到|受理|有)(?:了|过)?/u, '');
  const concept = rest === text ? undefined : conceptOf(rest);
  return concept && RECEIVED.test(concept.id) ? concept : undefined;
}

/** The indicators of the table that all of a text names. */
export function tableSubject(text: string): Subject | undefined {
  const several = conceptsOf(text);
  const single =
    asksTwice(text) && several ? undefined : (wholeConceptOf(text, several) ?? afterVerb(text));
  if (single) return { kind: 'concepts', concepts: [single] };
  return several && { kind: 'concepts', concepts: several };
}

/** What a question is about, and by which column of the table. */
export interface SubjectReading {
  subject: Subject;
  dimension: Dimension | null;
}

/** True if the concept has such a column in any form. */
export const hasMeasure = (concept: Concept, dimension: Dimension): boolean =>
  Object.values(concept.figures).some((keys) =>
    keys.some((key) => (key.split('@')[1] as string) in dimension.measures),
  );

/** The dimension named beside a concept that has such a column; a bare dimension leaves the subject to the dialogue. */
function dimensioned(text: string, cut: CutWords): SubjectReading | undefined {
  if (asksTwice(text)) return undefined;
  for (const dimension of DIMENSIONS) {
    const word = dimension.words.find((one) => text.includes(one));
    if (word === undefined) continue;
    const rest = text.replace(word, '');
    const subject = tableSubject(rest);
    const fits =
      subject?.kind === 'concepts' && subject.concepts.every((one) => hasMeasure(one, dimension));
    if (subject && fits) return { subject, dimension };
    if (contentOf(rest, cut).length === 0) return { subject: { kind: 'words' }, dimension };
  }
  return undefined;
}

/** 自然人和商业企业各多少: one indicator, several of its columns. */
function columned(text: string, cut: CutWords): SubjectReading | undefined {
  const said = columnsOf(text);
  if (!said) return undefined;
  const named = said.rests.filter((rest) => contentOf(rest, cut).length > 0);
  const concepts = named.map(conceptOf);
  const [concept] = concepts;
  const fits =
    concept !== undefined &&
    concepts.every((one) => one?.id === concept.id) &&
    said.dimensions.every((one) => hasMeasure(concept, one));
  return fits ? plainly({ kind: 'columns', concept, dimensions: said.dimensions }) : undefined;
}

/** Why, who and when are never answered with a figure. */
function factFirst(about: string): Subject | undefined {
  const fact = FACT_KINDS.find(
    (kind) => kind.first && kind.cues.some((cue) => about.includes(cue)),
  );
  return fact && { kind: 'fact', fact };
}

/** 申请公开什么: a thing is asked for, not how many. */
const asksThing = (about: string): boolean =>
  /(?:什么|哪些|啥)/.test(about) && !asksQuantity(about);

const asksShare = (about: string): boolean =>
  about.includes('占') || SHARE_WORDS.some((word) => about.includes(word));

/** What a folded question without body, years and operation is about. */
export function subjectOf(about: string, cut: CutWords): SubjectReading {
  const every = factFirst(about);
  // 每月哪天: a day of each month is asked for, not a number of each month.
  if (every?.kind === 'fact' && every.fact.id === 'every')
    return { subject: every, dimension: null };
  if (unmetIn(about) !== undefined) return { subject: { kind: 'words' }, dimension: null };
  const bare = without(about, SUM_WORDS);
  const first =
    plainly(factFirst(about)) ??
    (asksShare(about) ? (bareShareOf(about, cut) ?? shareOf(about, cut)) : undefined) ??
    plainly(asksThing(about) ? factOf(about) : tableSubject(bare));
  return (
    first ??
    columned(bare, cut) ??
    dimensioned(bare, cut) ??
    plainly(factOf(about)) ?? { subject: { kind: 'words' }, dimension: null }
  );
}
