import { type Concept, type ConceptReading, coveredLength, readConcepts } from '@nianbao/domain';
import type { Dimension } from '../../words/dimensions.js';
import { DECISIONS, INFORMATION } from '../../words/unmet-words.js';
import { askingIn } from '../content.js';
import type { Subject } from '../query.js';
import { piecesOf, without } from './pieces.js';

const clean = (reading: ConceptReading): boolean => reading.leftover.length === 0;

/** 行政处罚信息 is not the number of penalties. */
const countsInformation = ({ id }: Concept, text: string): boolean =>
  DECISIONS.includes(id) && INFORMATION.test(text);

/** The reading that explains all of `text`; undefined where none does, or two do equally well. */
function readingOf(text: string): ConceptReading | undefined {
  const [first, second] = readConcepts(text, askingIn(text)).filter(clean);
  if (!first) return undefined;
  const tied = second && coveredLength(first.coverage) === coveredLength(second.coverage);
  return tied || countsInformation(first.concept, text) ? undefined : first;
}

/** The concept that explains all of `text`; undefined where none does, or two do equally well. */
export const conceptOf = (text: string): Concept | undefined => readingOf(text)?.concept;

const EACH = /各|分别/;

/** 信函、传真申请数 is printed as one row: what it joins are no two things, unless each is asked for. */
function printedAsOne(text: string): Concept | undefined {
  const reading = text.includes('、') && !EACH.test(text) ? readingOf(text) : undefined;
  return reading?.phrase.includes('、') ? reading.concept : undefined;
}

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
export const asksTwice = (text: string): boolean =>
  [...text.matchAll(/多少|几(?=\p{Script=Han})/gu)].length > 1;

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
  const printed = printedAsOne(text);
  if (printed) return { kind: 'concepts', concepts: [printed] };
  const several = conceptsOf(text);
  const single =
    asksTwice(text) && several ? undefined : (wholeConceptOf(text, several) ?? afterVerb(text));
  if (single) return { kind: 'concepts', concepts: [single] };
  return several && { kind: 'concepts', concepts: several };
}

/** True if the concept has such a column in any form. */
export const hasMeasure = (concept: Concept, dimension: Dimension): boolean =>
  Object.values(concept.figures).some((keys) =>
    keys.some((key) => (key.split('@')[1] as string) in dimension.measures),
  );
