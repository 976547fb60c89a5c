import { type Candidate, findAbout, findFacts, type ToldFact } from '../../compute/facts.js';
import { findDenials } from '../../compute/facts-denied.js';
import { wholeList } from '../../compute/facts-list.js';
import { findNamed } from '../../compute/facts-named.js';
import { findRole, roleAsked } from '../../compute/facts-role.js';
import { findYes } from '../../compute/facts-yes.js';
import type { Query, Subject } from '../../understand/query.js';
import { factEvidence } from '../evidence.js';
import type { Library } from '../library.js';
import { assumptionNotes } from '../notes.js';
import { type Result, result } from '../result.js';

/** Sentences given together, at most; and letters of them. */
const TOGETHER = 4;
const LETTERS = 300;

const subjectOf = ({ hit }: ToldFact): string => `${hit.agency}${hit.year}年`;

/** The best and those of the same passage, in the order of the report, as long as it stays readable. */
function together(found: readonly ToldFact[]): ToldFact[] {
  const [best] = found;
  if (!best) return [];
  const beside = found.filter((one) => one.hit.passage === best.hit.passage).slice(0, TOGETHER);
  const place = ({ hit, sentence }: ToldFact): number => hit.text.indexOf(sentence);
  const fitting = beside.filter(
    (_, index) =>
      beside.slice(0, index + 1).reduce((sum, one) => sum + one.sentence.length, 0) <= LETTERS ||
      index === 0,
  );
  return fitting.sort((one, other) => place(one) - place(other));
}

const sameReport = (one: ToldFact, other: ToldFact): boolean => one.hit.report === other.hit.report;

/** The answer itself, unless the same report tells another one as well. */
const agreed = (best: Candidate, found: readonly Candidate[]): string | undefined => {
  const asGood = found.filter(
    (one) => sameReport(one, best) && one.tier >= best.tier && one.held >= best.held - 0.01,
  );
  return asGood.every((one) => one.short === best.short) ? best.short : undefined;
};

/** Answers with the sentence that tells it; undefined where none does. */
export async function answerFact(
  library: Library,
  query: Query,
  subject: Extract<Subject, { kind: 'fact' }> | undefined,
): Promise<Result | undefined> {
  const held = await answerRole(library, query);
  if (held) return held;
  if (!subject) return query.yesNo ? answerYes(library, query) : answerAbout(library, query);
  const { fact } = subject;
  const told = await findFacts(library.ports, query, fact);
  const found =
    told.length > 0 || fact.id !== 'thing' ? told : await findNamed(library.ports, query);
  const [best] = found;
  if (!best) return undefined;
  const list = fact.all ? await wholeList(library.ports, query, best) : [];
  if (fact.all)
    return factResult(library, query, list.length > 1 ? list : together(found), {
      wording: fact.id === 'account' ? 'passage' : 'fact',
    });
  return factResult(library, query, [best], { short: agreed(best, found) });
}

/** 组长是谁: who holds a role, where a sentence gives it to somebody. */
async function answerRole(library: Library, query: Query): Promise<Result | undefined> {
  const asked = query.yesNo ? undefined : roleAsked(query.about);
  const found = asked ? await findRole(library.ports, query, asked) : [];
  const [best] = found;
  return best && factResult(library, query, [best], { short: sameHolder(best, found) });
}

/** Who holds a role as it is told most fully, unless the same report tells of somebody else. */
function sameHolder(best: Candidate, found: readonly Candidate[]): string | undefined {
  const told = found.filter((one) => sameReport(one, best)).map(({ short }) => short ?? '');
  const fullest = told.reduce((one, other) => (other.length > one.length ? other : one));
  return told.every((one) => one !== '' && fullest.includes(one)) ? fullest : undefined;
}

async function answerAbout(library: Library, query: Query): Promise<Result | undefined> {
  const [best] = await findAbout(library.ports, query);
  return best && factResult(library, query, [best], { wording: 'passage' });
}

/** 有没有开展培训: yes or no, as a sentence says; nothing told is not a no. */
async function answerYes(library: Library, query: Query): Promise<Result | undefined> {
  const found = await findYes(library.ports, query);
  const [best] = found;
  const unsure = found.some((one) => best && sameReport(one, best) && one.so !== best.so);
  if (!best) return undefined;
  const { wording } = library;
  return factResult(library, query, [best], {
    short: unsure ? undefined : best.so ? wording.toldSo : wording.toldNotSo,
  });
}

interface Manner {
  wording?: 'fact' | 'passage';
  short?: string | undefined;
}

const factResult = (
  library: Library,
  query: Query,
  told: readonly ToldFact[],
  { wording = 'fact', short }: Manner = {},
): Result =>
  result({
    status: 'answered',
    answer: library.wording[wording](
      subjectOf(told[0] as ToldFact),
      told.map((one) => one.sentence).join(''),
      short,
    ),
    evidence: told.map(factEvidence),
    notes: assumptionNotes(
      library,
      query,
      told.map((one) => one.hit),
    ),
  });

/** Answers that there was none, in the report's words; undefined where it does not say so. */
export async function answerDenial(
  library: Library,
  query: Query,
  { concepts }: Extract<Subject, { kind: 'concepts' }>,
): Promise<Result | undefined> {
  const [best] = await findDenials(library.ports, query, concepts);
  return best && factResult(library, query, [best]);
}
