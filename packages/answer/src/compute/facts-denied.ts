import { type Concept, readConcepts } from '@nianbao/domain';
import type { AnswerPorts } from '../ports.js';
import type { Query } from '../understand/query.js';
import { piecesOf, without } from '../understand/subject/pieces.js';
import { ASKERS, DENIALS, DENIED } from '../words/denial-words.js';
import { fold } from '../words/fold.js';
import { findPassages, type ToldFact } from './facts.js';
import { sentencesOf } from './facts-told.js';

const deniesSomething = (text: string): boolean => DENIED.test(text);

/** What things read as: as they are said, or in full without who might have asked. */
function readAs(thing: string): (string | undefined)[] {
  const bare = thing.replace(ASKERS, '');
  const inFull = readConcepts(bare).filter(({ leftover }) => leftover.length === 0);
  return [readConcepts(thing)[0]?.concept.id, ...inFull.map(({ concept }) => concept.id)];
}

/** What the clauses that deny something deny: of each thing named together, what it reads as. */
function denied(sentence: string): Set<string | undefined> {
  const clauses = fold(sentence).split(/[，,]/).filter(deniesSomething);
  const things = clauses.flatMap((clause) => [
    ...piecesOf(clause.slice(clause.search(DENIED)).replace(DENIED, '')),
    ...piecesOf(without(clause, DENIALS)),
  ]);
  return new Set(things.flatMap(readAs));
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
  const hits = await findPassages(ports, query, words);
  return hits.flatMap((hit) =>
    sentencesOf(hit.text)
      .filter((sentence) => deniesSomething(sentence) && denies(sentence, concepts))
      .map((sentence) => ({ hit, sentence: sentence.trim() })),
  );
}
