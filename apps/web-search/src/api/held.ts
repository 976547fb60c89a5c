import { byRevision } from '../http/by-revision.js';
import type { SiteLibrary } from '../library.js';
import { exampleQuestions } from '../strings/home.js';
import type { Held } from './endpoint.js';

/**
 * Finds what examples can ask for, once for each state of the library: its fullest report, a
 * question and an indicator that are answered from it; undefined where the library is empty.
 */
export function heldFinder(library: SiteLibrary): () => Promise<Held | undefined> {
  return byRevision(library, async () => {
    const { fullest: report } = await library.holdings();
    if (!report) return undefined;
    const about = { agency: report.agency, year: report.year, alone: true };
    const questions = exampleQuestions['zh-CN'].map((make) => make(about));
    return {
      report,
      question: (await firstAnswered(library, questions)) ?? report.title,
      indicator: await fullestIndicator(library),
    };
  });
}

async function firstAnswered(
  library: SiteLibrary,
  questions: readonly string[],
): Promise<string | undefined> {
  for (const question of questions) {
    if ((await library.ask(question)).status === 'answered') return question;
  }
  return undefined;
}

async function fullestIndicator(library: SiteLibrary): Promise<string> {
  const all = (await library.indicators()).flatMap(({ indicators }) => indicators);
  const [fullest] = all.sort((one, other) => other.reports - one.reports);
  return fullest?.id ?? '';
}
