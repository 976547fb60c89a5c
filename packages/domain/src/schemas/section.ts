import { z } from 'zod';

/** One cell of a table as shown; `observation` names the figure that was read from it. */
export const cellSchema = z.object({
  text: z.string(),
  header: z.boolean().optional(),
  columnSpan: z.int().positive().optional(),
  rowSpan: z.int().positive().optional(),
  observation: z.string().optional(),
});

/** A piece of a section: prose, or a table with the text it was read from. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    caption: z.string().optional(),
    rows: z.array(z.array(cellSchema)),
    /** The run of text of a flattened table, or the cells' text; sources point into it. */
    text: z.string(),
  }),
]);

/** A part of a report in reading order. The outline is flat; `level` tells the depth, from 1. */
export const sectionSchema = z.object({
  /** Unique within the report and fit for a link, such as `s3`. */
  id: z.string(),
  level: z.int().positive(),
  /** Numbering as printed (`三、`, `（二）`), empty where there is none. */
  numbering: z.string(),
  title: z.string(),
  blocks: z.array(blockSchema),
});

/** See {@link sectionSchema}. */
export type Section = z.infer<typeof sectionSchema>;
/** See {@link blockSchema}. */
export type Block = z.infer<typeof blockSchema>;
/** See {@link cellSchema}. */
export type Cell = z.infer<typeof cellSchema>;
