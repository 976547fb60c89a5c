import { CONCEPTS } from '../concepts/index.js';
import type { Concept } from '../schemas/concept.js';
import {
  type Coverage,
  coveredLength,
  coverFree,
  fragmentsOf,
  matchPhrase,
  uncovered,
} from './match.js';
import { type WordPlaces, wordFinder } from './word-finder.js';
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

/** A phrase, and the concept that it stands for. */
interface Entry {
  concept: Concept;
  phrase: string;
}

const ENTRIES: readonly Entry[] = CONCEPTS.flatMap((concept) =>
  concept.phrases.map((phrase) => ({ concept, phrase })),
);

/** Which phrases can begin with a word: those that have it among the choices of their first fragment. */
const BY_WORD = new Map<string, number[]>();
ENTRIES.forEach(({ phrase }, at) => {
  for (const word of fragmentsOf(phrase)[0] ?? []) {
    BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), at]);
  }
});

const longestFirst = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => b.length - a.length);

/** Words around a phrase of each concept that say nothing more, the longest first. */
const IGNORABLE = new Map<Concept, readonly string[]>(
  CONCEPTS.map((concept) => [concept, longestFirst([...concept.context, ...CARRIER_WORDS])]),
);

const findWords = wordFinder([...BY_WORD.keys(), ...[...IGNORABLE.values()].flat()]);

/** The phrases that stand in a text, by concept, both in the order they are listed. */
function matchesIn(text: string, standing: WordPlaces): Map<Concept, Match[]> {
  const possible = new Set([...standing.keys()].flatMap((word) => BY_WORD.get(word) ?? []));
  const matches = new Map<Concept, Match[]>();
  for (const at of [...possible].sort((a, b) => a - b)) {
    const { concept, phrase } = ENTRIES[at] as Entry;
    const coverage = matchPhrase(text, phrase);
    if (!coverage) continue;
    const own = matches.get(concept);
    if (own) own.push({ phrase, coverage });
    else matches.set(concept, [{ phrase, coverage }]);
  }
  return matches;
}

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

function bestOf(
  text: string,
  [concept, matches]: readonly [Concept, readonly Match[]],
  extra: readonly string[],
  standing: WordPlaces,
): ConceptReading | undefined {
  const own = (IGNORABLE.get(concept) ?? []).filter((word) => standing.has(word));
  const ignorable = extra.length > 0 ? longestFirst([...own, ...extra]) : own;
  const readings = matches.map((match) => readAs(text, concept, match, ignorable));
  return readings.sort(betterFirst)[0];
}

/**
 * Every concept that `text` can be read as, the best first. `text` is normalised (simplified, half
 * width, lower case); `extra` are further words to account for, such as question words.
 */
export function readConcepts(text: string, extra: readonly string[] = []): ConceptReading[] {
  const standing = findWords(text, 1);
  const matches = [...matchesIn(text, standing)];
  return matches.flatMap((found) => bestOf(text, found, extra, standing) ?? []).sort(betterFirst);
}
