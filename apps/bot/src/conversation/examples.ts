import type { BotLibrary } from '../library.js';
import { EXAMPLE_QUESTIONS } from '../strings.js';

/** How many examples help shows, and how many questions are tried at most to find them. */
const SHOWN = 3;
const TRIED = 8;

/** Finds example questions that the library at hand really answers; keeps them until what is stored changes. */
export function createExamples(library: BotLibrary): () => Promise<readonly string[]> {
  let kept: { revision: number; questions: readonly string[] } | undefined;
  return async () => {
    const revision = await library.revision();
    if (kept?.revision === revision) return kept.questions;
    const reports = await library.reports();
    const questions = await answerable(library, candidates(reports.map((report) => report.year)));
    kept = { revision, questions };
    return questions;
  };
}

/** Every question for the latest year first, then for the years before. */
function candidates(years: readonly number[]): string[] {
  const latestFirst = [...new Set(years)].sort((one, other) => other - one);
  return latestFirst.flatMap((year) => EXAMPLE_QUESTIONS.map((question) => question(year)));
}

async function answerable(library: BotLibrary, questions: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const question of questions.slice(0, TRIED)) {
    const answer = await library.ask(question);
    if (answer.status === 'answered') found.push(question);
    if (found.length === SHOWN) break;
  }
  return found;
}
