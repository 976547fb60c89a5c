/** What the site is asked: many different questions about what the bundled library holds. */
import { openBundled } from '@nianbao/library';

/** As people put it; each is asked of every body, year and indicator. */
const WORDINGS = [
  (body, year, label) => `${body}${year}年${label}是多少`,
  (body, year, label) => `${year}年${body}${label}有多少`,
  (body, year, label) => `${body}${year}年${label}比上一年多多少`,
  (body, year, label) => `${body}${year}年的${label}`,
  (body, year, label) => `${body}${label}${year}年是多少`,
];

/** Reports of the library, and every question that {@link WORDINGS} makes of it, each once. */
export async function askable() {
  const library = await openBundled();
  const reports = await library.reports();
  const labels = (await library.indicators()).flatMap(({ indicators }) =>
    indicators.map(({ label }) => label),
  );
  await library.close();
  const bodies = [...new Set(reports.map(({ agency }) => agency))];
  const years = [...new Set(reports.map(({ year }) => year))];
  const questions = WORDINGS.flatMap((wording) =>
    labels.flatMap((label) =>
      years.flatMap((year) => bodies.map((body) => wording(body, year, label))),
    ),
  );
  return { reports, questions: spread([...new Set(questions)]) };
}

/** In an order in which neighbours have little in common, the same in every run. */
function spread(items) {
  const step = 7919;
  return items.map((_, index) => items[(index * step) % items.length]);
}

const query = (text) => encodeURIComponent(text);

/** Addresses of the three kinds that are measured. */
export const addressOf = {
  ask: (question) => `/api/v1/ask?q=${query(question)}`,
  search: (question) => `/search?q=${query(question)}`,
  report: ({ id }) => `/reports/${query(id)}`,
};
