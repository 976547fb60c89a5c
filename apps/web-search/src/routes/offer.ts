import type { ReportSummary, SiteLibrary } from '../library.js';
import type { Offer } from '../pages/home.js';
import { exampleQuestions } from '../strings/home.js';

/** How many examples are offered at most. */
const SHOWN = 5;

/** Finds out what there is to ask about. */
export type OfferFinder = () => Promise<Offer>;

/** Asks each example before it is offered, once for each state of the library. */
export function offerFinder(library: SiteLibrary): OfferFinder {
  let known: { revision: unknown; offer: Promise<Offer> } | undefined;
  return async () => {
    const revision = await library.revision();
    if (known?.revision !== revision) known = { revision, offer: findOffer(library) };
    return known.offer;
  };
}

async function findOffer(library: SiteLibrary): Promise<Offer> {
  const reports = await library.reports();
  const questions = candidates(reports);
  const answers = await Promise.all(questions.map((question) => library.ask(question)));
  const examples = questions.filter((_, index) => answers[index]?.status === 'answered');
  return { reports, examples: examples.slice(0, SHOWN) };
}

/** The examples about the report with the most figures, where most of them can be answered. */
function candidates(reports: readonly ReportSummary[]): string[] {
  const [fullest] = [...reports].sort((one, other) => other.observations - one.observations);
  if (!fullest) return [];
  return exampleQuestions.map((question) => question(fullest.agency, fullest.year));
}
