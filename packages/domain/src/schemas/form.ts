import { z } from 'zod';

/** How the figures of a row or column are written. Counts are integers from 0 up; changes carry a sign; money has decimals. */
export const figureKind = z.enum(['count', 'change', 'money']);

/** A column of a table. */
export const formColumnSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Heading above several columns, as 法人或其他组织. */
  group: z.string().optional(),
  unit: z.string().optional(),
  kind: figureKind.optional(),
  /** Other ways it is seen printed. */
  variants: z.array(z.string()),
});

/** A printed row: a heading without figures (`id` null) or an indicator. */
export const formRowSchema = z.object({
  id: z.string().nullable(),
  /** As the official table prints it, with numbering and notes. */
  printed: z.string(),
  /** `printed` without numbering, 其中 and bracketed notes. */
  label: z.string(),
  numbering: z.string(),
  /** A part of the row above (其中), never more than it. */
  ofWhich: z.boolean(),
  depth: z.int().nonnegative(),
  path: z.array(z.string()),
  unit: z.string().nullable(),
  kind: figureKind,
  /** Other ways the label is seen printed. */
  variants: z.array(z.string()),
  /** A heading by the form, which some bodies print as one row of figures in place of the rows below it. */
  optional: z.literal(true).optional(),
});

/** A table with one set of column heads. One printed table may be several of these, one below the other. */
export const formTableSchema = z.object({
  id: z.string(),
  /** Title of the part of the report it stands in. */
  part: z.string(),
  columns: z.array(formColumnSchema).min(1),
  rows: z.array(formRowSchema),
  /** `across`: all rows are printed side by side in one line without labels of their own. */
  layout: z.enum(['down', 'across']),
  /** Rows beyond those listed are part of the form: each place prints its own. */
  open: z.boolean(),
});

/** A cell of a form, as `row@column`. */
export const figureKeySchema = z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/);

/** What must hold among cells: the sums of both sides are equal, or the left is at least the right. */
export const relationSchema = z.object({
  id: z.string(),
  /** In words, for findings. */
  label: z.string(),
  left: z.array(figureKeySchema).min(1),
  operator: z.enum(['=', '>=']),
  right: z.array(figureKeySchema).min(1),
});

/** A version of the official table, as data. */
export const formSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Document that prescribes it. */
  source: z.string(),
  years: z.object({ first: z.int(), last: z.int().nullable() }),
  tables: z.array(formTableSchema),
  relations: z.array(relationSchema),
  /** What holds in place of a relation whose cells are not printed, in reports that print an optional row. */
  variants: z.array(relationSchema),
});

/** See {@link formSchema}. */
export type Form = z.infer<typeof formSchema>;
/** See {@link formTableSchema}. */
export type FormTable = z.infer<typeof formTableSchema>;
/** See {@link formRowSchema}. */
export type FormRow = z.infer<typeof formRowSchema>;
/** See {@link formColumnSchema}. */
export type FormColumn = z.infer<typeof formColumnSchema>;
/** See {@link relationSchema}. */
export type Relation = z.infer<typeof relationSchema>;
/** See {@link figureKeySchema}. */
export type FigureKey = z.infer<typeof figureKeySchema>;
/** See {@link figureKind}. */
export type FigureKind = z.infer<typeof figureKind>;
