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

/** A phrase of a concept that stands in the text. */
type Match = Pick<ConceptReading, 'phrase' | 'coverage'>;

const matchesOf = (text: string, { phrases }: Concept): Match[] =>
  phrases.flatMap((phrase) => {
    const coverage = matchPhrase(text, phrase);
    return coverage ? [{ phrase, coverage }] : [];
  });

function readAs(
  text: string,
  concept: Concept,
  { phrase, coverage }: Match,
  ignorable: readonly string[],
): ConceptReading {
  const explained = [...coverage];
  coverFree(text, ignorable, explained);
  return { concept, phrase, coverage, leftover: uncovered(text, explained) };
}

function bestOf(text: string, concept: Concept, extra: readonly string[]): ConceptReading[] {
  const matches = matchesOf(text, concept);
  if (matches.length === 0) return [];
  const ignorable = [...concept.context, ...CARRIER_WORDS, ...extra].sort(
    (a, b) => b.length - a.length,
  );
  const readings = matches.map((match) => readAs(text, concept, match, ignorable));
  return readings.sort(betterFirst).slice(0, 1);
}

/**
 * Every concept that `text` can be read as, the best first. `text` is normalised (simplified, half
 * width, lower case); `extra` are further words to account for, such as question words.
 */
export const readConcepts = (text: string, extra: readonly string[] = []): ConceptReading[] =>
  CONCEPTS.flatMap((concept) => bestOf(text, concept, extra)).sort(betterFirst);
