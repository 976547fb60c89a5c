import { CARRIER_WORDS, type Concept, reaches, readConcepts, THRESHOLDS } from '@nianbao/domain';
import type { AnswerPorts, PassageHit } from '../ports.js';
import { contentOf, ownContentOf } from '../understand/content.js';
import { namedYears, type Query } from '../understand/query.js';
import { piecesOf, without } from '../understand/subject.js';
import type { FactKind } from '../words/fact-words.js';
import { DENIALS } from '../words/fact-words.js';
import { fold } from '../words/fold.js';
import { ASKS_PLAN, INTENDED, PLANNED } from '../words/telling-words.js';
import { onlyPrefixed, overlap } from './overlap.js';

/** A sentence that tells a fact. */
export interface ToldFact {
  hit: PassageHit;
  sentence: string;
}

const LIMIT = 20;
const sentencesOf = (text: string): string[] => text.match(/[^。！？!?；;]+[。！？!?；;]?/g) ?? [];

/** A word of two letters; a digit or a single character is no subject. */
const SAYS_SOMETHING = /[\p{Script=Han}a-z]{2}/u;

const withoutWords = (fact: FactKind | undefined, about: string): string =>
  [...(fact?.cues ?? []), ...(fact?.ignore ?? [])].reduce(
    (rest, word) => rest.replaceAll(word, ''),
    about,
  );

const holdsOne = (text: string, words: readonly string[] | undefined): boolean =>
  words === undefined || words.some((word) => text.includes(word));

const tells = (fact: FactKind | undefined, sentence: string): boolean =>
  (fact?.pattern?.test(sentence) ?? true) && holdsOne(sentence, fact?.near);

/** A section about it needs no words of the subject; anywhere else all of them must be near. */
function fits(fact: FactKind | undefined, content: readonly string[], hit: PassageHit): boolean {
  const place = `${fold(hit.text)}\n${fold(hit.section)}`;
  if (content.length > 0 && !reaches(overlap(content, place), THRESHOLDS.factWordsHeld))
    return false;
  return fact?.titles === undefined || holdsOne(hit.section, fact.titles);
}

/** Kinds of facts that a sentence of plans may tell. */
const TELLS_PLANS: readonly string[] = ['plan', 'problem', 'account', 'reason', 'person'];

const isPlan = (sentence: string, year: number): boolean =>
  PLANNED.test(sentence) ||
  INTENDED.test(sentence) ||
  [...sentence.matchAll(/(20\d\d)年/g)].some(([, said]) => Number(said) > year);

function sentenceOf(
  fact: FactKind | undefined,
  content: readonly string[],
  hit: PassageHit,
  asked: string,
): ToldFact[] {
  const tellsPlans = fact === undefined || TELLS_PLANS.includes(fact.id) || ASKS_PLAN.test(asked);
  const telling = sentencesOf(hit.text)
    .filter((sentence) => tells(fact, fold(sentence)))
    .filter((sentence) => tellsPlans || !isPlan(fold(sentence), hit.year))
    .filter((sentence) => !content.some((stretch) => onlyPrefixed(stretch, fold(sentence))))
    .filter(
      (sentence) =>
        !fact?.inSentence || reaches(overlap(content, fold(sentence)), THRESHOLDS.factWordsHeld),
    );
  const scored = telling.map((sentence) => ({ sentence, score: overlap(content, fold(sentence)) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best ? [{ hit, sentence: best.sentence.trim() }] : [];
}

function find(ports: AnswerPorts, query: Query, words: string): Promise<readonly PassageHit[]> {
  const years = namedYears(query);
  return ports.passages.find({
    words,
    ...(query.agencies.length > 0 && { agencies: query.agencies }),
    ...(years.length > 0 && { years }),
    limit: LIMIT,
  });
}

/** Sentences that tell what a question asks in words, best first. */
export async function findFacts(
  ports: AnswerPorts,
  query: Query,
  fact: FactKind | undefined,
): Promise<ToldFact[]> {
  const remaining = withoutWords(fact, query.about);
  const content = (fact ? contentOf : ownContentOf)(remaining, ports.words);
  const says = content.some(
    (stretch) => SAYS_SOMETHING.test(stretch) && !CARRIER_WORDS.includes(stretch),
  );
  if (!says && (fact?.near === undefined || fact.inSentence)) return [];
  const words = [query.about, ...(fact?.near ?? []), ...(fact?.titles ?? [])].join(' ');
  const hits = await find(ports, query, words);
  return hits
    .filter((hit) => fits(fact, content, hit))
    .flatMap((hit) => sentenceOf(fact, content, hit, query.about));
}

/** What the clauses that deny something deny: of each thing named together, what it reads as first of all. */
function denied(sentence: string): Set<string | undefined> {
  const clauses = fold(sentence)
    .split(/[，,]/)
    .filter((clause) => holdsOne(clause, DENIALS));
  const things = clauses.flatMap((clause) => piecesOf(without(clause, DENIALS)));
  return new Set(things.map((thing) => readConcepts(thing)[0]?.concept.id));
}

const denies = (sentence: string, concepts: readonly Concept[]): boolean => {
  const read = denied(sentence);
  return concepts.every((concept) => read.has(concept.id));
};

/** Sentences that say that there was none of it: 未收到政府信息公开申请. Best first. */
export async function findDenials(
  ports: AnswerPorts,
  query: Query,
  concepts: readonly Concept[],
): Promise<ToldFact[]> {
  const words = [query.about, ...concepts.map((one) => one.label), ...DENIALS].join(' ');
  const hits = await find(ports, query, words);
  return hits.flatMap((hit) =>
    sentencesOf(hit.text)
      .filter((sentence) => holdsOne(sentence, DENIALS) && denies(sentence, concepts))
      .map((sentence) => ({ hit, sentence: sentence.trim() })),
  );
}
