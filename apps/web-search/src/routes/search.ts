import { type RequestHandler, Router } from 'express';
import { isQuestionError, type SiteError, STATUS } from '../http/errors.js';
import { type SearchParameters, searchParameters } from '../http/parameters.js';
import { askAgainPage, type SearchOutcome, searchPage } from '../pages/search.js';
import type { Site } from '../site.js';
import { type Language, languageOf } from '../strings/index.js';
import { ANSWERED_IN } from './answered-in.js';
import type { OfferFinder } from './offer.js';
import { searchQuery } from './query.js';
import { type PageMaker, sendKeptPage, sendPage } from './send-page.js';

/** The page that answers and searches. A question that cannot be used is asked for again. */
export function searchRoutes(site: Site, offer: OfferFinder): Router {
  return Router().get('/search', searchRoute(site, offer));
}

function searchRoute(site: Site, offer: OfferFinder): RequestHandler {
  return async (request, response) => {
    try {
      await sendKeptPage(site, request, response, () => {
        const parameters = searchParameters(request.query, site.settings);
        return found(site, offer, parameters, languageOf(request.query));
      });
    } catch (error) {
      if (!isQuestionError(error)) throw error;
      response.status(STATUS[error.code]);
      sendPage(site, request, response, await askAgain(offer, request.query['q'], error));
    }
  };
}

/** Suggestions while typing. */
const SCRIPTS = ['suggest.js'];

async function found(
  site: Site,
  offer: OfferFinder,
  given: SearchParameters,
  language: Language,
): Promise<PageMaker> {
  const parameters = { ...given, limit: site.settings.pageSize };
  const outcome = await search(site, offer, parameters, language);
  return (view) => ({
    title: parameters.q,
    main: searchPage(view, outcome, parameters, site.settings),
    json: view.to.api.search(parameters),
    scripts: SCRIPTS,
  });
}

async function askAgain(offer: OfferFinder, q: unknown, error: SiteError): Promise<PageMaker> {
  const box = { q: typeof q === 'string' ? q : '', error: error.message };
  const offered = await offer();
  return (view) => ({
    title: error.message,
    main: askAgainPage(view, box, offered),
    scripts: SCRIPTS,
  });
}

async function search(
  { library }: Site,
  offer: OfferFinder,
  parameters: SearchParameters,
  language: Language,
): Promise<SearchOutcome> {
  const { exact, q } = parameters;
  const corrected = exact ? undefined : await library.spelling(q);
  const words = corrected ?? q;
  const [answer, result] = await Promise.all([
    library.ask(words, { ...onlyAgency(parameters), language: ANSWERED_IN[language] }),
    library.search(searchQuery({ ...parameters, q: words })),
  ]);
  const outcome = { answer, result, corrected };
  return result.total > 0 ? outcome : { ...outcome, instead: await offer() };
}

/** A search narrowed to one body is a question about that body. */
function onlyAgency({ agencies: [agency, ...others] }: SearchParameters): { agency?: string } {
  return agency !== undefined && others.length === 0 ? { agency } : {};
}
