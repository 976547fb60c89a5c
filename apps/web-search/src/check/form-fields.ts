import { z } from 'zod';
import { type FieldOptions, name, parse, year } from '../http/fields.js';

/** What a form says beside its files. */
export interface FormFields {
  text?: string | undefined;
  /** Body and year to assume where a document names none. */
  agency?: string | undefined;
  year?: number | undefined;
  /** Whether what is sent may be kept in the library. */
  contribute: boolean;
}

/** Reads the fields of the form. */
export function formFields(
  given: Readonly<Record<string, unknown>>,
  options: FieldOptions,
): FormFields {
  const schema = z.object({
    text: z.string().optional(),
    ...identityFields(options),
    contribute: z.string().optional(),
  });
  const { contribute, ...fields } = parse(schema, given, options);
  return { ...fields, contribute: contribute !== undefined };
}

/** Body and year, as a form or an address names them. */
export const identityFields = (options: FieldOptions) => ({
  agency: name(options).trim().optional(),
  year: year(options).optional(),
});
