import { z } from 'zod';
import { figureKeySchema } from './form.js';

/**
 * What a person asks for, across forms: which cells carry it in each form (several cells mean
 * their sum), the words people use for it, and where the series breaks.
 */
export const conceptSchema = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  /** Cells that carry it, by form id. Several cells are added up. */
  figures: z.record(z.string(), z.array(figureKeySchema).min(1)),
  /**
   * Phrases that name it, in people's words: fragments with a space between must all stand in the
   * question, in any order; `a/b` means either.
   */
  phrases: z.array(z.string()).min(1),
  /** Words that may stand beside a phrase without changing what is meant. */
  context: z.array(z.string()),
  /** Said when a series crosses from one form to another. */
  breaks: z.array(z.object({ between: z.tuple([z.string(), z.string()]), note: z.string() })),
});

/** See {@link conceptSchema}. */
export type Concept = z.infer<typeof conceptSchema>;
