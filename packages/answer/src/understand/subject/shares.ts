import { type Concept, conceptById } from '@nianbao/domain';
import { DIMENSIONS, type Dimension } from '../../words/dimensions.js';
import { RATE } from '../../words/operation-words.js';
import { SHARE_WORDS } from '../../words/question-words.js';
import { WHOLES } from '../../words/wholes.js';
import { type CutWords, contentOf } from '../content.js';
import type { Subject } from '../query.js';
import { dimensioned, plainly, type SubjectReading } from './by-column.js';
import { conceptOf, hasMeasure, tableSubject } from './concepts.js';
import { without } from './pieces.js';

type ToldShare = Extract<Subject, { kind: 'told-share' }>;

const SHARE = /^(.+?)占(?:了|到)?(.*)$/;

/** 主动公开的信息里,动态类的占…: the whole stands in front. */
const WHOLE_IN_FRONT = /^(.+?)(?:里面|当中|之中|里|中)[,，、]?(.+)$/;

/** 自然人申请占比: the part alone is named. */
const BARE_SHARE = /^(.+?)(?:的)?(?:占比|比例|比重|百分比)(?:是|为)?(?:多少|几)?$/;

/** 自然人申请占比: of a column the total, of an outcome what was received. */
export function bareShareOf(text: string, cut: CutWords): SubjectReading | undefined {
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
export function shareOf(text: string, cut: CutWords): SubjectReading | undefined {
  const match = SHARE.exec(text);
  if (!match) return rateOf(text);
  const front = match[1] as string;
  const behind = without(match[2] as string, SHARE_WORDS).replace(/^多[少大]$/u, '');
  const [, before, after] = behind === '' ? (WHOLE_IN_FRONT.exec(front) ?? []) : [];
  const part = partOf(after ?? front, cut);
  const whole = conceptOf(before ?? behind);
  if (part && whole)
    return { subject: { kind: 'share', part: part.concept, whole }, dimension: part.dimension };
  const column = whole && columnAlone(after ?? front, whole);
  if (column) return { subject: { kind: 'share', part: whole, whole }, dimension: column };
  return plainly(toldShare(front, behind, cut));
}

/** 企业占新收申请的比例: a column of the whole by its name alone. */
const columnAlone = (text: string, whole: Concept): Dimension | undefined =>
  DIMENSIONS.find(
    (one) =>
      hasMeasure(whole, one) &&
      one.words.includes(text.replace(/^(?:由|来自)|(?:提交|提出)?的?$/gu, '')),
  );

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

/** True where a part of something is asked for. */
export const asksShare = (about: string): boolean =>
  about.includes('占') || SHARE_WORDS.some((word) => about.includes(word));
