import { byRevision } from '../http/by-revision.js';
import type { Holdings, SiteLibrary } from '../library.js';
import type { Offer } from '../pages/home.js';
import { exampleQuestions } from '../strings/home.js';
import type { Language } from '../strings/index.js';

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
  const examples = {
    'zh-CN': await answeredOf(library, held, 'zh-CN'),
    en: await answeredOf(library, held, 'en'),
  };
  return { held, latest, examples };
}

/** The examples of a language that the library answers. */
async function answeredOf(library: SiteLibrary, held: Holdings, language: Language) {
  const answered: string[] = [];
  for (const question of candidates(held, language)) {
    if (answered.length === SHOWN.examples) break;
    if ((await library.ask(question)).status === 'answered') answered.push(question);
  }
  return answered;
}

/**
 * The examples about the report with the most figures, where most of them can be answered. In a
 * library of many bodies each example names its body: a question about all of them is long to read.
 */
function candidates({ fullest, agencies }: Holdings, language: Language): string[] {
  if (!fullest) return [];
  const about = { agency: fullest.agency, year: fullest.year, alone: agencies <= FEW_BODIES };
  return exampleQuestions[language].map((question) => question(about));
}
