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
import { ASKING_WORDS, asksQuantity, type CutWords, contentOf } from './content.js';
import type { Subject } from './query.js';

const clean = (reading: ConceptReading): boolean => reading.leftover.length === 0;

/** The concept that explains all of `text`; undefined where none does, or two do equally well. */
function conceptOf(text: string): Concept | undefined {
  const [first, second] = readConcepts(text, ASKING_WORDS).filter(clean);
  if (!first) return undefined;
  const tied = second && coveredLength(first.coverage) === coveredLength(second.coverage);
  return tied ? undefined : first.concept;
}

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
  const concepts = pieces.map((piece) => conceptOf(piece));
  return concepts.every((one) => one !== undefined) ? (concepts as Concept[]) : undefined;
}

const SHARE = /^(.+?)占(?:了|到)?(.*)$/;
/** 主动公开的信息里,动态类的占…: the whole stands in front. */
const WHOLE_IN_FRONT = /^(.+?)(?:里面|当中|之中|里|中)[,，、]?(.+)$/;

/** 自然人申请占比: of a column the total, of an outcome what was received. */
const BARE_SHARE = /^(.+?)(?:的)?(?:占比|比例|比重|百分比)(?:是|为)?(?:多少|几)?$/;

function bareShareOf(text: string, cut: CutWords): SubjectReading | undefined {
  const front = BARE_SHARE.exec(text)?.[1];
  if (front === undefined || front.includes('占')) return undefined;
  const { subject, dimension } = dimensioned(front, cut) ?? {
    subject: tableSubject(front),
    dimension: null,
  };
  const part =
    subject?.kind === 'concepts' && subject.concepts.length === 1 ? subject.concepts[0] : undefined;
  const whole = dimension ? part : conceptById('received');
  return part && whole && (dimension || part.id !== whole.id)
    ? { subject: { kind: 'share', part, whole }, dimension }
    : undefined;
}

/** A 占 B 的比例, A率, 在 B 里 A 占百分之几. */
function shareOf(text: string, cut: CutWords): Subject | undefined {
  const match = SHARE.exec(text);
  if (!match) return rateOf(text);
  const front = match[1] as string;
  const behind = without(match[2] as string, SHARE_WORDS);
  const part = conceptOf(front);
  const whole = conceptOf(behind);
  if (part && whole) return { kind: 'share', part, whole };
  const [, before, after] = WHOLE_IN_FRONT.exec(front) ?? [];
  return {
    kind: 'told-share',
    part: contentOf(after ?? front, cut),
    whole: contentOf(before ?? behind, cut),
  };
}

function rateOf(text: string): Subject | undefined {
  const match = RATE.exec(text);
  const part = match && conceptOf(match[1] as string);
  const whole = conceptById('received');
  return part && whole && part.id !== whole.id ? { kind: 'share', part, whole } : undefined;
}

const NUMBERED = /电话|邮编|邮政编码|号码|传真号/;

function factOf(text: string): Subject | undefined {
  if (asksQuantity(text) && !NUMBERED.test(text)) return undefined;
  const fact = FACT_KINDS.find((kind) => kind.cues.some((cue) => text.includes(cue)));
  return fact ? { kind: 'fact', fact } : undefined;
}

function tableSubject(text: string): Subject | undefined {
  const single = conceptOf(text);
  if (single) return { kind: 'concepts', concepts: [single] };
  const several = conceptsOf(text);
  return several && { kind: 'concepts', concepts: several };
}

/** What a question is about, and by which column of the table. */
export interface SubjectReading {
  subject: Subject;
  dimension: Dimension | null;
}

const hasMeasure = (concept: Concept, dimension: Dimension): boolean =>
  Object.values(concept.figures).some((keys) =>
    keys.some((key) => (key.split('@')[1] as string) in dimension.measures),
  );

/** The dimension named beside a concept that has such a column; a bare dimension leaves the subject to the dialogue. */
function dimensioned(text: string, cut: CutWords): SubjectReading | undefined {
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

/** What a folded question without body, years and operation is about. */
export function subjectOf(about: string, cut: CutWords): SubjectReading {
  const bare = without(about, SUM_WORDS);
  const table = tableSubject(bare);
  if (table) return { subject: table, dimension: null };
  const share = bareShareOf(about, cut);
  if (share) return share;
  const plain = shareOf(about, cut) ?? factOf(about);
  return dimensioned(bare, cut) ?? { subject: plain ?? { kind: 'words' }, dimension: null };
}
