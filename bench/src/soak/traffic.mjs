/** What a server is asked under mixed load: questions, searches, pages, and uploads to be checked. */
import { openLibrary } from '@nianbao/library';
import { questions } from '../ask.mjs';
import { identityOf, reportBlocks } from '../generate-reports.mjs';
import { generatedLibrary } from '../generated-library.mjs';
import { asText } from '../lay-out.mjs';

const PAGES = ['/', '/reports', '/indicators', '/about', '/check'];
const YEARS = [2021, 2022, 2023, 2024, 2025];
/** Of fifty requests; they come in an even mix, so that no two uploads come together by chance. */
const MIX = { ask: 24, search: 12, page: 6, report: 7, upload: 1 };

const words = (text) => encodeURIComponent(text);

/** A body, a year and a question that differ from request to request. */
function asked(number, reports) {
  const { agency } = identityOf((number * 7) % reports);
  const question = questions[number % questions.length];
  const year = YEARS[Math.floor(number / questions.length) % YEARS.length];
  return question.startsWith('20') ? `${agency}${question}` : `${agency}${year}年${question}`;
}

function upload(number) {
  const form = new FormData();
  const bytes = asText(reportBlocks(1_000_000 + number));
  form.append('file', new Blob([bytes], { type: 'text/plain' }), `${number}.txt`);
  return { path: '/api/v1/check', init: { method: 'POST', body: form } };
}

/** Requests of each kind, by number. */
const kinds = (ids) => ({
  ask: (number) => ({ path: `/api/v1/ask?q=${words(asked(number, ids.length))}` }),
  search: (number) => ({ path: `/search?q=${words(asked(number, ids.length))}` }),
  page: (number) => ({ path: PAGES[number % PAGES.length] }),
  report: (number) => ({ path: `/reports/${words(ids[number % ids.length])}` }),
  upload,
});

/** Every kind as often as the mix says, spread evenly. */
function order() {
  const places = Object.entries(MIX).flatMap(([kind, times]) =>
    Array.from({ length: times }, (_, at) => ({ kind, place: (at + 0.5) / times })),
  );
  return places.sort((one, other) => one.place - other.place).map(({ kind }) => kind);
}

/**
 * Request after request, without end.
 *
 * @param {number} reports of the library that is served
 */
export async function* traffic(reports) {
  const library = await openLibrary({ data: await generatedLibrary(reports), readOnly: true });
  const make = kinds((await library.reports()).map(({ id }) => id));
  await library.close();
  const mix = order();
  for (let number = 0; ; number += 1) {
    const kind = mix[number % mix.length];
    yield {
      kind,
      ...make[kind](Math.floor(number / mix.length) * MIX[kind] + (number % MIX[kind])),
    };
  }
}
