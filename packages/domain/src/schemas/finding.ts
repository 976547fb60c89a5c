import { z } from 'zod';

/** How much a finding matters: a contradiction, something to look at, something worth knowing. */
export const severity = z.enum(['error', 'warning', 'info']);

/** A figure that a finding is about, named so that it can be found again in the export. */
export const figureReference = z.object({
  observation: z.string(),
  path: z.array(z.string()),
  column: z.string().nullable(),
  value: z.number().nullable(),
});

/**
 * Something a check or a reader found out. `message` is Chinese, for a clerk; `code` and `parameters`, from
 * which the message is made, are for programs and for other languages.
 */
export const findingSchema = z.object({
  code: z.string(),
  severity,
  message: z.string(),
  parameters: z.record(z.string(), z.unknown()).exactOptional(),
  figures: z.array(figureReference),
  /** Section title, form part or document place, in words. */
  where: z.string(),
});

/** See {@link findingSchema}. */
export type Finding = z.infer<typeof findingSchema>;
/** See {@link figureReference}. */
export type FigureReference = z.infer<typeof figureReference>;
/** See {@link severity}. */
export type Severity = z.infer<typeof severity>;
