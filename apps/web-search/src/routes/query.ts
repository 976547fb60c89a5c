import type { SearchParameters } from '../http/parameters.js';
import type { SearchQuery } from '../library.js';

/** What the library is asked for a search. */
export function searchQuery({ q, years, agencies, limit, offset }: SearchParameters): SearchQuery {
  return {
    words: q,
    limit,
    offset,
    ...(years.length > 0 && { years }),
    ...(agencies.length > 0 && { agencies }),
  };
}
