import { readConcept } from '../compute/table.js';
import { namedYears, type Query } from '../understand/query.js';
import { type Setting, understand } from '../understand/understand.js';
import type { Library } from './library.js';
import { CHINESE } from './wording/chinese.js';

const MOST = 3;

/** True if the words are read as the very figure that they were made from. */
function leadsTo(question: string, query: Query, setting: Setting, year: number): boolean {
  const again = understand(question, setting);
  const { subject } = again;
  const [concept] = query.subject.kind === 'concepts' ? query.subject.concepts : [];
  return (
    subject.kind === 'concepts' &&
    subject.concepts.length === 1 &&
    subject.concepts[0]?.id === concept?.id &&
    again.dimension?.id === query.dimension?.id &&
    again.agencies.join() === query.agencies.join() &&
    namedYears(again).join() === String(year)
  );
}

/** The same figure of the body's other years, latest first: only those that the library has. */
export async function nextQuestions(
  library: Library,
  query: Query,
  setting: Setting,
): Promise<string[]> {
  const { subject, agencies } = query;
  const [concept, ...others] = subject.kind === 'concepts' ? subject.concepts : [];
  const [agency, ...more] = agencies;
  if (!concept || others.length > 0 || !agency || more.length > 0 || query.strayRegion) return [];
  const readings = await readConcept(library.ports, concept, {
    ...query,
    years: { last: Number.POSITIVE_INFINITY },
  });
  const asked = namedYears(query);
  const years = readings.filter((one) => one.value !== null && !asked.includes(one.year));
  // In English where that is read as the very same, else in Chinese.
  const said = ({ year }: { year: number }): string | undefined =>
    [library.wording, CHINESE]
      .map((wording) => wording.again(agency, year, concept, query.dimension))
      .find((words) => leadsTo(words, query, setting, year));
  return years
    .reverse()
    .map(said)
    .filter((words) => words !== undefined)
    .slice(0, MOST);
}
