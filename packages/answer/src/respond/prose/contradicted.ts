import { type Finding, sumOf } from '@nianbao/domain';
import type { Bound } from '../../understand/bounds.js';
import type { Query } from '../../understand/query.js';
import { SUM_WORDS } from '../../words/question-words.js';
import { evidenceOf, unitOf } from '../evidence.js';
import type { Library } from '../library.js';
import { findingNotes } from '../notes.js';
import { type Result, result } from '../result.js';
import { numberOf, subjectOf, type Valued } from '../table/parts.js';

/** A total whose own parts come to something else. */
const PARTS_DIFFER = 'parts-differ';

/** What the parts of a total come to; undefined where the finding is about another total. */
function sumIn({ code, figures: [total, ...parts] }: Finding, id: string): number | undefined {
  return code === PARTS_DIFFER && total?.observation === id
    ? sumOf(parts.map(({ value }) => value ?? 0))
    : undefined;
}

const asksSum = ({ question }: Query): boolean => SUM_WORDS.some((word) => question.includes(word));

/**
 * 加起来是137条吗, where the report writes 137 and its parts come to 142: neither a yes nor a no. Undefined where
 * both say the same to what is asked, or nothing is contradicted.
 */
export async function answerContradicted(
  library: Library,
  query: Query,
  bound: Bound,
  readings: readonly Valued[],
): Promise<Result | undefined> {
  const [only, ...more] = readings;
  const [figure] = only?.figures ?? [];
  if (!only || !figure || more.length > 0) return undefined;
  const findings = await library.ports.figures.findings(figure.report, [figure.id]);
  const sum = findings.map((one) => sumIn(one, figure.id)).find((one) => one !== undefined);
  if (sum === undefined) return undefined;
  const agree = bound.holds(only.value, bound.value) === bound.holds(sum, bound.value);
  if (agree && !asksSum(query)) return undefined;
  return result({
    status: 'no_data',
    answer: library.wording.contradicted(
      subjectOf(library, only),
      numberOf(library, only),
      library.wording.amount(sum, unitOf(only)),
    ),
    evidence: [evidenceOf(figure)],
    notes: await findingNotes(library, [figure]),
  });
}
