import { byRevision } from '../http/by-revision.js';
import type { ReportSummary, SiteLibrary } from '../library.js';
import type { Offer } from '../pages/home.js';
import { exampleQuestions } from '../strings/home.js';

/** How many examples are offered at most. */
const SHOWN = 5;

/** Bodies that an answer may name one after the other. */
const FEW_BODIES = 5;

/** Finds out what there is to ask about. */
export type OfferFinder = () => Promise<Offer>;

/** Asks each example before it is offered, once for each state of the library. */
export function offerFinder(library: SiteLibrary): OfferFinder {
  return byRevision(library, () => findOffer(library));
}

async function findOffer(library: SiteLibrary): Promise<Offer> {
  const reports = await library.reports();
  const examples: string[] = [];
  for (const question of candidates(reports)) {
    if (examples.length === SHOWN) break;
    if ((await library.ask(question)).status === 'answered') examples.push(question);
  }
  return { reports, examples };
}

/**
 * The examples about the report with the most figures, where most of them can be answered. In a
 * library of many bodies each example names its body: a question about all of them is long to read.
 */
function candidates(reports: readonly ReportSummary[]): string[] {
  const [fullest] = [...reports].sort((one, other) => other.observations - one.observations);
  if (!fullest) return [];
  const { agency, year } = fullest;
  const isLarge = new Set(reports.map((report) => report.agency)).size > FEW_BODIES;
  return exampleQuestions.map((question) => named(question(agency, year), isLarge ? agency : ''));
}

const named = (question: string, agency: string): string =>
  question.startsWith(agency) ? question : `${agency}${question}`;
