import { byRevision } from '../http/by-revision.js';
import type { Holdings, SiteLibrary } from '../library.js';
import type { Offer } from '../pages/home.js';
import { exampleQuestions } from '../strings/home.js';

/** How many examples are offered at most, and how many reports are named. */
const SHOWN = { examples: 5, reports: 6 };

/** Bodies that an answer may name one after the other. */
const FEW_BODIES = 5;

/** Finds out what there is to ask about. */
export type OfferFinder = () => Promise<Offer>;

/** Asks each example before it is offered, once for each state of the library. */
export function offerFinder(library: SiteLibrary): OfferFinder {
  return byRevision(library, () => findOffer(library));
}

async function findOffer(library: SiteLibrary): Promise<Offer> {
  const held = await library.holdings();
  const { reports: latest } = await library.reportsPage({ order: 'newest', limit: SHOWN.reports });
  const examples: string[] = [];
  for (const question of candidates(held)) {
    if (examples.length === SHOWN.examples) break;
    if ((await library.ask(question)).status === 'answered') examples.push(question);
  }
  return { held, latest, examples };
}

/**
 * The examples about the report with the most figures, where most of them can be answered. In a
 * library of many bodies each example names its body: a question about all of them is long to read.
 */
function candidates({ fullest, agencies }: Holdings): string[] {
  if (!fullest) return [];
  const { agency, year } = fullest;
  const named = agencies > FEW_BODIES ? agency : '';
  return exampleQuestions.map((question) => withBody(question(agency, year), named));
}

const withBody = (question: string, agency: string): string =>
  question.startsWith(agency) ? question : `${agency}${question}`;
