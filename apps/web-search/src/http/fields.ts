import { z } from 'zod';
import type { SiteSettings } from '../settings.js';
import { type Catalogue, catalogueOf, languageOf } from '../strings/index.js';
import { SiteError, type SiteErrorCode } from './errors.js';

/** The parameters of a request as they came. */
export type Query = Readonly<Record<string, unknown>>;

/** What is said of parameters, in the language of the request. */
export type Messages = Catalogue['parameters'];

/** What fields are made from. */
export interface FieldOptions {
  settings: SiteSettings;
  messages: Messages;
}

/** Most values of a parameter that may be given several times. */
const REPEATS = 50;

/** The options for the parameters of one request. */
export const fieldsFor = (query: Query, settings: SiteSettings): FieldOptions => ({
  settings,
  messages: catalogueOf(languageOf(query)).parameters,
});

/**
 * A schema of parameters that is made once for the settings of a site and a language: making one takes
 * longer than reading with it.
 */
export function madeOnce<Schema>(make: (options: FieldOptions) => Schema) {
  const made = new WeakMap<SiteSettings, Map<Messages, Schema>>();
  return (options: FieldOptions): Schema => {
    const schemas = made.get(options.settings) ?? new Map<Messages, Schema>();
    made.set(options.settings, schemas);
    const schema = schemas.get(options.messages) ?? make(options);
    schemas.set(options.messages, schema);
    return schema;
  };
}

/** One question, not empty, not longer than the limit; each has a code of its own. */
export function question({ settings: { questionLimit }, messages }: FieldOptions) {
  const words = z.string(messages.once('q')).trim();
  const checked = words
    .meta({ minLength: 1, maxLength: questionLimit })
    .superRefine((text, context) => {
      const refuse = (problem: SiteErrorCode, message: string) =>
        context.addIssue({ code: 'custom', message, params: { problem } });
      if (text === '') refuse('question-empty', messages.empty);
      if (text.length > questionLimit) {
        refuse('question-too-long', messages.tooLong(questionLimit, text.length));
      }
    });
  return z.preprocess((given) => given ?? '', checked);
}

/** One of a few words. */
export function oneOf<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  { messages }: FieldOptions,
) {
  return z.enum(choices, messages.oneOf(choices));
}

/** The name of a body, a form, a report. */
export function name({ settings: { questionLimit }, messages }: FieldOptions) {
  const message = messages.name(questionLimit);
  return z.string(message).max(questionLimit, message);
}

/** A whole number between two limits. */
export function between(least: number, most: number, { messages }: FieldOptions) {
  const message = messages.between(least, most);
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

/** A year that a report can be about. */
export const year = (options: FieldOptions) => between(1900, 2200, options);

/** A parameter that may be given several times. */
export function listOf<Item extends z.ZodType>(item: Item, { messages }: FieldOptions) {
  const message = messages.repeats(REPEATS);
  return z.preprocess((value) => [value ?? []].flat(), z.array(item).max(REPEATS, message));
}

/** Reads parameters by a schema. A field left empty in a form is a field not given. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  query: Query,
  { messages }: FieldOptions,
): z.output<Schema> {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw invalid(result.error.issues, messages);
}

function invalid(issues: readonly z.core.$ZodIssue[], messages: Messages): SiteError {
  const [own] = issues.flatMap((issue) => ownProblem(issue) ?? []);
  if (own) return own;
  const errors = issues.map(({ path, message }) => ({
    parameter: String(path[0]),
    detail: message,
  }));
  const detail = errors.map(({ parameter, detail }) => messages.invalid(parameter, detail));
  return new SiteError('parameter-invalid', detail.join(''), errors);
}

/** An issue that has a code of its own speaks for itself. */
function ownProblem(issue: z.core.$ZodIssue): SiteError | undefined {
  const problem = issue.code === 'custom' ? issue.params?.['problem'] : undefined;
  return problem === undefined ? undefined : new SiteError(problem, issue.message);
}
