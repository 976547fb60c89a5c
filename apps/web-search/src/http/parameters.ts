import { z } from 'zod';
import {
  REPORT_STATES,
  REPORTS_ORDERS,
  type ReportsState,
  SEARCH_ORDERS,
  type SearchOrder,
} from '../addresses.js';
import type { SiteSettings } from '../settings.js';
import {
  between,
  fieldsFor,
  listOf,
  madeOnce,
  name,
  oneOf,
  parse,
  type Query,
  question,
  year,
} from './fields.js';

/** What a search request asks for. */
export interface SearchParameters {
  q: string;
  years: number[];
  agencies: string[];
  forms: string[];
  order: SearchOrder;
  exact: boolean;
  limit: number;
  offset: number;
}

/** What a question request asks for. */
export interface AskParameters {
  q: string;
  agency?: string;
}

/** Reads the parameters of a question. */
export function askParameters(query: Query, settings: SiteSettings): AskParameters {
  const options = fieldsFor(query, settings);
  const schema = z.object({ q: question(options), agency: name(options).optional() });
  const { q, agency } = parse(schema, query, options);
  return agency === undefined ? { q } : { q, agency };
}

/** Reads the parameters of a search. */
export function searchParameters(query: Query, settings: SiteSettings): SearchParameters {
  const options = fieldsFor(query, settings);
  const { q, ...given } = parse(searchSchema(options), query, options);
  const { year, agency, form, sort, exact, limit, offset } = given;
  const filter = { years: year, agencies: agency, forms: form };
  return { q, ...filter, order: sort, exact: exact === '1', limit, offset };
}

/** The parameters of a search, as a schema. */
export const searchSchema = madeOnce((options) => {
  const { settings } = options;
  return z.object({
    q: question(options),
    year: listOf(year(options), options),
    agency: listOf(name(options), options),
    form: listOf(name(options), options),
    sort: oneOf(SEARCH_ORDERS, options).default('relevance'),
    exact: oneOf(['1'], options).optional(),
    limit: between(1, settings.pageSizeLimit, options).default(settings.pageSize),
    offset: between(0, settings.offsetLimit, options).default(0),
  });
});

/** Reads what a list of reports is to show. */
export function reportsParameters(query: Query, settings: SiteSettings): ReportsState {
  const options = fieldsFor(query, settings);
  const { sort, ...filter } = parse(reportsSchema(options), query, options);
  return { ...filter, order: sort };
}

const reportsSchema = madeOnce((options) =>
  z.object({
    agency: name(options).trim().optional(),
    year: year(options).optional(),
    form: name(options).optional(),
    state: oneOf(REPORT_STATES, options).optional(),
    sort: oneOf(REPORTS_ORDERS, options).default(REPORTS_ORDERS[0]),
    offset: between(0, Number.MAX_SAFE_INTEGER, options).default(0),
  }),
);
