import { type Concept, type ConceptReading, coveredLength, readConcepts } from '@nianbao/domain';
import { FACT_KINDS } from '../words/fact-words.js';
import { JOINERS, SHARE_WORDS, SUM_WORDS } from '../words/question-words.js';
import { ASKING_WORDS, asksQuantity } from './content.js';
import type { Subject } from './query.js';

const clean = (reading: ConceptReading): boolean => reading.leftover.length === 0;

/** The concept that explains all of `text`; undefined where none does, or two do equally well. */
export function conceptOf(text: string): Concept | undefined {
  const [first, second] = readConcepts(text, ASKING_WORDS).filter(clean);
  if (!first) return undefined;
  const tied = second && coveredLength(first.coverage) === coveredLength(second.coverage);
  return tied ? undefined : first.concept;
}

const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), text);

/** A 和 B: each part alone, or with what stands behind the last one (网站和公报 + 公开). */
function conceptsOf(text: string): Concept[] | undefined {
  const pieces = text.split(JOINERS).filter((piece) => piece !== '');
  if (pieces.length < 2) return undefined;
  const concepts = pieces.map((piece) => conceptOf(piece));
  return concepts.every((one) => one !== undefined) ? (concepts as Concept[]) : undefined;
}

/** A 占 B 的比例. */
function shareOf(text: string): Subject | undefined {
  const match = /^(.+?)占(?:了|到)?(.+)$/.exec(text);
  const whole = match && conceptOf(without(match[2] as string, SHARE_WORDS));
  const part = match && conceptOf(match[1] as string);
  return part && whole ? { kind: 'share', part, whole } : undefined;
}

function factOf(text: string): Subject | undefined {
  if (asksQuantity(text) && !/电话|邮编|号码|传真/.test(text)) return undefined;
  const fact = FACT_KINDS.find((kind) => kind.cues.some((cue) => text.includes(cue)));
  return fact ? { kind: 'fact', fact } : undefined;
}

/** What a folded question without body and years is about. */
export function subjectOf(about: string): Subject {
  const bare = without(about, SUM_WORDS);
  const single = conceptOf(bare);
  if (single) return { kind: 'concepts', concepts: [single] };
  const several = conceptsOf(bare);
  if (several) return { kind: 'concepts', concepts: several };
  return shareOf(about) ?? factOf(about) ?? { kind: 'words' };
}
