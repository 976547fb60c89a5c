import type { RequestHandler } from 'express';
import { addresses } from '../addresses.js';
import { layout } from '../html/layout.js';
import { isQuestionError, type SiteError, STATUS } from '../http/errors.js';
import { type SearchParameters, searchParameters } from '../http/parameters.js';
import { askAgainPage, type SearchOutcome, searchPage } from '../pages/search.js';
import type { Site } from '../site.js';
import type { OfferFinder } from './offer.js';
import { searchQuery } from './query.js';

/** The page that answers and searches. A question that cannot be used is asked for again. */
export function searchRoute(site: Site, offer: OfferFinder): RequestHandler {
  return async ({ query }, response) => {
    try {
      const parameters = searchParameters(query, site.settings);
      response.send(await found(site, offer, parameters));
    } catch (error) {
      if (!isQuestionError(error)) throw error;
      response.status(STATUS[error.code]).send(await askAgain(site, offer, query['q'], error));
    }
  };
}

async function found(site: Site, offer: OfferFinder, given: SearchParameters): Promise<string> {
  const parameters = { ...given, limit: site.settings.pageSize };
  const outcome = await search(site, offer, parameters);
  const main = searchPage(outcome, parameters, parameters.limit);
  const json = addresses.api.search(parameters);
  return layout(site.assets, { title: parameters.q, main, json }).text;
}

async function askAgain(site: Site, offer: OfferFinder, q: unknown, error: SiteError) {
  const box = { q: typeof q === 'string' ? q : '', error: error.message };
  const main = askAgainPage(box, await offer());
  return layout(site.assets, { title: error.message, main }).text;
}

async function search(
  { library }: Site,
  offer: OfferFinder,
  parameters: SearchParameters,
): Promise<SearchOutcome> {
  const [answer, result] = await Promise.all([
    library.ask(parameters.q, onlyAgency(parameters)),
    library.search(searchQuery(parameters)),
  ]);
  return result.total > 0 ? { answer, result } : { answer, result, instead: await offer() };
}

/** A search narrowed to one body is a question about that body. */
function onlyAgency({ agencies: [agency, ...others] }: SearchParameters): { agency?: string } {
  return agency !== undefined && others.length === 0 ? { agency } : {};
}
