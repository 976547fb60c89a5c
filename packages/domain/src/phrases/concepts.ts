import { CONCEPTS } from '../concepts/index.js';
import type { Concept } from '../schemas/concept.js';
import { type Coverage, coveredLength, coverFree, matchPhrase, uncovered } from './match.js';
import { CARRIER_WORDS } from './words.js';

/** A way to read a text as a concept: the characters its phrase explains and the words it does not. */
export interface ConceptReading {
  concept: Concept;
  phrase: string;
  coverage: Coverage;
  /** Content words that the phrase, its context and carrier words leave unexplained. */
  leftover: string[];
}

const leftoverLength = (reading: ConceptReading): number => reading.leftover.join('').length;

/** Longest explanation first: least left over, then most of the text said by the phrase itself. */
const betterFirst = (a: ConceptReading, b: ConceptReading): number =>
  leftoverLength(a) - leftoverLength(b) || coveredLength(b.coverage) - coveredLength(a.coverage);

function readAs(
  text: string,
  concept: Concept,
  phrase: string,
  ignorable: readonly string[],
): ConceptReading[] {
  const coverage = matchPhrase(text, phrase);
  if (!coverage) return [];
  const explained = [...coverage];
  coverFree(text, ignorable, explained);
  return [{ concept, phrase, coverage, leftover: uncovered(text, explained) }];
}

function bestOf(text: string, concept: Concept, extra: readonly string[]): ConceptReading[] {
  const ignorable = [...concept.context, ...CARRIER_WORDS, ...extra].sort(
    (a, b) => b.length - a.length,
  );
  const readings = concept.phrases.flatMap((phrase) => readAs(text, concept, phrase, ignorable));
  return readings.sort(betterFirst).slice(0, 1);
}

/**
 * Every concept that `text` can be read as, the best first. `text` is normalised (simplified, half
 * width, lower case); `extra` are further words to account for, such as question words.
 */
export const readConcepts = (text: string, extra: readonly string[] = []): ConceptReading[] =>
  CONCEPTS.flatMap((concept) => bestOf(text, concept, extra)).sort(betterFirst);
