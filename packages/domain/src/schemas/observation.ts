import { z } from 'zod';

/** What a cell says: a number (0 included), nothing, a mark such as `/`, or something that could not be read. */
export const observationStatus = z.enum(['reported', 'blank', 'mark', 'unreadable']);

/** How the value was got: as printed, or after characters were repaired or a glued run was split. */
export const derivation = z.enum(['printed', 'reconstructed']);

/** The place of a printed text. Offsets are UTF-16 units into the text of `block`. */
export const sourcePlace = z.object({
  /** Id of the section, `Section.id`. */
  section: z.string(),
  /** Index of the block in that section. */
  block: z.int().nonnegative(),
  /** Span in a paragraph or in the run of text a flattened table was read from. */
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  /** Cell in a table block. */
  row: z.int().nonnegative().optional(),
  cell: z.int().nonnegative().optional(),
  /** The printed text itself, before any repair. */
  text: z.string(),
});

/**
 * One figure: who, when, what, how many, and where it stands. The observation of SDMX and of the
 * RDF Data Cube, kept flat.
 */
export const observationSchema = z.object({
  /** Unique within the report, fit for a link: `f-…` for the table, `n-…` for the prose. */
  id: z.string(),
  kind: z.enum(['table', 'narrative']),
  agency: z.string(),
  year: z.int(),
  /** Form the figure belongs to; null for the prose of a report without a table. */
  form: z.string().nullable(),
  /** Row of the form (`FormRow.id`); null where the form has no such row, and for the prose. */
  indicator: z.string().nullable(),
  /** Column of the form (`FormColumn.id`). */
  measure: z.string().nullable(),
  /** Labels from section to row as printed, without numbering, 其中 and bracketed notes. For the prose: section title, then what is counted. */
  path: z.array(z.string()).min(1),
  /** Column head as printed; null where the table has one column of figures. */
  column: z.string().nullable(),
  /** Null unless `status` is `reported`. */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  status: observationStatus,
  derivation,
  /** True for 1600余, 近200, 约3万. */
  approximate: z.boolean().default(false),
  /** The clause the figure stands in; the prose only. */
  clause: z.string().optional(),
  source: sourcePlace,
});

/** See {@link observationSchema}. */
export type Observation = z.infer<typeof observationSchema>;
/** See {@link sourcePlace}. */
export type SourcePlace = z.infer<typeof sourcePlace>;
