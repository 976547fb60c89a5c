import type { SearchParameters } from '../http/parameters.js';
import type { SearchQuery } from '../library.js';

/** What the library is asked for a search. */
export function searchQuery(parameters: SearchParameters): SearchQuery {
  const { q, years, agencies, forms, order, limit, offset } = parameters;
  return {
    ...{ words: q, order, limit, offset },
    ...(years.length > 0 && { years }),
    ...(agencies.length > 0 && { agencies }),
    ...(forms.length > 0 && { forms }),
  };
}
