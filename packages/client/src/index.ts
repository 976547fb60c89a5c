import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** A client of the API: paths, parameters and answers are typed as the API describes them. */
export type NianbaoClient = Client<paths>;

/** An answer to a question. */
export type Answer = components['schemas']['Ask'];
/** A report, whole. */
export type Report = components['schemas']['GetReport'];
/** Passages found. */
export type SearchResult = components['schemas']['Search'];
/** What went wrong, with a `code`. */
export type Problem = components['schemas']['Problem'];

/**
 * A client of the site at that address.
 *
 * @example
 * const client = createClient('https://example.org');
 * const { data, error } = await client.GET('/ask', { params: { query: { q: '2018年收到申请多少件' } } });
 */
export function createClient(
  site: string,
  options: Omit<ClientOptions, 'baseUrl'> = {},
): NianbaoClient {
  const baseUrl = `${site.replace(/\/+$/, '')}/api/v1`;
  // One value of a parameter stands beside another: year=2018&year=2019.
  return createFetchClient<paths>({ ...options, baseUrl });
}
