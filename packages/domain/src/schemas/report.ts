import { z } from 'zod';
import { findingSchema } from './finding.js';
import { observationSchema } from './observation.js';
import { sectionSchema } from './section.js';

/** The body a report speaks for. Any of the names means the same body. */
export const agencySchema = z.object({
  name: z.string().min(1),
  /** Other names the report itself uses, the longest first. */
  aliases: z.array(z.string()),
});

/** The file a report was read from. */
export const sourceDocumentSchema = z.object({
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  /** Public address of the original, where the document tells it. */
  url: z.string().optional(),
});

/** One annual report of one body: its outline, its figures, and what was found in checking it. */
export const reportSchema = z.object({
  /** Stable for a body and a year, fit for an address. */
  id: z.string(),
  agency: agencySchema,
  year: z.int().min(2008).max(2200),
  /** Form of its statistics table (`Form.id`); null where it has none or none that is known. */
  form: z.string().nullable(),
  title: z.string(),
  document: sourceDocumentSchema,
  sections: z.array(sectionSchema),
  observations: z.array(observationSchema),
  findings: z.array(findingSchema),
});

/** See {@link agencySchema}. */
export type Agency = z.infer<typeof agencySchema>;
/** See {@link reportSchema}. */
export type Report = z.infer<typeof reportSchema>;
/** See {@link sourceDocumentSchema}. */
export type SourceDocument = z.infer<typeof sourceDocumentSchema>;
