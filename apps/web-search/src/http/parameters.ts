import { z } from 'zod';
import {
  REPORT_STATES,
  REPORTS_ORDERS,
  type ReportsState,
  SEARCH_ORDERS,
  type SearchOrder,
} from '../addresses.js';
import type { SiteSettings } from '../settings.js';
import { type Catalogue, catalogueOf, languageOf } from '../strings/index.js';
import { SiteError } from './errors.js';

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

type Query = Readonly<Record<string, unknown>>;

/** Most values of a parameter that may be given several times. */
const REPEATS = 50;

/** What is said of parameters, in the language of the request. */
type Messages = Catalogue['parameters'];

const messagesFor = (query: Query): Messages => catalogueOf(languageOf(query)).parameters;

/** Reads `q`: one question, not empty, not longer than the limit. */
function questionOf(query: Query, { questionLimit }: SiteSettings): string {
  const { q } = query;
  const messages = messagesFor(query);
  if (Array.isArray(q)) throw new SiteError('parameter-invalid', messages.once('q'));
  const question = typeof q === 'string' ? q.trim() : '';
  if (question === '') throw new SiteError('question-empty', messages.empty);
  if (question.length > questionLimit) {
    throw new SiteError('question-too-long', messages.tooLong(questionLimit, question.length));
  }
  return question;
}

/** Reads the parameters of a question. */
export function askParameters(query: Query, settings: SiteSettings): AskParameters {
  const q = questionOf(query, settings);
  const { agency } = parse(
    z.object({ agency: name(settings, messagesFor(query)).optional() }),
    query,
  );
  return agency === undefined ? { q } : { q, agency };
}

/** Reads the parameters of a search. */
export function searchParameters(query: Query, settings: SiteSettings): SearchParameters {
  const q = questionOf(query, settings);
  const given = parse(searchSchema(settings, messagesFor(query)), query);
  const { year, agency, form, sort, exact, limit, offset } = given;
  const filter = { years: year, agencies: agency, forms: form };
  return { q, ...filter, order: sort, exact: exact === '1', limit, offset };
}

function searchSchema(settings: SiteSettings, messages: Messages) {
  return z.object({
    year: listOf(between(1900, 2200, messages), messages),
    agency: listOf(name(settings, messages), messages),
    form: listOf(name(settings, messages), messages),
    sort: oneOf(SEARCH_ORDERS, messages).default('relevance'),
    exact: oneOf(['1'], messages).optional(),
    limit: between(1, settings.pageSizeLimit, messages).default(settings.pageSize),
    offset: between(0, settings.offsetLimit, messages).default(0),
  });
}

/** Reads what a list of reports is to show. */
export function reportsParameters(query: Query, settings: SiteSettings): ReportsState {
  const messages = messagesFor(query);
  const schema = z.object({
    agency: name(settings, messages).trim().optional(),
    year: between(1900, 2200, messages).optional(),
    form: name(settings, messages).optional(),
    state: oneOf(REPORT_STATES, messages).optional(),
    sort: oneOf(REPORTS_ORDERS, messages).default(REPORTS_ORDERS[0]),
    offset: between(0, Number.MAX_SAFE_INTEGER, messages).default(0),
  });
  const { sort, ...filter } = parse(schema, query);
  return { ...filter, order: sort };
}

function oneOf<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  messages: Messages,
) {
  return z.enum(choices, messages.oneOf(choices));
}

function name({ questionLimit }: SiteSettings, messages: Messages) {
  const message = messages.name(questionLimit);
  return z.string(message).max(questionLimit, message);
}

function between(least: number, most: number, messages: Messages) {
  const message = messages.between(least, most);
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

function listOf<Item extends z.ZodType>(item: Item, messages: Messages) {
  const message = messages.repeats(REPEATS);
  return z.preprocess((value) => [value ?? []].flat(), z.array(item).max(REPEATS, message));
}

/** A field left empty in a form is a field not given. */
function parse<Schema extends z.ZodType>(schema: Schema, query: Query): z.output<Schema> {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw invalid(result.error.issues, messagesFor(query));
}

function invalid(issues: readonly z.core.$ZodIssue[], messages: Messages): SiteError {
  const errors = issues.map(({ path, message }) => ({
    parameter: String(path[0]),
    detail: message,
  }));
  const detail = errors.map(({ parameter, detail }) => messages.invalid(parameter, detail));
  return new SiteError('parameter-invalid', detail.join(''), errors);
}
