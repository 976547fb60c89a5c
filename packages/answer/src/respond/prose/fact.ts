import { findDenials, findFacts, type ToldFact } from '../../compute/facts.js';
import type { Query, Subject } from '../../understand/query.js';
import { factEvidence } from '../evidence.js';
import type { Library } from '../library.js';
import { assumptionNotes } from '../notes.js';
import { type Result, result } from '../result.js';

/** Answers with the sentence that tells it; undefined where none does. */
export async function answerFact(
  library: Library,
  query: Query,
  subject: Extract<Subject, { kind: 'fact' }> | undefined,
): Promise<Result | undefined> {
  const [best] = await findFacts(library.ports, query, subject?.fact);
  const isPassage = subject === undefined || subject.fact.id === 'account';
  return best && factResult(library, query, best, isPassage ? 'passage' : 'fact');
}

const factResult = (
  library: Library,
  query: Query,
  best: ToldFact,
  wording: 'fact' | 'passage' = 'fact',
): Result =>
  result({
    status: 'answered',
    answer: library.wording[wording](`${best.hit.agency}${best.hit.year}年`, best.sentence),
    evidence: [factEvidence(best)],
    notes: assumptionNotes(library, query, [best.hit]),
  });

/** Answers that there was none, in the report's words; undefined where it does not say so. */
export async function answerDenial(
  library: Library,
  query: Query,
  { concepts }: Extract<Subject, { kind: 'concepts' }>,
): Promise<Result | undefined> {
  const [best] = await findDenials(library.ports, query, concepts);
  return best && factResult(library, query, best);
}
