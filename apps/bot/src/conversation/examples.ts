import type { Answer, ReportSummary } from '@nianbao/library';
import type { BotLibrary } from '../library.js';
import { CHAT, type Tongue } from '../strings/chat.js';
import { COMPARE_QUESTIONS, EXAMPLE_QUESTIONS, type ExamplePlace } from '../strings/examples.js';
import { chartOf } from './charting.js';

/** How many examples are shown, and how many questions are tried at most to find them. */
const SHOWN = 3;
const TRIED = 16;

/** Finds example questions that the library at hand really answers; keeps them until what is stored changes. */
export interface Examples {
  /** Of any kind. */
  questions(tongue: Tongue): Promise<readonly string[]>;
  /** Those that give something to draw. */
  comparisons(tongue: Tongue): Promise<readonly string[]>;
}

/** Opens the examples of a library. */
export function createExamples(library: BotLibrary): Examples {
  const kept = new Map<string, { revision: number; found: Promise<readonly string[]> }>();
  const once = async (key: string, find: () => Promise<readonly string[]>) => {
    const revision = await library.revision();
    const known = kept.get(key);
    if (known?.revision === revision) return known.found;
    const found = find();
    kept.set(key, { revision, found });
    // What failed is tried again the next time.
    found.catch(() => kept.delete(key));
    return found;
  };
  const search = async (questions: (place: ExamplePlace) => string[], good: Good) =>
    answerable(library, placesOf(await library.reports()).flatMap(questions), good);
  return {
    questions: (tongue) =>
      once(`questions ${tongue}`, () =>
        search((place) => EXAMPLE_QUESTIONS[tongue].map((ask) => ask(place)), isAnswered),
      ),
    comparisons: (tongue) =>
      once(`comparisons ${tongue}`, () =>
        search(
          (place) => COMPARE_QUESTIONS[tongue].map((ask) => ask(place)),
          (answer) => chartOf(answer, CHAT[tongue]) !== undefined,
        ),
      ),
  };
}

type Good = (answer: Answer) => boolean;

const isAnswered: Good = ({ status }) => status === 'answered';

/** The bodies with most reports first, each with its latest year. */
function placesOf(reports: readonly ReportSummary[]): ExamplePlace[] {
  const bodies = new Map<string, number[]>();
  for (const { agency, year } of reports) bodies.set(agency, [...(bodies.get(agency) ?? []), year]);
  return [...bodies]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([agency, years]) => ({ agency, year: Math.max(...years) }));
}

async function answerable(
  library: BotLibrary,
  questions: readonly string[],
  good: Good,
): Promise<string[]> {
  const found: string[] = [];
  for (const question of [...new Set(questions)].slice(0, TRIED)) {
    if (good(await library.ask(question))) found.push(question);
    if (found.length === SHOWN) break;
  }
  return found;
}
