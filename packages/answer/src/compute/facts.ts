import type { AnswerPorts, PassageHit } from '../ports.js';
import { namedYears, type Query } from '../understand/query.js';
import type { FactKind } from '../words/facts/kind.js';
import { fold } from '../words/fold.js';
import { ASKS_PLAN } from '../words/telling-words.js';
import { isPlan } from './facts-plans.js';
import { sentencesOf, type Telling, tellingOf } from './facts-told.js';
import { countHeld, type FactWords, factWords, holdsAll } from './facts-words.js';
import { overlap } from './overlap.js';

/** A sentence that tells a fact. */
export interface ToldFact {
  hit: PassageHit;
  sentence: string;
  /** The answer itself, where the sentence tells just one. */
  short?: string;
}

/** A fact that may be what was asked for. */
export interface Candidate extends ToldFact {
  /** How near it is told to what it is about. */
  tier: number;
  /** How much of what is asked its sentence holds. */
  held: number;
}

const LIMIT = 20;

/** A word of two letters; a digit or a single character is no subject. */
const SAYS_SOMETHING = /[\p{Script=Han}a-z]{2}/u;
/** A heading alone tells nothing. */
const SHORTEST = 10;
const HEADING = 20;

const holdsOne = (text: string, words: readonly string[] | undefined): boolean =>
  words === undefined || words.some((word) => text.includes(word));

/** What was planned for a year is told in the report of the year before, too. */
const yearsFor = (query: Query, kind: FactKind | undefined): readonly number[] => {
  const years = namedYears(query);
  return kind?.id === 'plan' ? [...new Set(years.flatMap((year) => [year, year - 1]))] : years;
};

/** The passages nearest to some words, of the bodies and years asked for. */
export function findPassages(
  ports: AnswerPorts,
  query: Query,
  words: string,
  years: readonly number[] = namedYears(query),
): Promise<readonly PassageHit[]> {
  return ports.passages.find({
    words,
    ...(query.agencies.length > 0 && { agencies: query.agencies }),
    ...(years.length > 0 && { years }),
    limit: LIMIT,
  });
}

const longestFirst = (words: readonly string[]): string[] =>
  [...words].sort((one, other) => other.length - one.length);

/** The words of a question that say what the fact is about. */
function aboutOf(query: Query, kind: FactKind, ports: AnswerPorts): FactWords {
  const cue = longestFirst(kind.cues).find((one) => query.about.includes(one)) ?? '';
  const rest = cue === '' ? query.about : query.about.replaceAll(cue, ' ');
  return factWords(rest, longestFirst([...kind.cues, ...(kind.ignore ?? [])]), ports.words);
}

/** A passage whose first sentence is its heading, and names what is asked for. */
const isHeaded = (hit: PassageHit, { own, carried }: FactWords): boolean => {
  const [first = ''] = sentencesOf(hit.text);
  return first.length < HEADING && holdsAll(fold(first), [...own, ...carried]);
};

/** What a sentence of a passage tells, unless it tells a plan where none is asked for. */
function told(kind: FactKind, words: FactWords, hit: PassageHit, asked: string): Candidate[] {
  const place = { passage: fold(hit.text), section: fold(hit.section) };
  if (kind.titles && words.own.length === 0 && !holdsOne(hit.section + hit.text, kind.titles))
    return [];
  const tellsPlans = kind.plans === true || ASKS_PLAN.test(asked);
  return sentencesOf(hit.text).flatMap((sentence) => {
    const folded = fold(sentence);
    if (!tellsPlans && isPlan(folded, hit.year)) return [];
    const telling: Telling | undefined = tellingOf(kind, sentence, words, asked, place);
    if (!telling || (kind.all && sentence.length < SHORTEST)) return [];
    if (kind.id === 'account' && telling.tier === 0 && !isHeaded(hit, words)) return [];
    const { short, tier } = telling;
    const held = countHeld(folded, [...words.own, ...words.carried]) + overlap([asked], folded);
    const inTitled = kind.titles && holdsOne(hit.section, kind.titles) ? 1 : 0;
    return [
      {
        hit,
        sentence: sentence.trim(),
        ...(short !== undefined && { short }),
        tier: tier + inTitled,
        held,
      },
    ];
  });
}

/** Where no year is named, the latest that tells it. */
export const bestFirst =
  (query: Query) =>
  (one: Candidate, other: Candidate): number =>
    other.tier - one.tier ||
    other.held - one.held ||
    (namedYears(query).length === 0 ? other.hit.year - one.hit.year : 0);

/** Sentences that tell what a question asks in words, best first. */
export async function findFacts(
  ports: AnswerPorts,
  query: Query,
  kind: FactKind,
): Promise<Candidate[]> {
  const words = aboutOf(query, kind, ports);
  const named = [...words.own, ...words.carried];
  if (!kind.ofBody && !named.some((word) => SAYS_SOMETHING.test(word))) return [];
  const search = [...named, query.about, ...(kind.near ?? []), ...(kind.titles ?? [])].join(' ');
  const hits = await findPassages(ports, query, search, yearsFor(query, kind));
  return hits.flatMap((hit) => told(kind, words, hit, query.about)).sort(bestFirst(query));
}

/** Passages that hold all that a question names, best first. */
export async function findAbout(ports: AnswerPorts, query: Query): Promise<ToldFact[]> {
  const words = factWords(query.about, [], ports.words);
  const named = [...words.own, ...words.carried];
  if (!words.own.some((word) => SAYS_SOMETHING.test(word))) return [];
  const hits = await findPassages(ports, query, query.about);
  return hits.flatMap((hit) => {
    const best = sentencesOf(hit.text)
      .filter((sentence) => holdsAll(`${fold(sentence)}\n${fold(hit.section)}`, words.own))
      .sort((one, other) => countHeld(fold(other), named) - countHeld(fold(one), named))[0];
    return best ? [{ hit, sentence: best.trim() }] : [];
  });
}
